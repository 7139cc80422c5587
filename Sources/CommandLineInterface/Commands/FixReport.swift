import Analysis
import Report
import Workspace

/// What a person is told of changes to sidecars.
struct FixReport {
  private let fixing: Fixing
  private let display: DisplayPath

  init(_ fixing: Fixing, _ folder: SystemPath) {
    self.fixing = fixing
    display = DisplayPath(root: fixing.analysis.read.tree.root.text, workingDirectory: folder.text)
  }

  /// One line each for the files that stay as they are.
  var refusals: [String] {
    fixing.refused.map { path, reason in
      TerminalText.safe("\(display.display(path)): left as it is, since \(reason)")
    }
  }

  /// As `diff -u` shows it.
  var difference: String {
    fixing.changes.map { change in
      let path = TerminalText.safe(display.display(change.path))
      return LineDifference(change.old, change.new).text(from: path, to: path)
    }.joined()
  }

  var summary: String {
    let files = fixing.changes.count
    if files == 0 { return "Nothing was changed." }
    let settled = fixing.settled == 1 ? "1 finding" : "\(fixing.settled) findings"
    return "Settled \(settled) by changing \(files == 1 ? "1 sidecar" : "\(files) sidecars")."
  }
}
