import SourceText

/// Questions to a root-relative path, parts separated by `/`; the root itself is the empty path.
///
/// All comparisons are of UTF-8 bytes: `String`'s own order is by canonical equivalence, which is slower
/// and would let two files of a case-sensitive tree pass for one.
enum PathText {
  /// The path of the folder that holds `path`.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// Whether `folder` is the path of the folder that holds `path`; false may be said of a string that lies elsewhere
  /// than in one piece of memory.
  static func isDirectly(_ path: String, in folder: String) -> Bool {
    path.utf8.withContiguousStorageIfAvailable { path in
      folder.utf8.withContiguousStorageIfAvailable { folder in
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return folder.isEmpty }
        return slash == folder.count && path[..<slash].elementsEqual(folder)
      } ?? false
    } ?? false
  }

  /// What stands after the last `/`.
  static func name(of path: String) -> String {
    String(path[startOfName(in: path)...])
  }

  /// The index after the last `/`.
  static func startOfName(in path: String) -> String.Index {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
  }

  /// `path` without the suffix of its last part (`a/b.py` → `a/b`).
  static func stem(of path: String) -> String {
    let utf8 = path.utf8
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
    if let slash = utf8.lastIndex(of: UInt8(ascii: "/")), slash > dot { return path }
    return String(path[..<dot])
  }

  /// The hash of what stands after the last `/`, without its suffix.
  static func hashOfStem(of path: String) -> UInt64 {
    var path = path
    return path.withUTF8 { bytes in
      let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      let end = bytes[start...].lastIndex(of: UInt8(ascii: ".")) ?? bytes.count
      return StableHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// Without `./` at the start and `/` at the end; `.` is the root.
  static func normalized(_ path: String) -> String {
    var rest = Substring(path)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest == "." ? "" : String(rest)
  }

  static func precedes(_ a: String, _ b: String) -> Bool {
    StableOrder.precedes(a, b)
  }

  static func equal(_ a: String, _ b: String) -> Bool {
    StableOrder.areEqual(a, b)
  }

  /// Orders a folder before what lies in it, and that before the folder's next neighbour.
  static func precedesInTree(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8) { rank($0) < rank($1) }
  }

  private static func rank(_ byte: UInt8) -> Int {
    byte == UInt8(ascii: "/") ? -1 : Int(byte)
  }

  /// The hashes of the parts of `path`.
  static func components(of path: String) -> [UInt64] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { hash(of: Substring($0)) }
  }

  static func hash(of part: Substring) -> UInt64 {
    var part = part
    return part.withUTF8 { StableHash.of($0) }
  }
}
