package import Knowledge
import RuleCatalog

extension KnownRules {
  /// The rules of the catalog, as settings must know them.
  package static let catalog = KnownRules(
    RuleCatalog.all.map { rule in
      KnownRule(
        rule.id, options: rule.options.map { KnownRule.Option($0.name, OptionType($0.type), range: $0.range) })
    })
}

extension OptionType {
  init(_ type: RuleOptionType) {
    switch type {
    case .integer: self = .integer
    case .number: self = .number
    case .boolean: self = .boolean
    case .text: self = .text
    case .list: self = .texts
    case .choice(let words): self = .choice(words)
    }
  }
}
