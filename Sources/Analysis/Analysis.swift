import Codebase
import Diagnostics
package import Report
package import RuleCatalog
package import RuleEngine
import Rules
import SourceText
import SyntaxFacts
package import Workspace

/// The way from a folder to a report. Each step takes what the one before it gave, and changes nothing of it.
package struct Analysis: Sendable {
  package let read: ReadTree
  package let snapshot: Snapshot
  package let runner: RuleRunner

  /// Reads and joins the tree that `request` asks for. Fails where none of its paths can be used.
  package static func run(
    _ request: AnalysisRequest, rules: [RuleID] = RuleID.allCases, clock: inout PhaseClock
  ) -> Result<Analysis, UnusablePaths> {
    let chosen: ChosenTree
    switch ChosenTree.choose(request) {
    case .success(let tree): chosen = tree
    case .failure(let problem): return .failure(problem)
    }
    clock.end(.discovery)
    let knowledge = WrittenKnowledge(of: chosen, request)
    clock.end(.knowledge)
    let runner = RuleRunner(
      RuleSelection(rules: rules, paths: chosen.reported), context: knowledge.context, code: { $0.code })
    let read = ReadTree(chosen, knowledge, runner: runner, workers: request.workers)
    clock.end(.reading)
    let snapshot = read.joined()
    clock.end(.joining)
    return .success(Analysis(read: read, snapshot: snapshot, runner: runner))
  }

  /// What the rules have to say.
  package func outcome() -> RuleOutcome {
    runner.run(Subject(head: snapshot, context: runner.context), fileFindings: read.findings)
  }

  /// The report of `outcome`. The files that it shows lines of are read once more.
  package func report(
    of outcome: RuleOutcome, detail: ReportDetail = .all, folder: SystemPath
  ) -> Report {
    let builder = ReportBuilder(
      root: read.tree.root.text, workingDirectory: folder.text, rules: RuleCatalog.all)
    let paths = SystemPaths(read.tree)
    return builder.report(
      findings: outcome.findings, notices: read.notices + outcome.notices(with: paths),
      extent: extent(of: outcome),
      detail: detail, bytes: { paths.bytes(of: $0) })
  }

  private func extent(of outcome: RuleOutcome) -> RunExtent {
    let lines = read.files.reduce(0) { sum, file in
      sum + file.surface.lines.lineCount(byteCount: Int(file.surface.byteCount))
    }
    return RunExtent(
      files: read.files.count, lines: lines, fractals: snapshot.codebase.tree.fractals.count,
      rules: outcome.rules.map(\.rawValue), suppressed: outcome.suppressed.count)
  }
}

/// Finds files again by the paths that findings name.
private struct SystemPaths {
  private let root: SystemPath
  /// Only of files whose name is not UTF-8: the others are found by what is shown.
  private var unusual: [String: SystemPath] = [:]

  init(_ tree: ChosenTree) {
    root = tree.root
    for file in tree.discovery.files where file.systemPath != SystemPath(file.path) {
      unusual[file.path] = file.systemPath
    }
  }

  func bytes(of path: String) -> [UInt8]? {
    try? FileReader.read(root.appending(unusual[path] ?? SystemPath(path))).get()
  }
}

extension RuleOutcome {
  /// What is wrong with comments that speak to the tool.
  fileprivate func notices(with paths: SystemPaths) -> [Notice] {
    // Problems come file by file: each is read once more, however many it has.
    var lines: (path: String, table: LineTable?) = ("", nil)
    return problems.map { placed in
      let path = placed.location.path
      if lines.path != path { lines = (path, paths.bytes(of: path).map { LineTable($0) }) }
      let position = lines.table?.position(at: placed.location.range.lower)
      return Notice(
        kind: .suppressionProblem, message: "\(placed.problem.message). \(placed.problem.remedy)",
        path: path, position: position)
    }
  }
}
