import Diagnostics
import RuleCatalog

/// Writes the Swift catalog: one function a rule, types written out, so that it compiles quickly.
enum CatalogWriter {
  static let folder = "Sources/RuleCatalog/Generated"
  static let warning = "// Written by `fractal-dev generate` from rules/. Do not edit.\n"

  static func files(_ rules: [RuleDescription]) -> [GeneratedFile] {
    let categories = Dictionary(grouping: rules, by: \.category)
    return [GeneratedFile(path: "\(folder)/RuleID.swift", text: identifiers(rules))]
      + categories.keys.sorted().map { category in
        let name = camelCase(category, isUpper: true)
        return GeneratedFile(
          path: "\(folder)/RuleCatalog+\(name).swift", text: catalog(categories[category, default: []]))
      }
  }

  private static func identifiers(_ rules: [RuleDescription]) -> String {
    let cases = rules.map { "  case \(camelCase($0.id)) = \"\($0.id)\"\n" }
    let optionNames = Set(rules.flatMap { $0.options.map(\.name) }).sorted()
    let options = optionNames.map { "  case \(camelCase($0)) = \"\($0)\"\n" }
    let descriptions = rules.map { "    case .\(camelCase($0.id)): RuleCatalog.\(camelCase($0.id))()\n" }
    return warning + """

      /// The rules that there are.
      package enum RuleID: String, Sendable, CaseIterable {
      \(cases.joined())}

      /// The options that some rule has.
      package enum RuleOptionName: String, Sendable, CaseIterable {
      \(options.joined())}

      extension RuleID {
        func makeDescription() -> RuleDescription {
          switch self {
      \(descriptions.joined())    }
        }
      }

      """
  }

  private static func catalog(_ rules: [RuleDescription]) -> String {
    let functions = rules.map(function).joined(separator: "\n")
    return warning + "\nimport Diagnostics\n\nextension RuleCatalog {\n\(functions)}\n"
  }

  private static func function(_ rule: RuleDescription) -> String {
    let inset = "      "
    return """
        static func \(camelCase(rule.id))() -> RuleDescription {
          let options: [RuleOption] = \(array(rule.options.map(option), inset))
          let examples: [RuleExample] = \(array(rule.examples.map(example), inset))
          return RuleDescription(
            id: \(literal(rule.id, inset)),
            category: \(literal(rule.category, inset)),
            scope: .\(rule.scope),
            severity: .\(rule.severity),
            summary: \(literal(rule.summary, inset)),
            reason: \(literal(rule.reason, inset)),
            remedy: \(literal(rule.remedy, inset)),
            options: options,
            protocolPart: \(literal(rule.protocolPart, inset)),
            precision: .\(rule.precision),
            tags: \(list(rule.tags)),
            examples: examples)
        }

      """
  }

  private static func option(_ option: RuleOption) -> String {
    let inset = "        "
    let range = option.range.map { "\($0.lowerBound)...\($0.upperBound)" } ?? "nil"
    let source = option.source.map { literal($0, inset) } ?? "nil"
    return """
      RuleOption(
              name: \(literal(option.name, inset)), type: \(type(option.type)),
              defaultValue: \(value(option.defaultValue)), range: \(range),
              documentation: \(literal(option.documentation, inset)),
              source: \(source))
      """
  }

  private static func type(_ type: RuleOptionType) -> String {
    switch type {
    case .integer: ".integer"
    case .number: ".number"
    case .boolean: ".boolean"
    case .text: ".text"
    case .list: ".list"
    case .choice(let words): ".choice(\(list(words)))"
    }
  }

  private static func value(_ value: RuleOptionValue) -> String {
    switch value {
    case .integer(let number): ".integer(\(number))"
    case .number(let number): ".number(\(number))"
    case .boolean(let boolean): ".boolean(\(boolean))"
    case .text(let text): ".text(\(literal(text, "")))"
    case .list(let texts): ".list(\(list(texts)))"
    }
  }

  private static func example(_ example: RuleExample) -> String {
    let inset = "        "
    let files = example.files.map { file in
      "RuleExample.File(\n\(inset)  path: \(literal(file.path, inset)), text: \(literal(file.text, inset)))"
    }
    return """
      RuleExample(
              title: \(literal(example.title, inset)),
              files: \(array(files, inset)))
      """
  }

  private static func array(_ elements: [String], _ inset: String) -> String {
    guard !elements.isEmpty else { return "[]" }
    return "[\n" + elements.map { "\(inset)\($0),\n" }.joined() + "\(inset.dropLast(2))]"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { literal($0, "") }.joined(separator: ", ") + "]"
  }

  private static func literal(_ text: String, _ indentation: String) -> String {
    SwiftLiteral.raw(text, indentation: indentation)
  }

  /// `cognitive-complexity` as `cognitiveComplexity`.
  static func camelCase(_ name: String, isUpper: Bool = false) -> String {
    let words = name.split { $0 == "-" || $0 == "_" }
    return words.enumerated().map { index, word in
      index == 0 && !isUpper ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }
}
