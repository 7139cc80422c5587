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
      // Rarely more than one blank; whether there is one, nobody can foresee.
      at &+= base[at] == 0x20 ? 1 : 0
      while base[at] == 0x20 { at &+= 1 }
      let start = at
      let byte = Int(base[at])
      let kind: TokenKind
      if classes[byte] & ByteTable.identifierStart != 0 {
        (at, kind) = word(from: at)
        if base[at] == 0x22 || base[at] == 0x27, at &- start <= 2 {
          // It may be the prefix of a string.
          at = start
          break
        }
      } else {
        kind = symbols[byte].kind
        if kind == .end || classes[Int(base[at &+ 1])] & symbols[byte].unless != 0 { break }
        if kind == .leftParenthesis {
          brackets.append(OpenBracket(offset: UInt32(truncatingIfNeeded: at), kind: kind))
        } else if kind == .rightParenthesis {
          // The brace of a replacement field is none of these.
          guard let last = brackets.last, last.kind == .leftParenthesis else { break }
          brackets.removeLast()
        }
        at &+= 1
      }
      tokens[number] = Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at), kind: kind)
      number &+= 1
    }
    position = at
    tokenCount = number
  }

  /// The end of the name or keyword that begins at `start`, and which it is.
  @inline(__always)
  func word(from start: Int) -> (end: Int, kind: TokenKind) {
    let (word, next) = (word(at: start), word(at: start &+ 8))
    let (stop, nextStop) = (IdentifierScan.stops(word), IdentifierScan.stops(next))
    if stop | nextStop == 0 { return (IdentifierScan.end(in: base, from: start &+ 16), .name) }
    // Both words are looked at without asking which one it ends in; no keyword is longer than eight letters.
    let isShort = stop != 0
    let length = isShort ? stop.trailingZeroBitCount &>> 3 : 8 &+ nextStop.trailingZeroBitCount &>> 3
    let spelled = isShort ? word & ((stop & (0 &- stop)) &>> 7 &- 1) : length == 8 ? word : 0
    return (start &+ length, keywords.kind(of: spelled))
  }
}
