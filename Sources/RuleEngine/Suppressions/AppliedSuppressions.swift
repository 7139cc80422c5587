package import Diagnostics
package import RuleCatalog

/// Suppressions, and what came of them: frozen before rules look at it.
package struct AppliedSuppressions: Sendable {
  package typealias Use = SuppressionTable.Use

  package let table: SuppressionTable
  /// Those that have held something back.
  package internal(set) var used: Set<Use> = []
  /// Those whose time is over, with the places of what is reported again.
  package internal(set) var returned: [Use: [Location]] = [:]

  init(_ table: SuppressionTable) {
    self.table = table
  }
}

/// What a rule about suppressions looks at.
package struct SuppressionSubject: Sendable {
  package let suppressions: AppliedSuppressions
  package let context: RuleContext
  /// The rules of which everything has been found that there is.
  let settled: Set<RuleID>

  /// Whether `rule` has looked at the file at `path`, so that a suppression of it there must have held something back.
  package func hasLooked(_ rule: RuleID, at path: String) -> Bool {
    settled.contains(rule) && context.settings(for: path).severity(of: rule) != nil
  }
}

/// A rule about suppressions: asked when the others have been, with what came of the suppressions as one frozen value.
package protocol SuppressionRule: Sendable {
  /// Whether what it finds depends on what suppressions have held back: then it is asked last, when those of the
  /// other rules about suppressions are settled, too.
  static var readsUse: Bool { get }
  static func check(_ subject: SuppressionSubject, _ report: inout RuleReport)
}

extension SuppressionRule {
  package static var readsUse: Bool { false }
}
