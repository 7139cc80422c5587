import SyntaxFacts

/// What most of a program is made of: names, keywords, blanks, and the symbols between names.
extension Lexer {
  /// Reads such tokens up to the first other one, or until there is room for no more. Place and number are
  /// kept out of the lexer meanwhile, where no processor has to wait for them.
  @inline(__always)
  mutating func plainTokens() {
    var at = position
    var number = tokenCount
    while number < capacity {
      while base[at] == 0x20 { at &+= 1 }
      let start = at
      let byte = base[at]
      let kind: TokenKind
      if classes[Int(byte)] & ByteTable.identifierStart != 0 {
        if classes[Int(byte)] & ByteTable.prefix != 0, mayOpenString(at) { break }
        (at, kind) = word(from: at)
      } else if let symbol = plainSymbol(byte, at) {
        kind = symbol
        at &+= 1
      } else {
        break
      }
      tokens[number] = Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at), kind: kind)
      number &+= 1
    }
    position = at
    tokenCount = number
  }

  /// Whether a quote stands right after the letter at `offset`, or after one more.
  @inline(__always)
  private func mayOpenString(_ offset: Int) -> Bool {
    let (next, second) = (base[offset &+ 1], base[offset &+ 2])
    return next == 0x22 || next == 0x27 || second == 0x22 || second == 0x27
  }

  /// The symbol of one byte that `byte` surely is; opens and closes round brackets.
  @inline(__always)
  private mutating func plainSymbol(_ byte: UInt8, _ offset: Int) -> TokenKind? {
    switch byte {
    case 0x2C: return .comma
    case 0x2E: return classes[Int(base[offset &+ 1])] & ByteTable.identifierStart != 0 ? .dot : nil
    case 0x3D: return base[offset &+ 1] != 0x3D ? .assign : nil
    case 0x28:
      brackets.append(OpenBracket(offset: UInt32(truncatingIfNeeded: offset), kind: .leftParenthesis))
      return .leftParenthesis
    case 0x29:
      // The brace of a replacement field is none of these.
      guard let last = brackets.last, last.kind == .leftParenthesis else { return nil }
      brackets.removeLast()
      return .rightParenthesis
    default: return nil
    }
  }

  /// The end of the name or keyword that begins at `start`, and which it is.
  @inline(__always)
  func word(from start: Int) -> (end: Int, kind: TokenKind) {
    let word = word(at: start)
    let stop = IdentifierScan.stops(word)
    if stop == 0 {
      let end = IdentifierScan.end(in: base, from: start &+ 8)
      // No keyword is longer than eight letters.
      return (end, end == start &+ 8 ? keywords.kind(of: word) : .name)
    }
    // The bytes below the one that ends it.
    let spelled = word & ((stop & (0 &- stop)) &>> 7 &- 1)
    return (start &+ stop.trailingZeroBitCount &>> 3, keywords.kind(of: spelled))
  }
}
