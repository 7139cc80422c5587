package import Knowledge
import RuleCatalog

/// The reference page of the sidecar, as Markdown: every key, from the one definition of the format.
package enum SidecarPage {
  static var file: GeneratedFile { GeneratedFile(path: "rules/SIDECAR.md", text: text(of: .current)) }

  /// Ends with a line break.
  package static func text(of schema: SidecarSchema) -> String {
    let definitions = schema.definitions
    var text = """
      <!-- Written by `fractal-dev generate` from Sources/Knowledge/Schema/. Do not edit. -->
      # The sidecar

      `.fractal.toml` describes its folder, `NAME.fractal.toml` the file `NAME.py` or `NAME.swift` beside it. With
      `[fractal]` it makes that a fractal, of which only `id` is required; without, it holds settings. The format is
      TOML 1.0, and every key that may stand in it stands here. `*` is a name that the author chooses, `[[…]]` a table
      that may come several times.

      **Passes down** means that a value holds for everything below, until a nearer sidecar says otherwise: tables key by
      key, arrays whole. Everything else speaks of its own fractal alone. `fractal-lint config show PATH` says where a
      value comes from. **Read by** names the rules whose findings hang on a key; `invalid-sidecar` reads them all, and
      commands read what they show. **Reserved** keys are accepted, and nothing reads them yet. What the rules take as
      options stands on [the page of the rules](README.md), a JSON Schema is printed by `fractal-lint schema sidecar`.

      """
    for section in sections(definitions) {
      text += "\n## \(heading(section[0]))\n\n\(section[0].documentation)\n\n"
      text += "| key | value | what it says | example | read by |\n| --- | --- | --- | --- | --- |\n"
      text += section.map(row).joined()
    }
    return text
  }

  /// The definitions by their outermost table, in the order in which those begin.
  private static func sections(_ definitions: [KeyDefinition]) -> [[KeyDefinition]] {
    var names: [Substring] = []
    for name in definitions.map(outermost) where !names.contains(name) { names.append(name) }
    return names.map { name in definitions.filter { outermost($0) == name } }
  }

  private static func outermost(_ definition: KeyDefinition) -> Substring {
    definition.path.split(separator: ".")[0]
  }

  private static func heading(_ definition: KeyDefinition) -> String {
    switch definition.type {
    case .table, .map: "`[\(definition.path)]`"
    case .tables: "`[[\(definition.path)]]`"
    default: "`\(definition.path)`"
    }
  }

  private static func row(_ definition: KeyDefinition) -> String {
    let use = SidecarKeyUse.byPath[definition.path]
    let marks = [
      definition.standing == .required ? "**Required.**" : nil,
      definition.standing == .reserved && !definition.documentation.hasPrefix("Reserved") ? "**Reserved.**" : nil,
      definition.passesDown ? "**Passes down.**" : nil,
    ].compactMap(\.self)
    let rules = (use?.rules ?? []).map { "[`\($0.rawValue)`](README.md#\($0.rawValue))" }
    let cells = [
      "`\(definition.path)`", definition.type.words, ([withoutPassing(definition)] + marks).joined(separator: " "),
      use.map { "`\($0.example)`" } ?? "", rules.joined(separator: ", "),
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  /// The mark says it; "…; passes down." in the definition is for those who see it alone.
  private static func withoutPassing(_ definition: KeyDefinition) -> String {
    guard let clause = definition.documentation.firstRange(of: "; passes down") else { return definition.documentation }
    return definition.documentation[..<clause.lowerBound] + "."
  }
}
