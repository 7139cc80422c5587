import Analysis
import Report

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
      let code = Terminal.print(bytes(of: analysis.graph(options.level == .file ? .file : .fractal)))
      return analysis.read.tree.unusable.isEmpty ? code : .failure
    }
  }

  private func bytes(of graph: GraphView) -> [UInt8] {
    switch options.format {
    case .json: JSONGraphWriter.write(graph)
    case .dot: DOTGraphWriter.write(graph)
    case .mermaid: MermaidGraphWriter.write(graph)
    }
  }
}
