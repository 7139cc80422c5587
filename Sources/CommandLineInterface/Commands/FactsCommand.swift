import Analysis
import Report
import Workspace

/// `facts`: what the front-ends see in each file, one JSON object a line.
struct FactsCommand {
  private let options: FactsOptions

  init(_ options: FactsOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    let request = session.request(ScopeOptions(isolation: .isolated, paths: options.paths))
    switch FactsListing.choose(request) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: [])
      return .failure
    case .success(let listing):
      return print(listing)
    }
  }

  private func print(_ listing: FactsListing) -> Program.ExitCode {
    Session.say(unusable: listing.tree.unusable, of: [])
    for problem in listing.problems { FactsCommand.say(problem) }
    var code = listing.tree.unusable.isEmpty ? Program.ExitCode.success : .failure
    let content: FactsListing.Content = options.content == .tokens ? .tokens : .facts
    listing.forEachLine(content) { line in
      switch line {
      case .success(let bytes):
        switch Console.write(bytes, to: .output) {
        case .written: return .goOn
        case .closed: return .stop
        case .failed(let error):
          Terminal.say("\(CommandTable.programName): standard output: \(error.words)")
          code = .failure
          return .stop
        }
      case .failure(let problem):
        FactsCommand.say(problem)
        return .goOn
      }
    }
    return code
  }

  /// A file that cannot be read is no fault of the arguments: the exit code stays as it is.
  private static func say(_ problem: FileProblem) {
    Terminal.say(TerminalText.safe("\(CommandTable.programName): \(problem)"))
  }
}
