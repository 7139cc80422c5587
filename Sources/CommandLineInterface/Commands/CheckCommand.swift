import Analysis
import Knowledge
import Report
import RuleEngine
import Workspace

/// `check`: analyse, report, and say by the exit code whether anything was found.
struct CheckCommand {
  private let options: CheckOptions

  init(_ options: CheckOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    var clock = PhaseClock()
    var request = session.request(options.scope, jobs: options.jobs, today: options.today, cache: options.cache)
    let progress = ProgressLine.onTerminal()
    if let progress { request.progress = { done, total in progress.show(done, of: total) } }
    request.timesRules = options.statistics != nil
    let rules = RuleSelection.rules(select: options.select, ignore: options.ignore)
    let result = Analysis.run(request, rules: rules, clock: &clock)
    progress?.clear()
    switch result {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let analysis):
      return finish(analysis, session, &clock)
    }
  }

  private func finish(_ analysis: Analysis, _ session: Session, _ clock: inout PhaseClock) -> Program.ExitCode
  {
    let outcome = analysis.outcome()
    clock.end(.rules)
    let detail = options.outputs.reduce(into: ReportDetail()) { $0.formUnion($1.format.detail) }
    let report = analysis.report(of: outcome, detail: detail, folder: session.folder)
    clock.end(.report)
    Session.say(unusable: analysis.read.tree.unusable, of: options.scope.paths)
    NoticeList.say(report, writes: options.outputs.map(\.format))
    var code = write(report, session)
    if let format = options.statistics {
      say(RunStatistics(analysis, outcome, findings: report.summary.findings, clock), as: format)
    }
    if !analysis.read.tree.unusable.isEmpty { code = .failure }
    if code == .success, options.failOn.isReached(by: report.worst) { code = .findings }
    return code
  }

  private func say(_ statistics: RunStatistics, as format: StatisticsFormat) {
    switch format {
    case .text: StatisticsTable.say(statistics)
    case .json: Terminal.say(StatisticsJSON.text(statistics))
    }
  }

  /// Writes every output that was asked for; one that fails does not keep the others from being written.
  private func write(_ report: Report, _ session: Session) -> Program.ExitCode {
    var code = Program.ExitCode.success
    for output in options.outputs {
      let bytes = bytes(of: report, for: output)
      guard let path = output.path else {
        if Terminal.print(bytes) != .success { code = .failure }
        continue
      }
      if let problem = AtomicFile.write(bytes, to: session.folder.appending(path)) {
        Terminal.say("\(CommandTable.programName): \(problem)")
        code = .failure
      }
    }
    return code
  }

  private func bytes(of report: Report, for output: OutputDestination) -> [UInt8] {
    switch output.format {
    case .text: TextWriter.write(report, style: style(for: output))
    case .concise: ConciseWriter.write(report)
    case .json: JSONFindingsWriter.write(report)
    case .sarif: SARIFWriter.write(report)
    }
  }

  private func style(for output: OutputDestination) -> TextStyle {
    let isColored =
      switch options.color {
      case .always: true
      case .never: false
      case .auto: output.path == nil && Console.allowsColor(.output)
      }
    // A file is the same whatever the terminal at hand.
    let width = output.path == nil ? Console.columns : nil
    return TextStyle(color: isColored ? .ansi : .plain, width: width ?? 100)
  }
}

extension OutputFormat {
  /// What of the files with findings it shows.
  fileprivate var detail: ReportDetail {
    switch self {
    case .text: .excerpts
    case .concise, .json: []
    case .sarif: [.lineHashes, .utf16Columns]
    }
  }
}
