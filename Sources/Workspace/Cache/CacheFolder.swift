import SourceText

/// The folder where the tool keeps what it need not find out again.
package struct CacheFolder: Hashable, Sendable {
  package let path: SystemPath

  /// What stands after the name of a store whose file holds what has come since.
  static let recentEnding = "-recent"
  /// What the files of one root are called by; those of all roots together are kept below `limit`.
  package static let endings = ["facts", "bodies", "answers"]
  /// Bytes of one file.
  static let fileLimit = 1 << 29
  /// Bytes of all files together.
  package static let limit = 1 << 30

  package init(_ path: SystemPath) {
    self.path = path
  }

  /// Where the user keeps such things: `FRACTAL_LINT_CACHE_DIR`, as it is; else `fractal-lint` in
  /// `XDG_CACHE_HOME`, on macOS in `~/Library/Caches`, elsewhere in `~/.cache`. What is not absolute does not
  /// count. Nil where the environment names none.
  package static func standard(environment: (String) -> String?) -> CacheFolder? {
    func folder(_ variable: String, _ below: String) -> CacheFolder? {
      guard let base = environment(variable).map({ SystemPath($0) }), base.isAbsolute else { return nil }
      return CacheFolder(base.appending(below))
    }
    #if canImport(Darwin)
      let home = "Library/Caches/fractal-lint"
    #else
      let home = ".cache/fractal-lint"
    #endif
    return folder("FRACTAL_LINT_CACHE_DIR", "") ?? folder("XDG_CACHE_HOME", "fractal-lint") ?? folder("HOME", home)
  }

  /// The name of the store for the root at `root`, with one of `endings`.
  package static func name(of root: SystemPath, _ ending: String) -> String {
    let hash = root.bytes.withUnsafeBytes { ContentHash.of($0).high }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + "." + ending
  }

  /// Makes the folder, where it is not there; false where that is impossible.
  func prepare() -> Bool {
    if (try? Platform.status(at: path.bytes, links: .follow))?.kind == .folder { return true }
    var folder = SystemPath(path.isAbsolute ? "/" : "")
    for name in path.components {
      folder = folder.appending(SystemPath(bytes: Array(name)))
      guard (try? Platform.makeFolder(folder)) != nil || isFolder(folder) else { return false }
    }
    return isFolder(path)
  }

  private func isFolder(_ path: SystemPath) -> Bool {
    (try? Platform.status(at: path.bytes, links: .follow))?.kind == .folder
  }
}
