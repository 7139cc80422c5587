import SourceText
import SyntaxFacts

/// Splits Python source into tokens, in one pass over the bytes.
///
/// Blank space, comments and joined lines give no tokens; `indent` and `dedent` are empty. Replacement
/// fields of f- and t-strings are tokens between `interpolatedStart` and `interpolatedEnd` (PEP 701).
/// Total: what fits nothing becomes `unexpected` and a problem.
struct Lexer {
  let base: UnsafePointer<UInt8>
  let count: Int
  let classes: UnsafePointer<UInt8>
  let symbols: UnsafePointer<ByteTable.PlainSymbol>
  let keywords: KeywordTable
  let store: TokenStore

  var position = 0
  /// The store's memory and size, held here so that a token costs no look through the reference.
  var tokens: UnsafeMutablePointer<Token>
  var capacity: Int
  var tokenCount = 0

  /// Columns (tabs to eight) of the open blocks, outermost first.
  var indents: GrowingBuffer<Int>
  /// The open brackets.
  var brackets: GrowingBuffer<OpenBracket>
  /// The open interpolated strings.
  var strings: [InterpolatedString] = []
  /// For each open replacement field, how many brackets were open right inside it, its brace among them.
  var fields: [Int] = []
  var problems = ProblemList()
  /// Where the lines begin, as in `LineTable`.
  var lines: GrowingBuffer<UInt32>
  /// Comments that speak to the tool.
  var directives: [ByteRange] = []
  /// Index of the first token of the logical line being read.
  var lineStart = 0

  /// Blocks deeper than this are read as if they were not indented further (CPython's own limit).
  static let maximumIndents = 100

  struct OpenBracket {
    var offset: UInt32
    var kind: TokenKind
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, table: ByteTable,
    keywords: KeywordTable, store: TokenStore
  ) {
    self.base = base
    count = bytes.count
    classes = UnsafePointer(table.classes)
    symbols = UnsafePointer(table.symbols)
    self.keywords = keywords
    self.store = store
    tokens = store.base
    capacity = store.capacity
    indents = store.indents
    brackets = store.brackets
    lines = store.lines
    indents.append(0)
    lines.append(0)
  }

  mutating func run() {
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { position = 3 }
    lineBegins()
    while position < count {
      plainTokens()
      if position < count { step() }
    }
    finish()
    store.count = tokenCount
    store.keep(lines)
  }

  @inline(__always)
  mutating func add(_ kind: TokenKind, from start: Int) {
    if tokenCount == capacity { grow() }
    tokens[tokenCount] = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), kind: kind)
    tokenCount &+= 1
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

  /// Reads one token, or some blank space.
  @inline(__always)
  private mutating func step() {
    let start = position
    let byte = base[start]
    let kind = classes[Int(byte)]
    if kind & ByteTable.identifierStart != 0 {
      if kind & ByteTable.prefix != 0, stringWithPrefix() { return }
      identifier()
      return
    }
    switch byte {
    case 0x20, 0x09, 0x0C:
      position &+= 1
    case 0x0A, 0x0D:
      lineBreak()
    case 0x22, 0x27:
      string(from: start, prefixed: 0)
    case 0x30...0x39:
      number()
    case 0x23:
      comment()
    default:
      symbol(byte)
    }
  }

  private mutating func identifier() {
    let start = position
    let (end, kind) = word(from: start)
    position = end
    add(kind, from: start)
  }

  /// `#` to the end of the line, which stays.
  mutating func comment() {
    let start = position
    position = ByteScan.first(0x0A, or: 0x0D, in: base, from: start, count: count)
    if DirectiveMark.offset(in: base, from: start, to: position) != nil {
      directives.append(
        ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: position)))
    }
  }

  /// A line break outside strings: ends the logical line, unless a bracket is open.
  private mutating func lineBreak() {
    let start = position
    position &+= base[start] == 0x0D && base[start &+ 1] == 0x0A ? 2 : 1
    lineStarts()
    if !brackets.isEmpty {
      lineInBracketBegins()
      return
    }
    if tokenCount > lineStart {
      add(.newline, from: start)
    }
    lineBegins()
  }

  /// Ends what is open: strings, brackets, the line, the blocks.
  private mutating func finish() {
    position = count
    while let open = strings.last {
      problem(.unterminatedString, Int(open.start), Int(open.start) + 1)
      abandonString()
    }
    if let bracket = brackets.last {
      problem(.unclosedBracket, Int(bracket.offset), Int(bracket.offset) + 1)
      brackets.removeAll()
    }
    if tokenCount > lineStart { add(.newline, from: count) }
    while indents.count > 1 {
      indents.removeLast()
      add(.dedent, from: count)
    }
    add(.end, from: count)
    // A parser looks up to four tokens ahead without asking where the end is.
    for _ in 0..<4 { add(.end, from: count) }
    tokenCount -= 4
  }
}

