package import RuleCatalog
package import RuleEngine

private enum Pending: TreeRule { static func check(_ subject: Subject, _ report: inout RuleReport) {} }

extension RuleID {
  package var code: RuleCode { .tree(Pending.self) }
}
