/// Every rule there is, as written under `rules/`.
package enum RuleCatalog {
  /// By id.
  package static let all: [RuleDescription] = RuleID.allCases.map { $0.makeDescription() }

  private static let index: [RuleID: Int] = Dictionary(
    uniqueKeysWithValues: RuleID.allCases.enumerated().map { ($1, $0) })

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
