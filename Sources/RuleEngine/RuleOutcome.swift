package import Diagnostics
package import RuleCatalog

/// What a run came to.
package struct RuleOutcome: Sendable {
  /// In output order.
  package private(set) var findings: [Finding] = []
  /// What suppressions held back, in output order.
  package private(set) var suppressed: [Finding] = []
  /// The rules that were asked, in the catalog's order.
  package let rules: [RuleID]
  /// Of the rules that look at the whole tree, in the order of asking; empty where no clock was given.
  package internal(set) var costs: [RuleCost] = []
  /// What came of the suppressions so far.
  private(set) var applied: AppliedSuppressions
  private let selection: RuleSelection
  private var isSorted = true
  private var hasBegun = false

  init(_ suppressions: SuppressionTable, asked: [RuleID], _ selection: RuleSelection) {
    rules = asked
    applied = AppliedSuppressions(suppressions)
    self.selection = selection
  }

  /// Takes findings, those left out that a suppression holds back. The first are in output order.
  mutating func add(_ all: [Finding]) {
    if hasBegun, !all.isEmpty { isSorted = false }
    hasBegun = true
    findings.reserveCapacity(findings.count + all.count)
    for finding in all {
      if let use = applied.table.use(for: finding) {
        applied.used.insert(use)
        if selection.reports(finding.location.path) { suppressed.append(finding) }
      } else if let use = applied.table.expiredUse(for: finding) {
        applied.returned[use, default: []].append(finding.location)
        if selection.reports(finding.location.path) { findings.append(applied.table.noting(use, in: finding)) }
      } else if selection.reports(finding.location.path) {
        findings.append(finding)
      }
    }
  }

  /// Takes findings that no suppression may hold back.
  mutating func addAnyway(_ all: [Finding]) {
    if all.isEmpty { return }
    isSorted = false
    findings += all.filter { selection.reports($0.location.path) }
  }

  mutating func finish() {
    if isSorted { return }
    findings.sort(by: Finding.precedes)
    suppressed.sort(by: Finding.precedes)
  }
}
