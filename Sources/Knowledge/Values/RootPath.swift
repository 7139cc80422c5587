/// Paths relative to the root, their parts joined by `/`.
package enum RootPath {
  /// Empty for what lies at the root.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// The folders that hold `path`, innermost first; the last one is the root.
  package static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = path
    while !rest.isEmpty {
      rest = folder(of: rest)
      folders.append(rest)
    }
    return folders
  }

  static func isBelow(_ path: String, _ folder: String) -> Bool {
    let length = folder.utf8.count
    if length == 0 { return true }
    guard path.utf8.count > length, path.utf8.starts(with: folder.utf8) else { return false }
    return path.utf8[path.utf8.index(path.utf8.startIndex, offsetBy: length)] == UInt8(ascii: "/")
  }

  /// What `path` is when seen from `folder`; nil where it lies elsewhere.
  package static func relative(_ path: String, to folder: String) -> String? {
    if folder.isEmpty { return path }
    return isBelow(path, folder) ? String(path.utf8.dropFirst(folder.utf8.count + 1)) : nil
  }

  /// `path` as written in a file of `folder`, without `.` parts and closing slashes; `..` goes up, not above
  /// the root.
  static func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension RootPath {
  /// The way from a folder to a file, as a link in a file of that folder has it.
  package static func way(from folder: String, to path: String) -> String {
    let (start, end) = (folder.split(separator: "/"), path.split(separator: "/"))
    let shared = zip(start, end.dropLast()).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: start.count - shared)
    return (up + end.dropFirst(shared)).joined(separator: "/")
  }
}
