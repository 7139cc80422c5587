import Analysis
import Knowledge
import Report
import RuleCatalog
import SourceText
import Workspace

/// `review`: what has become of a fractal's interface since somebody looked at it, and a new stamp.
struct ReviewCommand {
  private let options: ReviewOptions

  init(_ options: ReviewOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    var clock = PhaseClock()
    let request = session.request(ScopeOptions(root: options.root), today: options.today, cache: options.cache)
    switch Analysis.run(request, rules: [], clock: &clock) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: [])
      return .failure
    case .success(let analysis):
      let display = DisplayPath(root: analysis.read.tree.root.text, workingDirectory: session.folder.text)
      switch Review.make(options.fractal, analysis, request) {
      case .failure(let problem): return say(problem, display)
      case .success(let review): return give(review, in: analysis, display)
      }
    }
  }

  private func say(_ problem: Review.Problem, _ display: DisplayPath) -> Program.ExitCode {
    switch problem {
    case .noFractal(let id, let known):
      let near = Spelling.nearest(to: id, among: known).map { "; did you mean '\($0)'?" } ?? ""
      Terminal.say("\(CommandTable.programName): no sidecar declares the fractal '\(id)'\(near)")
    case .unreadable(let sidecar):
      Terminal.say("\(CommandTable.programName): \(display.display(sidecar)) is no valid TOML; nothing was written")
    }
    return .failure
  }

  private func give(_ review: Review, in analysis: Analysis, _ display: DisplayPath) -> Program.ExitCode {
    let shown = Terminal.print(ReviewText.lines(of: review).map { TerminalText.safe($0) + "\n" }.joined())
    guard options.writing == .files, shown == .success, review.change.old != review.change.new else { return shown }
    if let problem = Fixing.write([review.change], below: analysis.read.tree.root) {
      Terminal.say("\(CommandTable.programName): nothing was written: \(problem)")
      return .failure
    }
    return Terminal.print("Stamped \(TerminalText.safe(display.display(review.change.path))).\n")
  }
}

/// What a person reads of a review.
private enum ReviewText {
  static func lines(of review: Review) -> [String] {
    let day = review.day.map { " on \($0.text)" } ?? ""
    switch review.before {
    case .never: return ["\(review.fractal) has not been reviewed before."]
    case .same: return ["The interface of \(review.fractal) is as it was reviewed\(day)."]
    case .unknown(let reason):
      return [
        "The interface of \(review.fractal) is not the one that was reviewed\(day).",
        "What has changed cannot be shown: \(reason).",
      ]
    case .changed(let changes, let commit):
      return ["Since \(review.fractal) was reviewed\(day) (\(commit)):"] + changes.flatMap(lines)
    }
  }

  private static func lines(of change: InterfaceChange) -> [String] {
    switch change {
    case .added(let address, let details): ["+ \(address)  \(details.joined(separator: "; "))"]
    case .removed(let address, let details): ["- \(address)  \(details.joined(separator: "; "))"]
    case .changed(let address, let old, let new):
      ["~ \(address)", "    was \(old.joined(separator: "; "))", "    is  \(new.joined(separator: "; "))"]
    }
  }
}
