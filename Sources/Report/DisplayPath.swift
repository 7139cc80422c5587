/// Turns paths relative to the root into paths relative to the working directory.
///
/// Purely textual: both folders must be absolute and free of `.`, `..` and links.
package struct DisplayPath: Hashable, Sendable {
  private let prefix: String

  package init(root: String, workingDirectory: String) {
    let root = root.split(separator: "/")
    let here = workingDirectory.split(separator: "/")
    let shared = zip(root, here).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: here.count - shared) + root.dropFirst(shared).map(String.init)
    prefix = steps.isEmpty ? "" : steps.joined(separator: "/") + "/"
  }

  /// `path` as the working directory sees it; the root itself is `.` or the way to it.
  package func display(_ path: String) -> String {
    guard path.isEmpty || path == "." else { return prefix + path }
    return prefix.isEmpty ? "." : String(prefix.dropLast())
  }
}
