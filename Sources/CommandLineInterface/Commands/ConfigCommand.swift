import Analysis
import Report
import Workspace

/// `config show`: every setting that holds for a path, with the file and line that it comes from.
struct ConfigCommand {
  private let options: ConfigShowOptions

  init(_ options: ConfigShowOptions) {
    self.options = options
  }

  func show() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    let request = session.request(ScopeOptions(root: options.root, paths: [options.path]))
    switch SettingsListing.choose(request) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: [])
      return .failure
    case .success(let listing):
      return Terminal.print(text(of: listing))
    }
  }

  private func text(of listing: SettingsListing) -> String {
    guard !listing.settings.isEmpty else {
      let path = TerminalText.safe(listing.path)
      return "No sidecar sets anything for \(path); every rule has its default ('fractal-lint rules').\n"
    }
    let width = listing.settings.map { $0.name.count + $0.value.count + 3 }.max() ?? 0
    return listing.settings.map { setting in
      let assignment = "\(setting.name) = \(setting.value)"
      let blank = String(repeating: " ", count: max(0, min(width, 60) - assignment.count))
      let place = TerminalText.safe(setting.path) + ":" + String(setting.line)
      return TerminalText.safe(assignment) + blank + "  # " + place + "\n"
    }.joined()
  }
}
