import SourceText
import SyntaxFacts

/// Where lines begin: noted on the way, so that nobody has to look for line breaks again.
extension Lexer {
  /// Notes the lines that begin after the line breaks in `start ..< end`, which has been passed over as a whole.
  mutating func noteLines(from start: Int, to end: Int) {
    var at = start
    while true {
      at = ByteScan.first(0x0A, or: 0x0D, in: base, from: at, count: end)
      if at >= end { return }
      noteLine(afterBreakAt: at)
      at &+= 1
    }
  }

  /// Notes the line after the line break at `offset`, unless that is a `\r` that `\n` follows.
  @inline(__always)
  mutating func noteLine(afterBreakAt offset: Int) {
    if base[offset] == 0x0D, base[offset &+ 1] == 0x0A { return }
    lines.append(UInt32(truncatingIfNeeded: offset &+ 1))
  }

  /// The offset of the first line break from `offset` on, else `count`.
  @inline(__always)
  func lineEnd(from offset: Int) -> Int {
    var at = offset
    while at &+ 16 <= count {
      // Few bytes of text are below the line breaks.
      let low = ByteScan.below(0x0E, word(at: at))
      let found = low | ByteScan.below(0x0E, word(at: at &+ 8))
      if found == 0 {
        at &+= 16
        continue
      }
      at &+= low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ found.trailingZeroBitCount &>> 3
      if base[at] == 0x0A || base[at] == 0x0D { return at }
      at &+= 1
    }
    while at < count, base[at] != 0x0A, base[at] != 0x0D { at &+= 1 }
    return at
  }

  /// The eight bytes from `offset` on, the first one lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The offset after the blanks that stand from `offset` on.
  @inline(__always)
  func blanksEnd(_ offset: Int) -> Int {
    var at = offset
    while true {
      let others = word(at: at) ^ 0x2020_2020_2020_2020
      if others != 0 { return at &+ others.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
  }
}
