import Concurrency
package import RuleCatalog
package import RuleEngine
import Rules
import Workspace

/// The way from a folder to a report. Each step takes what the one before it gave, and changes nothing of it.
package struct Analysis: Sendable {
  package let read: ReadTree
  package let snapshot: Snapshot
  package let runner: RuleRunner
  let work: ParallelWork
  private let clock: RuleClock?

  /// Reads and joins the tree that `request` asks for. Fails where none of its paths can be used.
  package static func run(
    _ request: AnalysisRequest, rules: [RuleID] = RuleID.allCases, reporting: ReportedPart = .named,
    clock: inout PhaseClock
  ) -> Result<Analysis, UnusablePaths> {
    let chosen = ChosenTree.choose(request)
    clock.end(.discovery)
    return chosen.map { run($0, request, rules: rules, reporting: reporting, clock: &clock) }
  }

  /// Reads and joins a tree that `request` chose.
  package static func run(
    _ chosen: ChosenTree, _ request: AnalysisRequest, rules: [RuleID] = RuleID.allCases,
    reporting: ReportedPart = .named, clock: inout PhaseClock
  ) -> Analysis {
    let knowledge = WrittenKnowledge(of: chosen, request)
    clock.end(.knowledge)
    let runner = RuleRunner(
      RuleSelection(rules: rules, paths: reporting == .named ? chosen.reported : nil), context: knowledge.context,
      code: { $0.code })
    let work = request.work
    let read = ReadTree(chosen, knowledge, runner: runner, work: work, request)
    clock.end(.reading)
    let snapshot = read.joined(work)
    clock.end(.joining)
    return Analysis(read: read, snapshot: snapshot, runner: runner, work: work, clock: request.ruleClock)
  }

  /// What the rules have to say.
  package func outcome() -> RuleOutcome {
    runner.run(
      Subject(head: snapshot, context: runner.context), fileFindings: read.findings, work: work, clock: clock)
  }
}

/// Which findings of a tree are reported.
package enum ReportedPart: Sendable {
  /// Those at the paths that were named.
  case named
  /// All of them.
  case everything
}
