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
    switch Analysis.run(session.request(options.scope), rules: [], clock: &clock) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let analysis):
      Session.say(unusable: analysis.read.tree.unusable, of: options.scope.paths)
      let code = Terminal.print(bytes(of: graph(of: analysis, session)))
      return analysis.read.tree.unusable.isEmpty ? code : .failure
    }
  }

  private func graph(of analysis: Analysis, _ session: Session) -> GraphView {
    GraphView(
      analysis.snapshot.codebase, level: options.level == .file ? .file : .fractal,
      paths: DisplayPath(root: analysis.read.tree.root.text, workingDirectory: session.folder.text))
  }

  private func bytes(of graph: GraphView) -> [UInt8] {
    switch options.format {
    case .json: JSONGraphWriter.write(graph)
    case .dot: DOTWriter.write(graph)
    case .mermaid: MermaidWriter.write(graph)
    }
  }
}
