import RuleCatalog

/// The words for a rule's option.
enum OptionText {
  /// `name = value`, as in TOML.
  static func setting(_ option: RuleOption) -> String {
    option.name + " = " + value(option.defaultValue)
  }

  /// A value as TOML has it.
  static func value(_ value: RuleOptionValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .text(let text): quoted(text)
    case .list(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }
  }

  /// The type in one word.
  static func name(of type: RuleOptionType) -> String {
    switch type {
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .text: "text"
    case .list: "list"
    case .choice: "choice"
    }
  }

  /// What the option may hold, such as `integer from 0 to 1000`.
  static func domain(_ option: RuleOption) -> String {
    if case .choice(let words) = option.type { return "one of " + words.map(quoted).joined(separator: ", ") }
    guard let range = option.range else { return name(of: option.type) }
    return name(of: option.type) + " from " + short(range.lowerBound) + " to " + short(range.upperBound)
  }

  /// A number without a fraction that says nothing.
  private static func short(_ number: Double) -> String {
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
