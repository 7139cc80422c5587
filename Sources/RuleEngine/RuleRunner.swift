import Codebase
package import Concurrency
package import Diagnostics
package import Measures
package import RuleCatalog

/// Asks rules, and decides what of their findings is reported.
package struct RuleRunner: Sendable {
  package let selection: RuleSelection
  package let context: RuleContext
  private let fileRules: [(id: RuleID, type: any FileRule.Type)]
  private let treeRules: [(id: RuleID, type: any TreeRule.Type)]
  private let suppressionRules: [(id: RuleID, type: any SuppressionRule.Type)]
  /// What must be measured of every file.
  package let demand: MeasureDemand

  /// `code` gives what each rule is in code.
  package init(_ selection: RuleSelection, context: RuleContext, code: (RuleID) -> RuleCode) {
    self.selection = selection
    self.context = context
    var fileRules: [(RuleID, any FileRule.Type)] = []
    var treeRules: [(RuleID, any TreeRule.Type)] = []
    var suppressionRules: [(RuleID, any SuppressionRule.Type)] = []
    for rule in selection.rules where context.isActive(rule) {
      switch code(rule) {
      case .file(let type): fileRules.append((rule, type))
      case .tree(let type): treeRules.append((rule, type))
      case .suppressions(let type): suppressionRules.append((rule, type))
      }
    }
    self.fileRules = fileRules
    self.treeRules = treeRules
    self.suppressionRules = suppressionRules
    demand = treeRules.reduce(into: MeasureDemand()) { $0.formUnion($1.1.demand) }
  }

  /// Ids of the rules that are asked, in the catalog's order.
  package var rules: [RuleID] {
    (fileRules.map(\.id) + treeRules.map(\.id) + suppressionRules.map(\.id)).sorted { $0.rawValue < $1.rawValue }
  }

  /// Ids of those of them that look at one file alone.
  package var rulesOfOneFile: [RuleID] { fileRules.map(\.id) }

  /// What the rules that look at one file find in it. Safe to call from many threads at once.
  package func findings(in file: FileSubject) -> [Finding] {
    var costs: [RuleCost] = []
    return findings(in: file, clock: nil, &costs)
  }

  /// As above; with a `clock`, what each rule took is added to `costs`, which is as long as there are such rules.
  package func findings(in file: FileSubject, clock: RuleClock?, _ costs: inout [RuleCost]) -> [Finding] {
    if clock != nil, costs.isEmpty { costs = fileRules.map { RuleCost(rule: $0.id) } }
    var findings: [Finding] = []
    for (number, rule) in fileRules.enumerated() {
      guard let severity = file.settings.severity(of: rule.id) else { continue }
      let start = clock?()
      var report = RuleReport(rule.id)
      rule.type.check(file, &report)
      if let clock, let start {
        costs[number].nanoseconds += clock() &- start
        costs[number].findings += report.findings.count
      }
      for var finding in report.findings {
        finding.severity = severity
        findings.append(finding)
      }
    }
    return findings
  }

  /// What the other rules find, those that their place's settings switch off left out; by rule.
  package func findings(in subject: Subject, work: ParallelWork = .serial) -> [Finding] {
    answers(to: subject, work: work, clock: nil).flatMap(\.findings)
  }

  /// What one rule found, and how long it took.
  private struct Answer: Sendable {
    var findings: [Finding]
    var nanoseconds: UInt64
  }

  /// Of each rule that looks at the whole tree, in their order. No rule depends on another.
  private func answers(to subject: Subject, work: ParallelWork, clock: RuleClock?) -> [Answer] {
    let work = subject.codebase.files.count < RuleRunner.fewFiles ? .serial : work
    return work.map(count: treeRules.count, makeState: {}) { _, number in
      let start = clock?() ?? 0
      let findings = answer(of: treeRules[number], to: subject)
      return Answer(findings: findings, nanoseconds: (clock?() ?? 0) &- start)
    }
  }

  /// Of so few files rules have less to do than threads to begin.
  private static let fewFiles = 64

  private func answer(of rule: (id: RuleID, type: any TreeRule.Type), to subject: Subject) -> [Finding] {
    var report = RuleReport(rule.id)
    rule.type.check(subject, &report)
    return judged(report)
  }

  /// What a rule found, with the severities of the places; what is off there left out.
  private func judged(_ report: RuleReport) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(report.findings.count)
    var last: (path: String, severity: Severity?) = ("", nil)
    for (number, var finding) in report.findings.enumerated() {
      // What is found comes file by file, mostly.
      if number == 0 || finding.location.path != last.path {
        last = (finding.location.path, context.settings(for: finding.location.path).severity(of: report.rule))
      }
      guard let severity = last.severity else { continue }
      finding.severity = severity
      findings.append(finding)
    }
    return findings
  }

  /// What is left to report of `fileFindings` and of what the other rules find. With a `clock` it says how long
  /// each of these took.
  package func run(
    _ subject: Subject, fileFindings: [Finding], work: ParallelWork = .serial, clock: RuleClock? = nil
  ) -> RuleOutcome {
    let answers = answers(to: subject, work: work, clock: clock)
    let all = answers.reduce(into: fileFindings) { $0 += $1.findings }.sorted(by: Finding.precedes)
    var outcome = RuleOutcome(subject.head.suppressions, asked: rules, selection)
    outcome.add(all)
    let last = askAboutSuppressions(&outcome, clock: clock)
    outcome.finish()
    if clock != nil {
      outcome.costs = zip(treeRules, answers).map { rule, answer in
        RuleCost(rule: rule.id, nanoseconds: answer.nanoseconds, findings: answer.findings.count)
      } + last
    }
    return outcome
  }

  // MARK: Suppressions

  /// Asks the rules about suppressions, which suppressions may hold back in their turn; gives how long each took.
  ///
  /// This ends, since what a rule allows of itself is looked at once, at the end, and nothing holds that back: a
  /// suppression of `unused-suppression` is unused unless it holds back a finding about a suppression of another rule.
  private func askAboutSuppressions(_ outcome: inout RuleOutcome, clock: RuleClock?) -> [RuleCost] {
    // In a part that was cut out, rules that look at a whole tree may miss what is there.
    var settled = Set(context.extent == .whole ? treeRules.map(\.id) : []).union(fileRules.map(\.id))
    var costs: [RuleCost] = []
    for readsUse in [false, true] {
      let asked = suppressionRules.filter { $0.type.readsUse == readsUse }
      let applied = outcome.applied
      for rule in asked {
        let start = clock?() ?? 0
        let findings = findings(of: rule, applied, settled)
        outcome.add(findings)
        costs.append(
          RuleCost(rule: rule.id, nanoseconds: (clock?() ?? 0) &- start, findings: findings.count))
      }
      settled.formUnion(asked.filter { !$0.type.readsUse }.map(\.id))
    }
    let own = suppressionRules.filter { $0.type.readsUse }
    for rule in own { outcome.addAnyway(findings(of: rule, outcome.applied, Set(own.map(\.id)))) }
    return costs
  }

  private func findings(
    of rule: (id: RuleID, type: any SuppressionRule.Type), _ applied: AppliedSuppressions, _ settled: Set<RuleID>
  ) -> [Finding] {
    if applied.table.isEmpty { return [] }
    var report = RuleReport(rule.id)
    rule.type.check(SuppressionSubject(suppressions: applied, context: context, settled: settled), &report)
    return judged(report)
  }
}

/// Tells the time in nanoseconds from any point on: rules themselves never ask.
package typealias RuleClock = @Sendable () -> UInt64

/// How long a rule took to look at what it was asked of.
package struct RuleCost: Hashable, Sendable {
  package let rule: RuleID
  /// Of the threads that asked it; rules run side by side.
  package internal(set) var nanoseconds: UInt64 = 0
  /// Number of findings before suppressions.
  package internal(set) var findings = 0

  /// Of two lists of the same rules, rule by rule; an empty one adds nothing.
  package static func sum(_ costs: [RuleCost], _ others: [RuleCost]) -> [RuleCost] {
    if costs.isEmpty || others.isEmpty { return costs.isEmpty ? others : costs }
    return zip(costs, others).map { cost, other in
      RuleCost(
        rule: cost.rule, nanoseconds: cost.nanoseconds + other.nanoseconds, findings: cost.findings + other.findings)
    }
  }
}
