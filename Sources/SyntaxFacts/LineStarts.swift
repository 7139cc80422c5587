import SourceText

/// Where lines begin: noted by lexers on the way, so that nobody has to look for line breaks again.
extension GrowingBuffer<UInt32> {
  /// Adds the starts of the lines that begin after the line breaks in `start ..< end` of `base`; the byte at `end`
  /// can be read.
  public mutating func addLineStarts(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) {
    var at = start
    while true {
      at = ByteScan.first(0x0A, or: 0x0D, in: base, from: at, count: end)
      if at >= end { return }
      addLineStart(afterBreakAt: at, in: base)
      at &+= 1
    }
  }

  /// Adds the start of the line after the line break at `offset`, unless that is a `\r` that `\n` follows.
  @inlinable @inline(__always)
  public mutating func addLineStart(afterBreakAt offset: Int, in base: UnsafePointer<UInt8>) {
    if base[offset] == 0x0D, base[offset &+ 1] == 0x0A { return }
    append(UInt32(truncatingIfNeeded: offset &+ 1))
  }
}
