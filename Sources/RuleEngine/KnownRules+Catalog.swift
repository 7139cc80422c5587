package import Knowledge
import RuleCatalog

extension KnownRules {
  /// The rules of the catalog, as settings must know them.
  package static let catalog = KnownRules(RuleCatalog.all.map { KnownRule($0) })
}
