import Foundation

/// The repository's own files, as the development commands read and write them. The working directory is the
/// repository.
enum DevelopmentFiles {
  static var root: String { FileManager.default.currentDirectoryPath }

  /// The files below `folder` whose names end with `suffix`, by their paths relative to it, sorted.
  static func contents(below folder: String, suffix: String) -> [(path: String, bytes: [UInt8])] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(suffix) }.sorted().compactMap { path in
      FileManager.default.contents(atPath: "\(folder)/\(path)").map { (path, Array($0)) }
    }
  }

  static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func write(_ text: String, to path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
