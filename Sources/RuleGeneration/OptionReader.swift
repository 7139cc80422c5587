import RuleCatalog
import SourceText
import TOML

/// Reads `[options.NAME]`.
enum OptionReader {
  static func options(_ table: TOMLTable, _ log: inout ProblemLog) -> [RuleOption] {
    var options: [RuleOption] = []
    for entry in table.entries {
      guard case .table(let inner) = entry.value.content else {
        log.report("an option is a table", at: entry.value.range)
        continue
      }
      var reader = TableReader(inner, range: entry.keyRange)
      if let option = option(entry.key, &reader, &log) { options.append(option) }
      reader.finish(&log)
    }
    return options
  }

  private static func option(
    _ name: String, _ reader: inout TableReader, _ log: inout ProblemLog
  ) -> RuleOption? {
    if name == "severity" { log.report("every rule has 'severity'; it is no option", at: reader.range) }
    let type = type(&reader, &log)
    let value = reader.required("default", &log)
    let range = range(&reader, &log)
    let documentation = reader.sentence("doc", &log)
    let source = reader.optionalText("source", &log)
    guard let type, let value, let documentation else { return nil }
    guard let defaultValue = self.value(value, type) else {
      log.report("the default is not of the option's type", at: value.range)
      return nil
    }
    if let range, let number = number(defaultValue), !range.contains(number) {
      log.report("the default lies outside of the range", at: value.range)
    }
    return RuleOption(
      name: name, type: type, defaultValue: defaultValue, range: range, documentation: documentation,
      source: source)
  }

  private static func type(_ reader: inout TableReader, _ log: inout ProblemLog) -> RuleOptionType? {
    let choices = reader.texts("choices", &log)
    guard let word = reader.text("type", &log) else { return nil }
    if (word == "choice") == choices.isEmpty {
      log.report("'choices' belongs to the type 'choice', and it to them", at: reader.place(of: "type"))
    }
    switch word {
    case "integer": return .integer
    case "number": return .number
    case "boolean": return .boolean
    case "text": return .text
    case "list": return .list
    case "choice": return .choice(choices)
    default:
      log.report(
        "'\(word)' is not a type: integer, number, boolean, text, list, choice",
        at: reader.place(of: "type"))
      return nil
    }
  }

  private static func range(
    _ reader: inout TableReader, _ log: inout ProblemLog
  ) -> ClosedRange<Double>? {
    guard let value = reader.optional("range") else { return nil }
    if case .array(let bounds) = value.content, bounds.count == 2,
      let lower = number(bounds[0]), let upper = number(bounds[1]), lower <= upper
    {
      return lower...upper
    }
    log.report("'range' must be [LOWEST, HIGHEST]", at: value.range)
    return nil
  }

  private static func value(_ value: TOMLValue, _ type: RuleOptionType) -> RuleOptionValue? {
    switch (type, value.content) {
    case (.integer, .integer(let number)): return Int(exactly: number).map { .integer($0) }
    case (.number, _): return number(value).map { .number($0) }
    case (.boolean, .boolean(let boolean)): return .boolean(boolean)
    case (.text, .string(let text)): return .text(text)
    case (.choice(let words), .string(let word)): return words.contains(word) ? .text(word) : nil
    case (.list, .array(let elements)):
      let texts = elements.compactMap { element in
        if case .string(let text) = element.content { text } else { String?.none }
      }
      return texts.count == elements.count ? .list(texts) : nil
    default: return nil
    }
  }

  private static func number(_ value: TOMLValue) -> Double? {
    switch value.content {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }

  private static func number(_ value: RuleOptionValue) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
