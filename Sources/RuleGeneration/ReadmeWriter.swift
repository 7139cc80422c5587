import Diagnostics
import RuleCatalog

/// Writes `rules/README.md`: a table of all rules, then a section a rule.
enum ReadmeWriter {
  static func file(_ rules: [RuleDescription]) -> GeneratedFile {
    let rows = byCategory(rules).map { rule in
      "| [`\(rule.id)`](#\(rule.id)) | \(rule.category) | \(rule.scope.rawValue) | "
        + "\(rule.severity.name) | \(rule.protocolPart) | \(rule.summary) |\n"
    }
    let text = """
      <!-- Written by `fractal-dev generate` from rules/. Do not edit. -->
      # Rules

      A rule is one file here, `CATEGORY/RULE.toml`: all that is said of it, its options with their defaults,
      and examples that are its tests. A line that ends with `# expect: RULE` is one at which the rule must
      fire; it must be silent at every other. `fractal-dev new-rule CATEGORY RULE` begins a rule,
      `fractal-dev generate` brings the catalog and this page up to date. What a sidecar may say stands on
      [a page of its own](SIDECAR.md).

      | rule | category | scope | severity | protocol | what it finds |
      | --- | --- | --- | --- | --- | --- |
      \(rows.joined())
      """
    return GeneratedFile(
      path: "rules/README.md", text: text + byCategory(rules).map { "\n" + section($0) }.joined())
  }

  private static func byCategory(_ rules: [RuleDescription]) -> [RuleDescription] {
    rules.sorted { ($0.category, $0.id) < ($1.category, $1.id) }
  }

  private static func section(_ rule: RuleDescription) -> String {
    var text = "## \(rule.id)\n\n\(rule.summary)\n\n**Why it matters.** \(rule.reason)\n\n"
    text += "**What to do.**\n\(startsList(rule.remedy) ? "\n" : "")\(rule.remedy)\n"
    guard !rule.options.isEmpty else { return text }
    text += "\n| option | default | range | meaning |\n| --- | --- | --- | --- |\n"
    for option in rule.options {
      let source = option.source.map { " Source: \($0)." } ?? ""
      text +=
        "| `\(option.name)` | `\(value(option.defaultValue))` | \(range(option)) | "
        + "\(option.documentation)\(source) |\n"
    }
    return text
  }

  private static func startsList(_ text: String) -> Bool { text.hasPrefix("- ") }

  private static func value(_ value: RuleOptionValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let boolean): String(boolean)
    case .text(let text): "\"\(text)\""
    case .list(let texts): "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }

  private static func range(_ option: RuleOption) -> String {
    if case .choice(let words) = option.type { return words.map { "`\($0)`" }.joined(separator: ", ") }
    return option.range.map { "\(number($0.lowerBound))…\(number($0.upperBound))" } ?? ""
  }

  private static func number(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
