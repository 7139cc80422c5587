import SourceText

/// The mark of a comment that speaks to the tool: `fractal-lint:` right after `//`, be it the comment's own
/// or one further on in it, behind what another tool is told.
enum DirectiveMark {
  private static let text: StaticString = "fractal-lint:"

  /// Where the mark begins in the comment from `start` to `end`.
  @inline(__always)
  static func offset(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var at = start
    while at < end {
      while at < end, base[at] == 0x2F || base[at] == 0x20 || base[at] == 0x09 { at &+= 1 }
      if base[at] == 0x66, matches(base + at, count: end &- at) { return at }
      at = ByteScan.first(0x2F, or: 0x2F, in: base, from: at, count: end)
      while at < end, base[at &+ 1] != 0x2F {
        at = ByteScan.first(0x2F, or: 0x2F, in: base, from: at &+ 1, count: end)
      }
    }
    return nil
  }

  private static func matches(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where text.utf8Start[index] != bytes[index] { return false }
    return true
  }
}
