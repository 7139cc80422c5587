import SourceText
import SyntaxFacts

/// What most of a program is made of: names, keywords, blanks, line breaks, brackets, and the symbols between
/// names.
extension Lexer {
  /// Reads such tokens up to the first other one, or until there is room for no more. Place, number and marks
  /// are kept out of the lexer meanwhile, where no processor has to wait for them.
  @inline(__always)
  mutating func plainTokens() {
    var at = position
    var number = tokenCount
    var marks = self.marks
    while number < capacity {
      passBlanks(&at, &marks)
      let start = at
      let byte = base[at]
      let kind: TokenKind
      if classes[Int(byte)] & ByteTable.identifierStart != 0 {
        let word = word(from: at)
        if goesOnWord(base[word.end]) { break }
        (at, kind) = word
      } else if byte == 0x0A {
        if !mayPassLineBreak(at) { break }
        marks |= Token.Mark.newline | Token.Mark.space
        at &+= 1
        lines.append(UInt32(truncatingIfNeeded: at))
        continue
      } else if let symbol = plainSymbol(byte, at, number) {
        kind = symbol
        at &+= 1
      } else {
        break
      }
      tokens[number] = Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at), partner: 0, kind: kind,
        marks: marks)
      number &+= 1
      marks = 0
    }
    position = at
    tokenCount = number
    self.marks = marks
  }

  /// Passes over the blanks that may stand from `offset` on; mostly there is none or one.
  @inline(__always)
  private func passBlanks(_ offset: inout Int, _ marks: inout UInt8) {
    if base[offset] != 0x20 { return }
    marks |= Token.Mark.space
    offset &+= 1
    if base[offset] == 0x20 { offset = WordScan.blanksEnd(in: base, from: offset) }
  }

  /// Whether the line break at `offset` ends no string, and no conflict marker can follow it.
  @inline(__always)
  private func mayPassLineBreak(_ offset: Int) -> Bool {
    let next = base[offset &+ 1]
    return next != 0x3C && next != 0x3E && strings.isEmpty
  }

  /// The symbol of one byte that `byte` surely is, as token `number`; opens and closes brackets.
  @inline(__always)
  private mutating func plainSymbol(_ byte: UInt8, _ offset: Int, _ number: Int) -> TokenKind? {
    switch byte {
    case 0x2E:
      return classes[Int(base[offset &+ 1])] & ByteTable.identifierStart != 0 ? .period : nil
    case 0x28: return opened(.leftParenthesis, number)
    case 0x29: return closed(.rightParenthesis, .leftParenthesis, number)
    case 0x2C: return .comma
    case 0x3A: return base[offset &+ 1] != 0x3A ? .colon : nil
    case 0x3D:
      let next = base[offset &+ 1]
      return next < 0x80 && classes[Int(next)] & ByteTable.operator == 0 ? .equal : nil
    case 0x7B: return opened(.leftBrace, number)
    case 0x7D: return closed(.rightBrace, .leftBrace, number)
    case 0x5B: return opened(.leftSquare, number)
    case 0x5D: return closed(.rightSquare, .leftSquare, number)
    case 0x40: return .at
    default: return nil
    }
  }

  @inline(__always)
  private mutating func opened(_ kind: TokenKind, _ number: Int) -> TokenKind {
    brackets.append(number)
    return kind
  }

  /// Nil where the innermost bracket, which may be that of an interpolation, is another one.
  @inline(__always)
  private mutating func closed(_ kind: TokenKind, _ opening: TokenKind, _ number: Int) -> TokenKind? {
    guard brackets.count > bracketFloor, let last = brackets.last, tokens[last].kind == opening else { return nil }
    tokens[last].partner = UInt32(truncatingIfNeeded: number)
    brackets.removeLast()
    return kind
  }

  /// Whether `byte` may be part of an identifier, though it is no letter, digit or `_`.
  @inline(__always)
  private func goesOnWord(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x24 }

  /// The end of the name or keyword that begins at `start`, and which it is, as far as it is ASCII without `$`.
  @inline(__always)
  private func word(from start: Int) -> (end: Int, kind: TokenKind) {
    let first = WordScan.word(in: base, at: start)
    let stop = IdentifierScan.stops(first)
    if stop == 0 { return longWord(from: start, first) }
    return (start &+ stop.trailingZeroBitCount &>> 3, keywords.kind(WordScan.before(stop, first), 0))
  }

  @inline(__always)
  private func longWord(from start: Int, _ first: UInt64) -> (end: Int, kind: TokenKind) {
    let second = WordScan.word(in: base, at: start &+ 8)
    let stop = IdentifierScan.stops(second)
    // No keyword is as long as two words.
    if stop == 0 { return (IdentifierScan.end(in: base, from: start &+ 16), .name) }
    return (
      start &+ 8 &+ stop.trailingZeroBitCount &>> 3, keywords.kind(first, WordScan.before(stop, second))
    )
  }
}
