package import Diagnostics
package import RuleCatalog

/// A rule as far as settings must know it.
package struct KnownRule: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package var name: String
    package var type: RuleOptionType
    /// For numbers; nil where any will do.
    package var range: ClosedRange<Double>?

    package init(_ name: String, _ type: RuleOptionType, range: ClosedRange<Double>? = nil) {
      self.name = name
      self.type = type
      self.range = range
    }
  }

  package var id: String
  package var options: [Option]

  package init(_ id: String, options: [Option] = []) {
    self.id = id
    self.options = options
  }

  /// The part of the catalog's entry that settings need.
  package init(_ description: RuleDescription) {
    id = description.id
    options = description.options.map { Option($0.name, $0.type, range: $0.range) }
  }

  package func option(_ name: String) -> Option? {
    options.first { $0.name == name }
  }
}

/// The rules that settings may name.
package struct KnownRules: Hashable, Sendable {
  /// The option that a budget of the same name sets.
  package static let budgetOption = "max"
  /// Budgets that are measured even where no rule bears their name.
  package static let ownBudgets = ["cognitive_complexity", "context_tokens", "fan_out"]

  /// By id.
  package let rules: [KnownRule]
  private let index: [String: Int]

  package init(_ rules: [KnownRule]) {
    self.rules = rules.sorted { $0.id < $1.id }
    var index: [String: Int] = [:]
    for (position, rule) in self.rules.enumerated() { index[rule.id] = position }
    self.index = index
  }

  package subscript(id: String) -> KnownRule? { index[id].map { rules[$0] } }

  /// The rule whose maximum the budget is: `cognitive_complexity` is that of `cognitive-complexity`.
  package func rule(ofBudget name: String) -> KnownRule? {
    let id = String(name.map { $0 == "_" ? "-" : $0 })
    return self[id].flatMap { $0.option(KnownRules.budgetOption) == nil ? nil : $0 }
  }

  /// All names that `[budgets]` may use, sorted.
  package var budgets: [String] {
    let named = rules.filter { $0.option(KnownRules.budgetOption) != nil }
      .map { rule in String(rule.id.map { $0 == "-" ? "_" : $0 }) }
    return Set(named + KnownRules.ownBudgets).sorted()
  }
}

/// What a sidecar may set a rule to.
package enum RuleSeverity: Hashable, Sendable {
  case off
  case at(Severity)

  package static let words = ["off", "info", "warning", "error"]

  package init?(word: String) {
    if word == "off" {
      self = .off
    } else if let severity = Severity(name: word) {
      self = .at(severity)
    } else {
      return nil
    }
  }

  package var word: String {
    switch self {
    case .off: "off"
    case .at(let severity): severity.name
    }
  }
}

extension RuleOptionType {
  /// As in "… must be X".
  var words: String {
    switch self {
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .text: "a text in quotes"
    case .list: "an array of texts"
    case .choice(let words): "one of " + KeyType.list(words)
    }
  }
}
