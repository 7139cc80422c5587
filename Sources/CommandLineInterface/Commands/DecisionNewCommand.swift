import Analysis
import Knowledge
import Report
import SourceText
import Workspace

/// `decision new`: a record with its parts left open, where the fractal keeps its records.
struct DecisionNewCommand {
  private let options: DecisionNewOptions

  init(_ options: DecisionNewOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    let paths = options.path.map { [$0] } ?? []
    let request = session.request(ScopeOptions(root: options.root, paths: paths), today: options.today)
    switch ChosenTree.choose(request) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: paths)
      return .failure
    case .success(let tree):
      let display = DisplayPath(root: tree.root.text, workingDirectory: session.folder.text)
      switch order.plan(WrittenKnowledge(of: tree, request), of: tree, request) {
      case .failure(let problem): return say(problem, display)
      case .success(let plan): return carryOut(plan, display)
      }
    }
  }

  private var order: DecisionOrder {
    DecisionOrder(
      title: options.title, fractal: options.fractal,
      form: options.template.map { $0 == .nygard ? .nygard : .madr },
      status: options.status.flatMap { DecisionStatus($0.rawValue) }, supersedes: options.supersedes)
  }

  private func carryOut(_ plan: DecisionOrder.Plan, _ display: DisplayPath) -> Program.ExitCode {
    let path = TerminalText.safe(display.display(plan.path))
    let changed = plan.changed.map { TerminalText.safe(display.display($0)) }
    if options.writing == .output {
      Terminal.say("\(path) would be written\(changed.map { ", \($0) changed" } ?? ""):")
      return Terminal.print(plan.text)
    }
    if let problem = FileChanges.write(plan.changes) {
      return DecisionCommand.say("nothing was written: \(problem)", nearest: nil)
    }
    return Terminal.print(path + "\n" + (changed.map { $0 + "\n" } ?? ""))
  }

  private func say(_ problem: DecisionOrder.Problem, _ display: DisplayPath) -> Program.ExitCode {
    switch problem {
    case .noFractal(let path):
      DecisionCommand.say(
        "no sidecar with [fractal] lies around '\(display.display(path))'; records belong to a fractal", nearest: nil)
    case .unknownFractal(let id, let known):
      DecisionCommand.say("there is no fractal '\(id)'", nearest: Spelling.nearest(to: id, among: known))
    case .unknownRecord(let id):
      DecisionCommand.say("there is no decision record '\(id)' to supersede", nearest: nil)
    case .ambiguous(let id):
      DecisionCommand.say("'\(id)' is the id of several records; give each its own first", nearest: nil)
    case .isSuperseded(let id):
      DecisionCommand.say("the decision record '\(id)' is superseded already", nearest: nil)
    case .unreadable(let path):
      DecisionCommand.say("the status in '\(display.display(path))' cannot be changed", nearest: nil)
    }
  }
}
