import SourceText
import SyntaxFacts

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
}
