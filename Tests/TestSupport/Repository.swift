package import Foundation

/// The files of this repository, for tests of what must hold of it.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths relative to `folder` of the files below it whose names end with `suffix`, sorted.
  package static func files(below folder: String, suffix: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The bytes of the file at `path`, relative to the root; nil where there is none.
  package static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: root.appendingPathComponent(path).path).map { Array($0) }
  }

  /// As `bytes(of:)`, as text.
  package static func text(of path: String) -> String? {
    bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
