import SourceText
import SyntaxFacts

/// Splits Swift source into tokens, in one pass over the bytes.
///
/// Blank space and comments give no tokens; that they stand before a token is among its marks. A string
/// without interpolations is one token; interpolations are tokens between `interpolationStart` and
/// `interpolationEnd`. Every opening bracket knows the token that closes it. Total: what fits nothing
/// becomes `unexpected` and a problem.
struct Lexer: ~Copyable {
  let base: UnsafePointer<UInt8>
  let count: Int
  let classes: UnsafePointer<UInt8>
  let keywords: KeywordTable
  let store: TokenStore

  var position = 0
  /// The store's memory and size, held here so that a token costs no look through the reference.
  var tokens: UnsafeMutablePointer<Token>
  var capacity: Int
  var tokenCount = 0
  /// Marks of the token to come.
  var marks = Token.Mark.newline

  /// Token numbers of the open brackets.
  var brackets: GrowingBuffer<Int>
  /// How many of them were open before the interpolation at hand.
  var bracketFloor = 0
  /// The strings that are open, each in an interpolation of which the lexer is.
  var strings: [OpenString] = []
  var problems = ProblemList()
  /// Where the lines begin, as in `LineTable`.
  var lines: GrowingBuffer<UInt32>
  /// Comments that speak to the tool.
  var directives: [ByteRange] = []
  /// A conflict marker was found without an end: none after it has one.
  var hasOpenConflict = false
  /// The fewest `#` of a regex literal over several lines that was found without an end; none after it
  /// with as many or more has one.
  var unclosedRegexPounds = Int.max

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, classes: UnsafePointer<UInt8>,
    keywords: KeywordTable, store: TokenStore
  ) {
    self.base = base
    count = bytes.count
    self.classes = classes
    self.keywords = keywords
    self.store = store
    tokens = store.base
    capacity = store.capacity
    brackets = store.brackets
    lines = store.lines
    lines.append(0)
  }

  mutating func run() {
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { position = 3 }
    if base[position] == 0x23, base[position &+ 1] == 0x21 {
      let start = position
      position = ByteScan.first(0x0A, or: 0x0D, in: base, from: start, count: count)
      add(.shebang, from: start)
    }
    while true {
      plainTokens()
      if position >= count { break }
      step()
    }
    finish()
    store.count = tokenCount
    store.keep(lines: lines, brackets: brackets)
  }

  @inline(__always)
  mutating func add(_ kind: TokenKind, from start: Int) {
    if tokenCount == capacity { grow() }
    tokens[tokenCount] = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), partner: 0,
      kind: kind, marks: marks)
    tokenCount &+= 1
    marks = 0
  }

  @inline(never)
  private mutating func grow() {
    store.grow(keeping: tokenCount)
    tokens = store.base
    capacity = store.capacity
  }

  mutating func problem(_ code: ProblemCode, _ start: Int, _ end: Int) {
    problems.append(
      Problem(
        code, at: ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: min(end, count)))))
  }

  @inline(__always)
  mutating func take(_ kind: TokenKind, _ length: Int) {
    let start = position
    position &+= length
    add(kind, from: start)
  }

  @inline(__always) var previousKind: TokenKind { tokenCount == 0 ? .end : tokens[tokenCount &- 1].kind }

  /// Reads one token, or some blank space.
  @inline(__always)
  private mutating func step() {
    let byte = base[position]
    let kind = classes[Int(byte)]
    if kind & ByteTable.blank != 0 {
      blank()
      return
    }
    if kind & ByteTable.identifierStart != 0 {
      identifier()
      return
    }
    switch byte {
    case 0x0A, 0x0D: lineBreak()
    case 0x28: open(.leftParenthesis)
    case 0x29: closeParenthesis()
    case 0x2E: period()
    case 0x2C: take(.comma, 1)
    case 0x3A: if base[position &+ 1] == 0x3A { take(.colonColon, 2) } else { take(.colon, 1) }
    case 0x7B: open(.leftBrace)
    case 0x7D: close(.rightBrace, opening: .leftBrace)
    case 0x5B: open(.leftSquare)
    case 0x5D: close(.rightSquare, opening: .leftSquare)
    case 0x22: string(pounds: 0)
    case 0x30...0x39: number()
    case 0x40: take(.at, 1)
    case 0x3B: take(.semicolon, 1)
    case 0x5C: take(.backslash, 1)
    case 0x2F: slash()
    case 0x23: pound()
    default: rare(byte, kind)
    }
  }

  private mutating func rare(_ byte: UInt8, _ kind: UInt8) {
    if kind & ByteTable.operator != 0 {
      operatorToken()
      return
    }
    switch byte {
    case 0x60: escapedIdentifier()
    case 0x24: dollarIdentifier()
    case 0x27: singleQuoted()
    case 0x80...: aboveASCII()
    default: strayBytes()
    }
  }

  @inline(__always)
  private mutating func blank() {
    marks |= Token.Mark.space
    var at = position &+ 1
    while classes[Int(base[at])] & ByteTable.blank != 0 { at &+= 1 }
    position = at
  }

  /// A line break outside strings. In an interpolation of a one-line string it ends the string.
  private mutating func lineBreak() {
    if let string = strings.last, !string.isMultiline {
      abandonString()
      return
    }
    marks |= Token.Mark.newline | Token.Mark.space
    lines.addLineStart(afterBreakAt: position, in: base)
    position &+= 1
    if base[position] == 0x3C || base[position] == 0x3E { conflictMarker() }
  }

  /// NUL and control bytes: passed over.
  private mutating func strayBytes() {
    let start = position
    let byte = base[start]
    problem(byte == 0 ? .nulByte : .unexpectedCharacter, start, start + 1)
    while position < count, base[position] == byte { position &+= 1 }
    marks |= Token.Mark.space
  }

  // MARK: Brackets

  @inline(__always)
  mutating func open(_ kind: TokenKind) {
    brackets.append(tokenCount)
    take(kind, 1)
  }

  @inline(__always)
  mutating func close(_ kind: TokenKind, opening: TokenKind) {
    if brackets.count > bracketFloor, let last = brackets.last, tokens[last].kind == opening {
      tokens[last].partner = UInt32(truncatingIfNeeded: tokenCount)
      brackets.removeLast()
    } else {
      mismatched(opening)
    }
    take(kind, 1)
  }

  /// A closer that does not fit: closes up to its opener where there is one near, else nothing.
  private mutating func mismatched(_ opening: TokenKind) {
    problem(.unmatchedBracket, position, position + 1)
    // Only a few levels are searched, so that a file of closers alone stays linear.
    let lowest = max(bracketFloor, brackets.count - 8)
    guard lowest < brackets.count,
      let found = (lowest..<brackets.count).last(where: { tokens[brackets[$0]].kind == opening })
    else { return }
    giveUpBrackets(above: found)
  }

  /// Takes the open brackets from `floor` on for closed here.
  mutating func giveUpBrackets(above floor: Int) {
    guard floor < brackets.count else { return }
    for place in floor..<brackets.count {
      tokens[brackets[place]].partner = UInt32(truncatingIfNeeded: tokenCount)
    }
    brackets.removeSubrange(floor...)
  }

  @inline(__always)
  private mutating func closeParenthesis() {
    if !strings.isEmpty, brackets.count <= bracketFloor {
      interpolationEnds()
    } else {
      close(.rightParenthesis, opening: .leftParenthesis)
    }
  }

  /// Ends what is open.
  private mutating func finish() {
    position = count
    while let open = strings.last {
      problem(.unterminatedString, Int(open.start), Int(open.start) + 1)
      abandonString()
    }
    if let bracket = brackets.last {
      problem(.unclosedBracket, Int(tokens[bracket].start), Int(tokens[bracket].end))
      giveUpBrackets(above: 0)
    }
    marks |= Token.Mark.newline | Token.Mark.space
    add(.end, from: count)
    // A parser looks up to four tokens ahead without asking where the end is.
    for _ in 0..<4 {
      marks = Token.Mark.newline | Token.Mark.space
      add(.end, from: count)
    }
    tokenCount -= 4
  }
}
