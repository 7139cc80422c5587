import SourceText
import SyntaxFacts

extension Lexer {
  /// The offset of the first line break from `offset` on, else `count`.
  @inline(__always)
  func lineEnd(from offset: Int) -> Int {
    var at = offset
    while at &+ 16 <= count {
      // Few bytes of text are below the line breaks.
      let low = ByteScan.below(0x0E, WordScan.word(in: base, at: at))
      let found = low | ByteScan.below(0x0E, WordScan.word(in: base, at: at &+ 8))
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
}
