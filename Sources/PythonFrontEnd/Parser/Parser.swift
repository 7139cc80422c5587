import SourceText
import SyntaxFacts

/// Reads the tokens of one Python file and writes facts as it goes; there is no syntax tree.
///
/// All of Python 3.8 to 3.14. It accepts more than Python does (it is no validator), never fails, and
/// after a mistake goes on with the next statement. Recursion is bounded by `maximumDepth`.
///
/// Small questions to it are inlined: a call that does not change the parser is given a copy of all of it.
struct Parser: ~Copyable {
  let source: UnsafePointer<UInt8>
  let tokens: UnsafePointer<Token>
  var facts: FactsBuilder

  /// The token at hand.
  var index = 0
  var kind: TokenKind
  /// A mistake was found in this statement; further ones are its consequence.
  var recovering = false
  /// How deeply expressions, patterns or blocks are nested here.
  var depth = 0
  var context = Context()

  /// Names that displays of the statement at hand may be assigning to.
  var targets = GrowingBuffer<Target>(capacity: 1 << 5)
  /// Whether an element of a display may turn out to be assigned to.
  var mayBeTarget = false
  /// Names that `global` and `nonlocal` take from outside: function that says so, and name.
  var outerNames: Set<UInt64> = []
  /// Module- and class-level names already declared: scope and name.
  var declared: Set<UInt64> = []
  /// Tokens of the names that the functions at hand return, those of the innermost last.
  var returned = GrowingBuffer<Int>(capacity: 1 << 4)
  /// For texts that are not one piece in the source.
  var scratch = GrowingBuffer<UInt8>(capacity: 1 << 7)

  /// More nested brackets than CPython allows (200) cannot come from a program that runs.
  static let maximumDepth = 220

  /// Where the statement at hand stands.
  struct Context {
    var scope = DeclarationID.none
    /// Number of functions around it.
    var functions = 0
    /// Directly in a class body.
    var inClass = false
    /// Number of lambdas around it, within its scope.
    var lambdas = 0
    var isConditional = false
    var isTypeOnly = false
    /// Only when the file is run as a program.
    var isEntryPoint = false
    var inAnnotation = false
    /// Number of blocks around the statement within its function or class.
    var blocks = 0
    var body = BodyShape()
  }

  /// What stands directly in the body of a function, as far as it tells a decorator from others.
  struct BodyShape {
    /// Number of the functions nested directly in it, and the node of the latest.
    var nested = 0
    var nestedNode = 0
    /// Where the names that it returns begin in `returned`.
    var firstReturned = 0
    /// Statements other than functions and `return NAME`.
    var others = 0
  }

  init(source: UnsafePointer<UInt8>, tokens: UnsafePointer<Token>, facts: consuming FactsBuilder) {
    self.source = source
    self.tokens = tokens
    self.facts = facts
    kind = tokens[0].kind
  }

  mutating func parseFile() {
    while kind != .end {
      let before = index
      statement()
      if index == before { advance() }
    }
    facts.emit(.block, first: 0, start: 0, end: token.end)
  }
}

// MARK: - Tokens

extension Parser {
  @inline(__always) var token: Token { tokens[index] }

  @inline(__always)
  func peek(_ distance: Int = 1) -> TokenKind {
    // The last token is `end`; nothing is ever looked at beyond it.
    kind == .end ? .end : tokens[index &+ distance].kind
  }

  @inline(__always)
  mutating func advance() {
    if kind == .end { return }
    index &+= 1
    kind = tokens[index].kind
  }

  @inline(__always)
  mutating func eat(_ expected: TokenKind) -> Bool {
    guard kind == expected else { return false }
    advance()
    return true
  }

  @inline(__always)
  mutating func expect(_ expected: TokenKind) {
    if kind == expected { advance() } else { unexpected() }
  }

  /// Notes that the token at hand does not fit, unless this statement already has a mistake.
  @inline(never)
  mutating func unexpected() {
    if recovering { return }
    recovering = true
    if kind == .unexpected { return }
    facts.problems.append(Problem(.unexpectedToken, at: ByteRange(token.start, token.end)))
  }

  mutating func problem(_ code: ProblemCode) {
    facts.problems.append(Problem(code, at: ByteRange(token.start, token.end)))
  }

  /// End of the token before the one at hand.
  @inline(__always) var previousEnd: UInt32 { index == 0 ? 0 : tokens[index &- 1].end }

  /// Passes over tokens, whole brackets at a time, until one that ends an element here.
  mutating func skipElement() {
    var open = 0
    while true {
      switch kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open &+= 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        if open == 0 { return }
        open &-= 1
      case .comma where open == 0: return
      case .newline, .end, .indent, .dedent: return
      default: break
      }
      advance()
    }
  }

  /// Enters one level of nesting. Where that is one too many, passes over the element at hand with all that
  /// is in its brackets.
  @inline(__always)
  mutating func enter() -> Bool {
    if depth >= Parser.maximumDepth {
      tooDeep()
      return false
    }
    depth &+= 1
    return true
  }

  @inline(__always)
  mutating func leave() { depth &-= 1 }

  private mutating func tooDeep() {
    if !recovering {
      recovering = true
      problem(.nestingTooDeep)
    }
    skipElement()
  }
}

// MARK: - Names and texts

extension Parser {
  @inline(__always)
  mutating func name(_ token: Token) -> NameID {
    facts.names.intern(source + Int(token.start), count: Int(token.end &- token.start))
  }

  /// Whether `token` is the name `text`: a soft keyword, or one that means something to the tool.
  @inline(__always)
  func isName(_ text: StaticString, _ token: Token) -> Bool {
    token.kind == .name && isText(text, ByteRange(token.start, token.end))
  }

  /// Whether `range` holds `text`.
  @inline(__always)
  func isText(_ text: StaticString, _ range: ByteRange) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let bytes = source + Int(range.lower)
    for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  /// The text from token `first` up to, not including, token `last`, as written; line breaks, comments
  /// and the blank space round them become one blank.
  mutating func text(from first: Int, upTo last: Int) -> NameID {
    guard last > first else { return .none }
    let start = Int(tokens[first].start)
    let end = Int(tokens[last - 1].end)
    if ByteScan.first(0x0A, or: 0x0D, or: 0x23, in: source, from: start, count: end) == end {
      return facts.names.intern(source + start, count: end - start)
    }
    return joinedText(from: first, upTo: last)
  }

  private mutating func joinedText(from first: Int, upTo last: Int) -> NameID {
    scratch.removeAll()
    for number in first..<last {
      let token = tokens[number]
      if number > first { appendGap(from: tokens[number - 1].end, before: token) }
      append(token)
    }
    return facts.names.intern(scratch.base, count: scratch.count)
  }

  /// Blanks as written; for anything else one blank, and none right inside brackets.
  private mutating func appendGap(from gap: UInt32, before token: Token) {
    let isBroken = (gap..<token.start).contains { source[Int($0)] != 0x20 }
    if !isBroken {
      for _ in gap..<token.start { scratch.append(0x20) }
      return
    }
    let opens = scratch.last == 0x28 || scratch.last == 0x5B
    let closes = token.kind == .rightParenthesis || token.kind == .rightBracket
    if !opens, !closes { scratch.append(0x20) }
  }

  private mutating func append(_ token: Token) {
    scratch.append(source + Int(token.start), count: Int(token.end - token.start))
  }

  /// The dotted path from token `first` up to, not including, token `last`, without blank space.
  @inline(never)
  mutating func brokenPath(from first: Int, upTo last: Int) -> NameID {
    scratch.removeAll()
    for number in first..<last { append(tokens[number]) }
    return facts.names.intern(scratch.base, count: scratch.count)
  }
}
