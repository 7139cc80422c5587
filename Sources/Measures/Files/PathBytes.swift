/// A path as bytes where they lie: every file is asked what its path says of it.
struct PathBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  static func with<Result>(_ path: String, _ body: (PathBytes) -> Result) -> Result {
    var path = path
    return path.withUTF8 { body(PathBytes(bytes: $0)) }
  }

  enum Case {
    /// What is compared with is in small letters.
    case ignored
    case significant
  }

  func ends(with ending: StaticString, _ lettering: Case) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    let expected = ending.utf8Start
    // What differs mostly differs at the end.
    var (offset, at) = (count, bytes.count)
    while offset > 0 {
      offset -= 1
      at -= 1
      var byte = bytes[at]
      if lettering == .ignored, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { byte |= 0x20 }
      if byte != expected[offset] { return false }
    }
    return true
  }

  /// Whether `matches` holds of any folder that it leads through; what stands last is no folder.
  func hasFolder(_ matches: (PathBytes) -> Bool) -> Bool {
    var start = 0
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "/") {
      if offset > start, matches(PathBytes(bytes: UnsafeBufferPointer(rebasing: bytes[start..<offset]))) { return true }
      start = offset + 1
    }
    return false
  }

  /// What stands last.
  var name: PathBytes {
    let start = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    return PathBytes(bytes: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
