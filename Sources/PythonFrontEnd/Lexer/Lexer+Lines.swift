import SourceText
import SyntaxFacts

/// Where lines begin: noted on the way, so that nobody has to look for line breaks again.
extension Lexer {
  /// A line break that ends here has been passed over.
  @inline(__always)
  mutating func lineStarts() {
    lines.append(UInt32(truncatingIfNeeded: position))
  }

  /// Passes over the line break at hand.
  @inline(__always)
  mutating func passLineBreak() {
    position &+= base[position] == 0x0D && base[position &+ 1] == 0x0A ? 2 : 1
    lineStarts()
  }

  /// Notes the lines that begin after the line breaks in `start ..< end`, which has been passed over as a whole.
  mutating func noteLines(from start: Int, to end: Int) {
    var at = start
    while true {
      at = ByteScan.first(0x0A, or: 0x0D, in: base, from: at, count: end)
      if at >= end { return }
      let isPair = base[at] == 0x0D && base[at &+ 1] == 0x0A
      at &+= 1
      if !isPair { lines.append(UInt32(truncatingIfNeeded: at)) }
    }
  }

  /// The eight bytes from `offset` on, the first one lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// How many blanks stand from `offset` on.
  @inline(__always)
  func blanks(at offset: Int) -> Int {
    var at = offset
    while true {
      let others = word(at: at) ^ 0x2020_2020_2020_2020
      if others != 0 { return at &- offset &+ others.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
  }
}
