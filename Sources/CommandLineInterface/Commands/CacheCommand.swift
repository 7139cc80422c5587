import Report
import Workspace

/// `cache`: what is kept from run to run, for people to look at and to remove.
struct CacheCommand {
  private let use: CacheUse

  init(_ use: CacheUse) {
    self.use = use
  }

  /// `cache stats`: where it is, then a line for each root with its records, kibibytes and path, then the sum.
  func say() -> Program.ExitCode {
    guard let folder = folder() else { return .failure }
    let roots = folder.roots()
    var lines = [TerminalText.safe(folder.path.text)]
    for root in roots {
      let path = root.root.isEmpty ? "(\(root.name): of another version)" : TerminalText.safe(root.root)
      lines.append("\(CacheCommand.size(root.bytes, root.entries))  \(path)")
    }
    let sum = CacheCommand.size(roots.reduce(0) { $0 + $1.bytes }, roots.reduce(0) { $0 + $1.entries })
    lines.append("\(sum)  in \(roots.count) \(roots.count == 1 ? "root" : "roots")")
    return Terminal.print(lines.joined(separator: "\n") + "\n")
  }

  /// `cache clear`
  func clear() -> Program.ExitCode {
    guard let folder = folder() else { return .failure }
    let removed = folder.clear()
    for problem in removed.problems { Terminal.say(TerminalText.safe("\(CommandTable.programName): \(problem)")) }
    let files = removed.files == 1 ? "1 file" : "\(removed.files) files"
    let code = Terminal.print(
      "Removed \(files), \(removed.bytes / 1024) KiB, from \(TerminalText.safe(folder.path.text)).\n")
    return removed.problems.isEmpty ? code : .failure
  }

  private func folder() -> CacheFolder? {
    guard let session = Session() else { return nil }
    let folder = session.cacheFolder(use)
    if folder == nil {
      Terminal.say("\(CommandTable.programName): no cache folder: neither HOME nor XDG_CACHE_HOME is an absolute path")
    }
    return folder
  }

  private static func size(_ bytes: Int, _ entries: Int) -> String {
    column(String(bytes / 1024), 10) + " KiB" + column(String(entries), 10) + " records"
  }

  private static func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
