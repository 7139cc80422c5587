import Diagnostics
package import RuleCatalog

/// The rules in a table, for people or as JSON.
package enum RuleListWriter {
  /// The version of the JSON shape, raised when a key changes its meaning or goes.
  package static let version = 1

  /// A row a rule, in the order given: id, category, severity, scope, and what it finds with its options
  /// below, wrapped at the style's width.
  package static func text(_ rules: [RuleDescription], style: TextStyle) -> [UInt8] {
    var out = StyledText(style)
    let rows = rules.map { [$0.id, $0.category, $0.severity.name, $0.scope.rawValue] }
    let titles = ["RULE", "CATEGORY", "SEVERITY", "SCOPE"]
    let widths = titles.indices.map { column in
      ([titles] + rows).map { TerminalText($0[column]).width }.max() ?? 0
    }
    let margin = widths.reduce(0) { $0 + $1 + 2 }
    for (column, title) in titles.enumerated() {
      out.append(title, as: .gutter)
      out.blanks(widths[column] + 2 - title.utf8.count)
    }
    out.append("WHAT IT FINDS", as: .gutter)
    out.endLine()
    for (rule, row) in zip(rules, rows) {
      for (column, cell) in row.enumerated() {
        let cell = TerminalText(cell)
        out.append(cell.bytes, as: role(ofColumn: column, rule))
        out.blanks(widths[column] + 2 - cell.width)
      }
      write(rule, margin: margin, to: &out)
    }
    return out.bytes
  }

  private static func role(ofColumn column: Int, _ rule: RuleDescription) -> TextRole {
    switch column {
    case 0: .strong
    case 2: .severity(rule.severity)
    default: .plain
    }
  }

  /// The last column, the cursor standing at its first line.
  private static func write(_ rule: RuleDescription, margin: Int, to out: inout StyledText) {
    // A narrow terminal breaks the lines itself rather than to have a word on each.
    let width = max(out.style.width - margin, 30)
    for (number, line) in LineWrapping.wrap(TerminalText.safe(rule.summary), width: width).enumerated() {
      if number > 0 { out.blanks(margin) }
      out.append(line)
      out.endLine()
    }
    for option in rule.options {
      for line in LineWrapping.wrap(TerminalText.safe(OptionText.setting(option)), width: width) {
        out.blanks(margin)
        out.append(line, as: .gutter)
        out.endLine()
      }
    }
  }

  package static func json(_ rules: [RuleDescription]) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      json.array("rules") { json in
        for rule in rules { json.object { write(rule, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ rule: RuleDescription, to json: inout JSONWriter) {
    json.member("id", rule.id)
    json.member("category", rule.category)
    json.member("severity", rule.severity.name)
    json.member("scope", rule.scope.rawValue)
    json.member("summary", rule.summary)
    json.member("protocol", rule.protocolPart)
    json.member("precision", rule.precision.rawValue)
    json.member("tags", rule.tags)
    json.array("options") { json in
      for option in rule.options { json.object { write(option, to: &$0) } }
    }
  }

  private static func write(_ option: RuleOption, to json: inout JSONWriter) {
    json.member("name", option.name)
    json.member("type", OptionText.name(of: option.type))
    if case .choice(let words) = option.type { json.member("choices", words) }
    json.key("default")
    write(option.defaultValue, to: &json)
    if let range = option.range {
      json.array("range") { json in
        json.number(range.lowerBound)
        json.number(range.upperBound)
      }
    }
    json.member("doc", option.documentation)
    json.member("source", option.source)
  }

  private static func write(_ value: RuleOptionValue, to json: inout JSONWriter) {
    switch value {
    case .integer(let number): json.integer(number)
    case .number(let number): json.number(number)
    case .boolean(let isTrue): json.boolean(isTrue)
    case .text(let text): json.string(text)
    case .list(let texts): json.array { json in for text in texts { json.string(text) } }
    }
  }
}
