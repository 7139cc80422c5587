import Analysis
import Report
import RuleEngine
import Workspace

/// `graph`: the dependency graph between files or fractals.
struct GraphCommand {
  private let options: GraphOptions

  init(_ options: GraphOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    var clock = PhaseClock()
    switch Analysis.run(session.request(options.scope, cache: options.cache), rules: [], clock: &clock) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let analysis):
      Session.say(unusable: analysis.read.tree.unusable, of: options.scope.paths)
      sayNotices(of: analysis, session)
      let code = Terminal.print(bytes(of: graph(of: analysis, session)))
      return analysis.read.tree.unusable.isEmpty ? code : .failure
    }
  }

  /// Files that were not read, or not wholly, leave gaps in the graph.
  private func sayNotices(of analysis: Analysis, _ session: Session) {
    let report = analysis.report(of: analysis.outcome(), folder: session.folder)
    NoticeList.lines(report, writes: []).forEach(Terminal.say)
  }

  private func graph(of analysis: Analysis, _ session: Session) -> GraphView {
    let paths = DisplayPath(root: analysis.read.tree.root.text, workingDirectory: session.folder.text)
    let graph = GraphView(
      analysis.snapshot.codebase, level: options.level == .file ? .file : .fractal, paths: paths)
    let named = analysis.read.tree.reported
    return named.contains("") ? graph : graph.touching(named.map(paths.display))
  }

  private func bytes(of graph: GraphView) -> [UInt8] {
    switch options.format {
    case .json: JSONGraphWriter.write(graph)
    case .dot: DOTWriter.write(graph)
    case .mermaid: MermaidWriter.write(graph)
    }
  }
}

extension GraphView {
  /// The part that touches what lies at or below one of `paths`, as nodes name theirs; where nothing does,
  /// the innermost node that holds the path.
  fileprivate func touching(_ paths: [String]) -> GraphView {
    var wanted: Set<String> = []
    for path in paths {
      let inside = nodes.map(\.path).filter { $0 == path || $0.hasPrefix(path + "/") }
      let around = nodes.map(\.path).filter { $0 == "." || path.hasPrefix($0 + "/") }.max {
        $0.count < $1.count
      }
      wanted.formUnion(inside.isEmpty ? around.map { [$0] } ?? [] : inside)
    }
    return touching { wanted.contains($0.path) }
  }
}
