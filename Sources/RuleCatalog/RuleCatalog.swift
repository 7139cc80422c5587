package import Diagnostics

/// Every rule there is, as written under `rules/`.
package enum RuleCatalog {
  /// By id.
  package static let all: [RuleDescription] = RuleID.allCases.map { $0.makeDescription() }

  private static let index: [RuleID: Int] = Dictionary(
    uniqueKeysWithValues: RuleID.allCases.enumerated().map { ($1, $0) })

  /// The option of a rule that bears a name, without what else is said of the rule.
  package static func option(_ name: RuleOptionName, of id: RuleID) -> RuleOption? {
    guard let place = index[id] else { return id.makeDescription().option(name) }
    guard let number = all[place].options.firstIndex(where: { $0.name == name.rawValue }) else { return nil }
    return all[place].options[number]
  }

  /// The severity of a rule's findings where nobody says otherwise.
  package static func severity(of id: RuleID) -> Severity {
    index[id].map { all[$0].severity } ?? id.makeDescription().severity
  }

  /// What is said of a rule.
  package static func description(of id: RuleID) -> RuleDescription {
    index[id].map { all[$0] } ?? id.makeDescription()
  }
}

extension RuleDescription {
  /// The option of a name.
  package func option(_ name: RuleOptionName) -> RuleOption? {
    options.first { $0.name == name.rawValue }
  }
}
