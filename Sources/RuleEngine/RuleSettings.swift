package import Diagnostics
package import Knowledge
package import RuleCatalog

/// What the rules are set to for one path: the sidecars' settings over the catalog's defaults.
package struct RuleSettings: Hashable, Sendable {
  package let settings: Settings

  package init(_ settings: Settings) {
    self.settings = settings
  }

  /// The severity of a rule's findings; nil where it is off.
  package func severity(of rule: RuleID) -> Severity? {
    switch settings.severity(ofRule: rule.rawValue)?.value {
    case .off?: nil
    case .at(let severity)?: severity
    case nil: RuleCatalog.description(of: rule).severity
    }
  }

  /// The value of a whole-number option.
  package func integer(_ option: RuleOptionName, of rule: RuleID) -> Int {
    if case .integer(let number) = value(option, of: rule) { number } else { 0 }
  }

  package func boolean(_ option: RuleOptionName, of rule: RuleID) -> Bool {
    if case .boolean(let boolean) = value(option, of: rule) { boolean } else { false }
  }

  package func text(_ option: RuleOptionName, of rule: RuleID) -> String {
    if case .text(let text) = value(option, of: rule) { text } else { "" }
  }

  package func list(_ option: RuleOptionName, of rule: RuleID) -> [String] {
    if case .list(let texts) = value(option, of: rule) { texts } else { [] }
  }

  /// The place in a sidecar that set the option; nil where the default holds.
  package func source(of option: RuleOptionName, of rule: RuleID) -> Location? {
    guard let described = RuleCatalog.description(of: rule).option(option),
      let provided = settings.option(option.rawValue, ofRule: rule.rawValue),
      described.accepts(provided.value) != nil
    else { return nil }
    return provided.source
  }

  /// What a sidecar says, where that is of the option's type and within its range; else the default.
  private func value(_ option: RuleOptionName, of rule: RuleID) -> RuleOptionValue? {
    guard let described = RuleCatalog.description(of: rule).option(option) else { return nil }
    let provided = settings.option(option.rawValue, ofRule: rule.rawValue)
    return provided.flatMap { described.accepts($0.value) } ?? described.defaultValue
  }
}

extension RuleOption {
  /// The value as this option takes it; nil where its type or range forbid it.
  func accepts(_ value: RuleOptionValue) -> RuleOptionValue? {
    let accepted: RuleOptionValue? =
      switch (type, value) {
      case (.integer, .integer(let number)): .integer(number)
      case (.number, .integer(let number)): .number(Double(number))
      case (.number, .number(let number)): .number(number)
      case (.boolean, .boolean(let boolean)): .boolean(boolean)
      case (.text, .text(let text)): .text(text)
      case (.choice(let words), .text(let word)) where words.contains(word): .text(word)
      case (.list, .list(let texts)): .list(texts)
      default: nil
      }
    switch accepted {
    case .integer(let number): return range?.contains(Double(number)) ?? true ? accepted : nil
    case .number(let number): return range?.contains(number) ?? true ? accepted : nil
    default: return accepted
    }
  }
}
