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
    switch settings.values.isEmpty ? nil : settings.severity(ofRule: rule.rawValue)?.value {
    case .off?: nil
    case .at(let severity)?: severity
    case nil: RuleCatalog.severity(of: rule)
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
    guard !settings.values.isEmpty, let provided = settings.option(option.rawValue, ofRule: rule.rawValue),
      let described = RuleCatalog.option(option, of: rule), described.accepts(provided.value) != nil
    else { return nil }
    return provided.source
  }

  /// What a sidecar says, where that is of the option's type and within its range; else the default.
  private func value(_ option: RuleOptionName, of rule: RuleID) -> RuleOptionValue? {
    guard let described = RuleCatalog.option(option, of: rule) else { return nil }
    if settings.values.isEmpty { return described.defaultValue }
    let provided = settings.option(option.rawValue, ofRule: rule.rawValue)
    return provided.flatMap { described.accepts($0.value) } ?? described.defaultValue
  }
}

extension RuleOption {
  /// The value as this option takes it; nil where its type or range forbid it.
  func accepts(_ value: RuleOptionValue) -> RuleOptionValue? {
    switch (type, value) {
    case (.integer, .integer(let number)): return allows(Double(number)) ? value : nil
    case (.number, .integer(let number)): return allows(Double(number)) ? .number(Double(number)) : nil
    case (.number, .number(let number)): return allows(number) ? value : nil
    case (.choice(let words), .text(let word)): return words.contains(word) ? value : nil
    case (.boolean, .boolean), (.text, .text), (.list, .list): return value
    default: return nil
    }
  }

  private func allows(_ number: Double) -> Bool { range?.contains(number) ?? true }
}
