import Foundation

/// A folder that is gone at the end of the test. Its path holds no links.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = base + "/fractal-lint-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// With a copy of a folder of the repository in it.
  package convenience init(copyOf relative: String, as name: String) {
    self.init()
    try? FileManager.default.copyItem(
      atPath: Repository.root.appendingPathComponent(relative).path, toPath: at(name))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  package func at(_ relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

  /// Writes the file and makes its folders.
  package func write(_ relative: String, _ text: String = "") {
    write(relative, bytes: Array(text.utf8))
  }

  package func write(_ relative: String, bytes: [UInt8]) {
    // By hand: Foundation's own does not survive every name that a test may think of.
    makeFolder(relative.lastIndex(of: "/").map { String(relative[..<$0]) } ?? "")
    _ = FileManager.default.createFile(atPath: at(relative), contents: Data(bytes))
  }

  package func makeFolder(_ relative: String) {
    try? FileManager.default.createDirectory(atPath: at(relative), withIntermediateDirectories: true)
  }

  package func link(_ relative: String, to target: String) {
    try? FileManager.default.createSymbolicLink(atPath: at(relative), withDestinationPath: target)
  }

  package func remove(_ relative: String) {
    try? FileManager.default.removeItem(atPath: at(relative))
  }

  package func bytes(_ relative: String) -> [UInt8]? {
    FileManager.default.contents(atPath: at(relative)).map { Array($0) }
  }

  package func text(_ relative: String) -> String? {
    bytes(relative).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Replaces every `old` in the file; false where there is none.
  @discardableResult
  package func replace(_ old: String, with new: String, in relative: String) -> Bool {
    guard let text = text(relative), text.contains(old) else { return false }
    write(relative, text.replacingOccurrences(of: old, with: new))
    return true
  }

  /// The files and folders below it, sorted, each with its size and time of change.
  package func state() -> [String] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { name in
      let attributes = (try? FileManager.default.attributesOfItem(atPath: at(name))) ?? [:]
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(name) \(attributes[.size] ?? 0) \(time)"
    }
  }
}
