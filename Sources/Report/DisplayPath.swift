/// Turns paths relative to the root into paths relative to the working directory.
///
/// Purely textual: both folders must be absolute and free of `.`, `..` and links.
package struct DisplayPath: Hashable, Sendable {
  /// The way from the root down to the working directory, as far as both go the same way.
  private let below: [Substring]
  /// The way from the working directory up, and down again, to the root; empty, or with a `/` at the end.
  private let prefix: String

  package init(root: String, workingDirectory: String) {
    let root = root.split(separator: "/")
    let here = workingDirectory.split(separator: "/")
    let shared = zip(root, here).prefix { $0 == $1 }.count
    below = shared == root.count ? Array(here.dropFirst(shared)) : []
    let steps = Array(repeating: "..", count: here.count - shared) + root.dropFirst(shared).map(String.init)
    prefix = steps.isEmpty ? "" : steps.joined(separator: "/") + "/"
  }

  /// `path` as the working directory sees it; the root itself is `.` or the way to it.
  package func display(_ path: String) -> String {
    if path.isEmpty || path == "." { return prefix.isEmpty ? "." : String(prefix.dropLast()) }
    if below.isEmpty { return prefix + path }
    let parts = path.split(separator: "/")
    let shared = zip(parts, below).prefix { $0 == $1 }.count
    if shared == 0 { return prefix + path }
    let steps = Array(repeating: "..", count: below.count - shared) + parts.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}
