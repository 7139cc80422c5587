import Foundation
import TestSupport
import Workspace

extension TemporaryFolder {
  var system: SystemPath { SystemPath(path) }

  /// One file per line; `PATH: TEXT` gives it a text, `\n` in it a line break; `PATH/` is a folder.
  func build(_ tree: String) {
    for line in tree.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard let name = parts.first else { continue }
      if name.hasSuffix("/") {
        makeFolder(name)
      } else {
        write(name, parts.count > 1 ? parts[1].replacingOccurrences(of: "\\n", with: "\n") : "")
      }
    }
  }

  func names(_ relative: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: at(relative))) ?? []).sorted()
  }
}
