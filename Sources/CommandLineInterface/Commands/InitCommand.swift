import Analysis
import Drafting
import Report
import Workspace

/// `init`: sidecars for what has none, from what the code shows.
struct InitCommand {
  private let options: InitOptions

  init(_ options: InitOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    let request = session.request(options.scope, today: options.today)
    switch Drafts.make(request, depth: options.depth) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let drafts):
      Session.say(unusable: drafts.tree.unusable, of: options.scope.paths)
      let code = give(drafts, DisplayPath(root: drafts.tree.root.text, workingDirectory: session.folder.text))
      return drafts.tree.unusable.isEmpty ? code : .failure
    }
  }

  private func give(_ drafts: Drafts, _ display: DisplayPath) -> Program.ExitCode {
    guard !drafts.sidecars.isEmpty else {
      return Terminal.print("Nothing to draft: no part of this system is without a sidecar.\n")
    }
    let names = drafts.sidecars.map { TerminalText.safe(display.display($0.path)) }
    if options.writing == .output {
      return Terminal.print(zip(names, drafts.sidecars).map { "# --- \($0)\n\($1.text)" }.joined(separator: "\n"))
    }
    let changes = drafts.sidecars.map { draft in
      FileChanges.Change.create(drafts.tree.root.appending(SystemPath(draft.path)), Array(draft.text.utf8))
    }
    if let problem = FileChanges.write(changes) {
      Terminal.say("\(CommandTable.programName): nothing was written: \(problem)")
      return .failure
    }
    return Terminal.print(names.map { $0 + "\n" }.joined() + advice(drafts))
  }

  /// What to do next.
  private func advice(_ drafts: Drafts) -> String {
    let count = drafts.sidecars.count
    let written = count == 1 ? "1 sidecar" : "\(count) sidecars"
    return """

      Wrote \(written). Read them, replace what is marked as a guess, and say what each part is for.
      '\(CommandTable.programName)' checks from now on that they stay true.

      """
  }
}
