import Foundation
import Workspace

/// A folder that is gone at the end of the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = base + "/fractal-lint-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func at(_ relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

  var system: SystemPath { SystemPath(path) }

  /// Writes the file and makes its folders.
  func write(_ relative: String, _ text: String = "") {
    let file = at(relative)
    let folder = (file as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
  }

  /// One file per line; `PATH: TEXT` gives it a text, `\n` in it a line break; `PATH/` is a folder.
  func build(_ tree: String) {
    for line in tree.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard let name = parts.first else { continue }
      if name.hasSuffix("/") {
        try? FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
      } else {
        write(name, parts.count > 1 ? parts[1].replacingOccurrences(of: "\\n", with: "\n") : "")
      }
    }
  }

  func link(_ relative: String, to target: String) {
    try? FileManager.default.createSymbolicLink(atPath: at(relative), withDestinationPath: target)
  }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: at(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  func names(_ relative: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: at(relative))) ?? []).sorted()
  }
}

/// What a program prints; nil if it is not there or fails.
func output(of arguments: [String], in folder: String) -> [UInt8]? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder,
    "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": folder,
  ]
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? Array(data) : nil
}
