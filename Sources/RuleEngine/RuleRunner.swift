package import Concurrency
package import Diagnostics
package import RuleCatalog

/// Asks rules, and decides what of their findings is reported.
package struct RuleRunner: Sendable {
  package let selection: RuleSelection
  package let context: RuleContext
  private let fileRules: [(id: RuleID, type: any FileRule.Type)]
  private let treeRules: [(id: RuleID, type: any TreeRule.Type)]

  /// `code` gives what each rule is in code.
  package init(_ selection: RuleSelection, context: RuleContext, code: (RuleID) -> RuleCode) {
    self.selection = selection
    self.context = context
    var fileRules: [(RuleID, any FileRule.Type)] = []
    var treeRules: [(RuleID, any TreeRule.Type)] = []
    for rule in selection.rules where context.isActive(rule) {
      switch code(rule) {
      case .file(let type): fileRules.append((rule, type))
      case .tree(let type): treeRules.append((rule, type))
      }
    }
    self.fileRules = fileRules
    self.treeRules = treeRules
  }

  /// Ids of the rules that are asked, in the catalog's order.
  package var rules: [RuleID] {
    (fileRules.map(\.id) + treeRules.map(\.id)).sorted { $0.rawValue < $1.rawValue }
  }

  /// What the rules that look at one file find in it. Safe to call from many threads at once.
  package func findings(in file: FileSubject) -> [Finding] {
    fileRules.flatMap { rule -> [Finding] in
      guard let severity = file.settings.severity(of: rule.id) else { return [] }
      var report = RuleReport(rule.id)
      rule.type.check(file, &report)
      return report.findings.map { finding in
        var finding = finding
        finding.severity = severity
        return finding
      }
    }
  }

  /// What the other rules find, those that their place's settings switch off left out.
  package func findings(in subject: Subject, work: ParallelWork = .serial) -> [Finding] {
    var cache: [String: RuleSettings] = [:]
    var findings: [Finding] = []
    for rule in treeRules {
      var report = RuleReport(rule.id)
      rule.type.check(subject, &report)
      for var finding in report.findings {
        let path = finding.location.path
        let settings = cache[path] ?? context.settings(for: path)
        cache[path] = settings
        guard let severity = settings.severity(of: rule.id) else { continue }
        finding.severity = severity
        findings.append(finding)
      }
    }
    return findings
  }

  /// What is left to report of `fileFindings` and of what the other rules find.
  package func run(_ subject: Subject, fileFindings: [Finding], work: ParallelWork = .serial) -> RuleOutcome {
    let all = (fileFindings + findings(in: subject, work: work)).sorted(by: Finding.precedes)
    return RuleOutcome(all, subject.head.suppressions, asked: rules, selection)
  }
}

/// What a run came to.
package struct RuleOutcome: Sendable {
  /// In output order.
  package private(set) var findings: [Finding] = []
  /// What suppressions held back, in output order.
  package private(set) var suppressed: [Finding] = []
  /// The rules that were asked, in the catalog's order.
  package let rules: [RuleID]
  /// What is wrong with suppressions, by path and place.
  package private(set) var problems: [PlacedSuppressionProblem]

  init(_ all: [Finding], _ suppressions: SuppressionTable, asked: [RuleID], _ selection: RuleSelection) {
    rules = asked
    var used: Set<SuppressionTable.Use> = []
    for finding in all {
      guard let use = suppressions.use(for: finding) else {
        if selection.reports(finding.location.path) {
          findings.append(suppressions.notingExpiry(of: finding))
        }
        continue
      }
      used.insert(use)
      if selection.reports(finding.location.path) { suppressed.append(finding) }
    }
    let unused = suppressions.unused(apartFrom: used, of: Set(asked))
    problems = (suppressions.problems + unused)
      .filter { selection.reports($0.location.path) }
      .sorted(by: PlacedSuppressionProblem.precedes)
  }
}
