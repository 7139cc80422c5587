import Analysis
import Knowledge
import Report
import RuleEngine
import SourceText
import Workspace

/// `decision list`, `decision show` and `decision graph`.
enum DecisionCommand {
  static func list(_ options: DecisionListOptions) -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    let request = session.request(options.scope)
    switch ChosenTree.choose(request) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let tree):
      Session.say(unusable: tree.unusable, of: options.scope.paths)
      let knowledge = WrittenKnowledge(of: tree, request)
      let listing = DecisionListing(knowledge, of: tree, request)
      if let fractal = options.fractal, knowledge.context.knowledge.sidecars.declaring(fractal).isEmpty {
        let ids = knowledge.context.knowledge.sidecars.all.compactMap { $0.fractal?.id.value }
        return say("there is no fractal '\(fractal)'", nearest: Spelling.nearest(to: fractal, among: ids))
      }
      let view = DecisionView(records: listing.view.records.filter { options.wants($0) && isBelow($0, tree, session) })
      let code = Terminal.print(
        options.format == .json ? JSONDecisionWriter.list(view) : DecisionTextWriter.list(view))
      return tree.unusable.isEmpty ? code : .failure
    }
  }

  static func show(_ options: DecisionShowOptions) -> Program.ExitCode {
    withListing(root: options.root, options.cache) { listing in
      let found = listing.records(named: options.id)
      guard let record = found.first else {
        let known = listing.view.records.flatMap { [$0.id, $0.name] }
        return say("there is no decision record '\(options.id)'", nearest: Spelling.nearest(to: options.id, among: known))
      }
      guard found.count == 1 else {
        let names = found.map { "\($0.name) (\($0.place.path):\($0.place.line))" }.joined(separator: ", ")
        return say("'\(options.id)' is the id of \(found.count) records: \(names)", nearest: nil)
      }
      return Terminal.print(
        options.format == .json ? JSONDecisionWriter.record(record) : DecisionTextWriter.record(record))
    }
  }

  static func graph(_ options: DecisionGraphOptions) -> Program.ExitCode {
    withListing(root: options.root, options.cache) { listing in
      let graph = DecisionGraph(listing.view)
      return switch options.format {
      case .json: Terminal.print(JSONDecisionWriter.graph(graph))
      case .dot: Terminal.print(DecisionGraphWriter.dot(graph))
      case .mermaid: Terminal.print(DecisionGraphWriter.mermaid(graph))
      }
    }
  }

  /// Sources are read for the suppressions that cite records.
  private static func withListing(
    root: String?, _ cache: CacheUse, _ body: (DecisionListing) -> Program.ExitCode
  ) -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    var clock = PhaseClock()
    let request = session.request(ScopeOptions(root: root), cache: cache)
    switch Analysis.run(request, rules: [], clock: &clock) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: [])
      return .failure
    case .success(let analysis):
      return body(
        DecisionListing(
          analysis.read.knowledge, of: analysis.read.tree, request,
          suppressions: analysis.snapshot.suppressions))
    }
  }

  private static func isBelow(_ record: DecisionView.Record, _ tree: ChosenTree, _ session: Session) -> Bool {
    let paths = DisplayPath(root: tree.root.text, workingDirectory: session.folder.text)
    return tree.reported.contains { named in
      let shown = paths.display(named)
      return named.isEmpty || record.place.path == shown || record.place.path.hasPrefix(shown + "/") || shown == "."
    }
  }

  static func say(_ problem: String, nearest: String?) -> Program.ExitCode {
    let hint = nearest.map { ". Did you mean '\($0)'?" } ?? ""
    Terminal.say(TerminalText.safe("\(CommandTable.programName): \(problem)\(hint)"))
    return .failure
  }
}

extension DecisionListOptions {
  fileprivate func wants(_ record: DecisionView.Record) -> Bool {
    if let fractal, record.fractal != fractal { return false }
    return switch status {
    case nil: true
    case .live: record.isLive
    // What another record says that it has replaced is superseded, whatever it says of itself.
    case .superseded: record.status == "superseded" || (record.status == "accepted" && !record.isLive)
    case .accepted: record.isLive
    case .proposed, .rejected, .deprecated: record.status == status?.rawValue
    }
  }
}
