/// The ignore files met so far, each under the one that holds in the folder above.
struct IgnoreScopes {
  /// No rules at all.
  static let none = -1

  private struct Scope {
    var parent: Int
    var file: IgnoreFile
    /// Bytes of a full path up to the name right inside the ignore file's folder.
    var baseLength: Int
  }

  private var scopes: [Scope] = []

  /// The number under which `file` and all above it hold.
  mutating func add(_ file: IgnoreFile, under parent: Int, baseLength: Int) -> Int {
    guard !file.isEmpty else { return parent }
    scopes.append(Scope(parent: parent, file: file, baseLength: baseLength))
    return scopes.count - 1
  }

  /// Whether the entry at `path`, whose name begins at `nameStart`, is ignored: the nearest file that
  /// speaks of it decides. That a folder above it is ignored is not looked at.
  func ignores(
    _ path: UnsafeBufferPointer<UInt8>, nameStart: Int, isFolder: Bool, in scope: Int
  ) -> Bool {
    var index = scope
    let name = UnsafeBufferPointer(rebasing: path[nameStart...])
    while index >= 0 {
      let relative = UnsafeBufferPointer(rebasing: path[min(scopes[index].baseLength, path.count)...])
      if let verdict = scopes[index].file.verdict(name: name, path: relative, isFolder: isFolder) {
        return verdict
      }
      index = scopes[index].parent
    }
    return false
  }
}
