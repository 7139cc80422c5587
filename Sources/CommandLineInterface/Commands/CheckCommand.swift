import Analysis
import Knowledge
import Report
import RuleEngine
import Workspace

/// `check`: analyse, report, and say by the exit code whether anything was found.
struct CheckCommand {
  private let options: CheckOptions
  private let outputs: CheckOutputs

  init(_ options: CheckOptions) {
    self.options = options
    outputs = CheckOutputs(options)
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    var clock = PhaseClock()
    var request = session.request(options.scope, jobs: options.jobs, today: options.today, cache: options.cache)
    request.timesRules = options.statistics != nil
    let tree = ChosenTree.choose(request)
    clock.end(.discovery)
    switch tree {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let tree):
      return run(on: tree, request, session, &clock)
    }
  }

  private func run(
    on tree: ChosenTree, _ request: AnalysisRequest, _ session: Session, _ clock: inout PhaseClock
  ) -> Program.ExitCode {
    let rules = RuleSelection.rules(select: options.select, ignore: options.ignore)
    // Who asks where the time goes wants it to be spent.
    let answers =
      options.statistics == nil
      ? AnswerCache(request, tree, rules: rules, presentation: outputs.presentation + options.failOn.rawValue) : nil
    if let kept = answers?.answer(), let code = Program.ExitCode(rawValue: kept.exitCode) {
      return give(kept, code, session)
    }
    var request = request
    let progress = Session.progressLine()
    if let progress { request.progress = { done, total in progress.show(done, of: total) } }
    let analysis = Analysis.run(tree, request, rules: rules, clock: &clock)
    EndOfProcess.leave(analysis)
    progress?.clear()
    return finish(analysis, answers, session, &clock)
  }

  private func finish(
    _ analysis: Analysis, _ answers: AnswerCache?, _ session: Session, _ clock: inout PhaseClock
  ) -> Program.ExitCode {
    let outcome = analysis.outcome()
    clock.end(.rules)
    let report = analysis.report(of: outcome, detail: outputs.detail, folder: session.folder)
    clock.end(.report)
    EndOfProcess.leave((outcome, report))
    Session.say(unusable: analysis.read.tree.unusable, of: options.scope.paths)
    let messages = NoticeList.lines(report, writes: options.outputs.map(\.format)).map { $0 + "\n" }.joined()
    let code: Program.ExitCode = options.failOn.isReached(by: report.worst) ? .findings : .success
    let answer = KeptAnswer(
      exitCode: code.rawValue, messages: Array(messages.utf8), outputs: outputs.bytes(of: report))
    let given = give(answer, code, session)
    if let format = options.statistics {
      say(RunStatistics(analysis, outcome, findings: report.summary.findings, clock), as: format)
    }
    // A file that could not be read may be readable the next time, with nothing to show for it; what was listed
    // beside the sources is no part of the question by which answers are found.
    let canBeKept = !report.notices.contains { $0.kind == .unreadableFile } && !analysis.read.knowledge.listsAllFiles
    if given == code, canBeKept { answers?.keep(answer) }
    return analysis.read.tree.unusable.isEmpty ? given : .failure
  }

  private func give(_ answer: KeptAnswer, _ code: Program.ExitCode, _ session: Session) -> Program.ExitCode {
    _ = Console.write(answer.messages, to: .error)
    return outputs.write(answer.outputs, in: session.folder) ? code : .failure
  }

  private func say(_ statistics: RunStatistics, as format: StatisticsFormat) {
    switch format {
    case .text: StatisticsTable.say(statistics)
    case .json: Terminal.say(StatisticsJSON.text(statistics))
    }
  }
}
