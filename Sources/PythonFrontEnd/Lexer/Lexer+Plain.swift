import SourceText
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
      at = blanksEnd(at)
      let token = plainToken(from: at)
      if token.end == at { break }
      tokens[number] = Token(
        start: UInt32(truncatingIfNeeded: at), end: UInt32(truncatingIfNeeded: token.end), kind: token.kind)
      number &+= 1
      at = token.end
    }
    position = at
    tokenCount = number
  }

  @inline(__always)
  private func blanksEnd(_ start: Int) -> Int {
    // Rarely more than one blank; whether there is one, nobody can foresee.
    var at = start &+ (base[start] == 0x20 ? 1 : 0)
    while base[at] == 0x20 { at &+= 1 }
    return at
  }

  /// The token at `start`; it ends there if it is none of these.
  @inline(__always)
  private mutating func plainToken(from start: Int) -> (end: Int, kind: TokenKind) {
    let byte = Int(base[start])
    if classes[byte] & ByteTable.identifierStart == 0 { return plainSymbol(symbols[byte], start) }
    let (end, kind) = word(from: start)
    let mayBePrefix = end &- start <= 2 && (base[end] == 0x22 || base[end] == 0x27)
    return mayBePrefix ? (start, .end) : (end, kind)
  }

  /// The symbol that begins at `start`, unless the next byte makes it another; opens and closes round brackets.
  @inline(__always)
  private mutating func plainSymbol(
    _ symbol: ByteTable.PlainSymbol, _ start: Int
  ) -> (end: Int, kind: TokenKind) {
    let isAnother = symbol.kind == .end || classes[Int(base[start &+ 1])] & symbol.unless != 0
    if isAnother { return (start, .end) }
    if symbol.kind == .leftParenthesis {
      brackets.append(OpenBracket(offset: UInt32(truncatingIfNeeded: start), kind: .leftParenthesis))
    } else if symbol.kind == .rightParenthesis {
      // The brace of a replacement field is none of these.
      guard let last = brackets.last, last.kind == .leftParenthesis else { return (start, .end) }
      brackets.removeLast()
    }
    return (start &+ 1, symbol.kind)
  }

  /// The end of the name or keyword that begins at `start`, and which it is.
  @inline(__always)
  func word(from start: Int) -> (end: Int, kind: TokenKind) {
    let (word, next) = (WordScan.word(in: base, at: start), WordScan.word(in: base, at: start &+ 8))
    let (stop, nextStop) = (IdentifierScan.stops(word), IdentifierScan.stops(next))
    if stop | nextStop == 0 { return (IdentifierScan.end(in: base, from: start &+ 16), .name) }
    // Both words are looked at without asking which one it ends in; no keyword is longer than eight letters.
    let isShort = stop != 0
    let length = isShort ? stop.trailingZeroBitCount &>> 3 : 8 &+ nextStop.trailingZeroBitCount &>> 3
    let spelled = isShort ? WordScan.before(stop, word) : length == 8 ? word : 0
    return (start &+ length, keywords.kind(of: spelled))
  }
}
