import SyntaxFacts

extension Lexer {
  /// A number, from its first digit or the dot before it. A keyword right after it (`1if x`) is not part
  /// of it, as in CPython.
  mutating func number() {
    let start = position
    if base[start] == 0x30, let digits = radixDigits(base[start &+ 1] | 0x20) {
      var end = start &+ 2
      while digits(base[end]) || base[end] == 0x5F { end &+= 1 }
      position = end
    } else {
      position = decimalEnd(from: start)
    }
    add(.number, from: start)
    if classes[Int(base[position])] & ByteTable.identifierPart != 0 { numberRunsOn(from: start) }
  }

  /// Letters or digits right after a number: fine where they are a keyword (`1if x`), else no number.
  private mutating func numberRunsOn(from start: Int) {
    var end = position
    var word: UInt64 = 0
    while classes[Int(base[end])] & ByteTable.identifierPart != 0 {
      if end &- position < 8 { word |= UInt64(base[end]) << (8 * UInt64(end &- position)) }
      end &+= 1
    }
    let isKeyword = end &- position <= 8 && keywords.kind(of: word) != .name
    if !isKeyword { problem(.invalidNumber, start, end) }
  }

  /// What is a digit after `0x`, `0o`, `0b`.
  private func radixDigits(_ letter: UInt8) -> ((UInt8) -> Bool)? {
    switch letter {
    case 0x78: { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    case 0x6F: { (0x30...0x37).contains($0) }
    case 0x62: { $0 == 0x30 || $0 == 0x31 }
    default: nil
    }
  }

  private func decimalEnd(from start: Int) -> Int {
    var end = digitsEnd(from: start)
    if base[end] == 0x2E { end = digitsEnd(from: end &+ 1) }
    if base[end] | 0x20 == 0x65 {
      let signed = base[end &+ 1] == 0x2B || base[end &+ 1] == 0x2D
      let digits = end &+ (signed ? 2 : 1)
      if classes[Int(base[digits])] & ByteTable.digit != 0 { end = digitsEnd(from: digits) }
    }
    if base[end] | 0x20 == 0x6A { end &+= 1 }
    return end
  }

  @inline(__always)
  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while classes[Int(base[end])] & ByteTable.digit != 0
      || (base[end] == 0x5F && classes[Int(base[end &+ 1])] & ByteTable.digit != 0)
    { end &+= 1 }
    return end
  }
}
