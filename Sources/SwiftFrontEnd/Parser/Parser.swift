import SourceText
import SyntaxFacts

/// Reads the tokens of one Swift file and writes facts as it goes; there is no syntax tree.
///
/// Swift 5 to 6.3. It accepts more than Swift does (it is no validator), never fails, and after a mistake
/// goes on with the next statement or member. Recursion is bounded by `maximumDepth`.
struct Parser: ~Copyable {
  let source: UnsafePointer<UInt8>
  let tokens: UnsafeMutablePointer<Token>
  var facts: FactsBuilder

  /// The token at hand.
  var index = 0
  var kind: TokenKind
  /// Where what was read last ends.
  var previousEnd: UInt32 = 0
  /// Offsets where tokens were parted, ascending: `>>` that closes two lists.
  var splits: [UInt32] = []
  /// A mistake was found in this statement; further ones are its consequence.
  var recovering = false
  /// How deeply expressions, types, patterns or blocks are nested here.
  var depth = 0
  var context = Context()
  var mode = ExpressionMode()

  /// Names that the assignment at hand may be writing to.
  var targets: GrowingBuffer<Target>
  /// Whether an element of a tuple may turn out to be assigned to.
  var mayBeTarget = false
  /// The labels of the arguments of the calls at hand, innermost last.
  var labels: GrowingBuffer<NameID>
  /// Token numbers of the words of the paths at hand, innermost last.
  var parts: GrowingBuffer<Int>
  /// Names bound by the pattern at hand.
  var bound: GrowingBuffer<BoundName>
  /// The kind of the run of Boolean operators that goes on into the next expression, and that the latest
  /// expression ended with.
  var openRun = BooleanRun.none
  var closedRun = BooleanRun.none
  /// What the operand to come is, where its place tells.
  var expected = Expectation.none
  /// The type of the latest cast, and where it ends.
  var castType = NameID.none
  var castEnd: UInt32 = 0
  /// Conditional operators whose last operand is being read.
  var ternaries: GrowingBuffer<PendingTernary>
  /// The parameters of the functions at hand, innermost last.
  var parameters: GrowingBuffer<Parameter>
  /// The latest type that was one word, without the marks of an escaped one, and where it lies.
  var plainType = (name: NameID.none, start: UInt32.max, end: UInt32.max)
  /// For texts that are not one piece in the source.
  var scratch: GrowingBuffer<UInt8>
  /// Attributes, inherited types and generic parameters of the declarations at hand, innermost last.
  var listed: GrowingBuffer<NameID>
  /// By `KnownCall.place`.
  let knownCalls: GrowingBuffer<KnownCall>
  /// Not 0, and another one for each file that uses the same memory.
  let fileNumber: UInt32

  /// SwiftParser's own limit.
  static let maximumDepth = 256

  /// Where the statement at hand stands.
  struct Context {
    var scope = DeclarationID.none
    var place = Place.topLevel
    /// Number of closures around it, within its scope.
    var closures = 0
    /// Number of functions and closures around it.
    var functions = 0
    /// What a declaration's access is where it says nothing.
    var access = Access.internal
    /// The conditions of the `#if`s around it.
    var condition = NameID.none
    /// They do not hold on any of the usual platforms.
    var isElsewhere = false
    /// What the closure around it takes, for the `context` of uses.
    var closure = NameID.none
    /// The context of what the cases of the `switch` around it are compared with.
    var subject = NameID.none
    /// The statements at hand are the body of a `switch` case.
    var inCase = false
    /// A `break` without label would end a `switch`, not a loop.
    var breakEndsSwitch = false
  }

  enum Place {
    case topLevel, members, code
  }

  /// How the expression at hand is read.
  struct ExpressionMode {
    /// Before the block of a statement: a brace is not a trailing closure.
    var inCondition = false
    /// In a pattern: `let`, `var` and `is` begin patterns.
    var inPattern = false
    /// Within `let` or `var` of a pattern: names are bound.
    var bindsNames = false
  }

  enum BooleanRun {
    case none, and, or
  }

  init(
    source: UnsafePointer<UInt8>, tokens: UnsafeMutablePointer<Token>, memory: ParserMemory,
    facts: consuming FactsBuilder
  ) {
    fileNumber = memory.nextFileNumber()
    knownCalls = memory.knownCalls
    self.source = source
    self.tokens = tokens
    self.facts = facts
    targets = memory.targets
    labels = memory.labels
    parts = memory.parts
    bound = memory.bound
    ternaries = memory.ternaries
    parameters = memory.parameters
    scratch = memory.scratch
    listed = memory.listed
    kind = tokens[0].kind
  }

  mutating func parseFile() {
    _ = eat(.shebang)
    while kind != .end {
      let before = index
      statement()
      if index == before {
        unexpected()
        advance()
      }
    }
    facts.emit(.block, first: 0, start: 0, end: token.end)
  }

  /// The builder, for the next file.
  consuming func releasedBuilder() -> FactsBuilder { facts }
}

// MARK: - Tokens

extension Parser {
  @inline(__always) var token: Token { tokens[index] }

  @inline(__always)
  func peek(_ distance: Int = 1) -> TokenKind {
    // Four tokens `end` stand after the last one.
    kind == .end ? .end : tokens[index &+ distance].kind
  }

  @inline(__always)
  mutating func advance() {
    if kind == .end { return }
    previousEnd = tokens[index].end
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

  /// Passes over a name that is a keyword here.
  @inline(__always)
  mutating func advanceKeyword() {
    tokens[index].marks |= Token.Mark.keyword
    advance()
  }

  /// Passes over a word that is a name here, whatever it is elsewhere.
  @inline(__always)
  mutating func advanceName() {
    tokens[index].marks |= Token.Mark.name
    advance()
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

  /// Whether the first byte of the token at hand, which an operator may go on from, is `byte`.
  @inline(__always)
  func startsWith(_ byte: UInt8) -> Bool {
    source[Int(token.start)] == byte && (kind.isOperator || token.end &- token.start == 1)
  }

  /// Passes over `byte` where the token at hand begins with it; the rest of the token stays.
  @inline(__always)
  mutating func eatPrefix(_ byte: UInt8) -> Bool {
    guard startsWith(byte) else { return false }
    if token.end &- token.start == 1 {
      advance()
    } else {
      split()
    }
    return true
  }

  /// Takes the first bytes off the token at hand.
  mutating func split(_ length: UInt32 = 1) {
    let start = token.start + length
    splits.append(start)
    previousEnd = start
    tokens[index].start = start
    tokens[index].marks &= ~(Token.Mark.newline | Token.Mark.space)
    kind = restKind(start, token.end)
    tokens[index].kind = kind
  }

  private mutating func restKind(_ start: UInt32, _ end: UInt32) -> TokenKind {
    let first = source[Int(start)]
    if first == 0x3F { return .postfixQuestion }
    if first == 0x21 { return .exclamation }
    let next = source[Int(end)]
    let endsWord: Bool
    switch next {
    case 0x20, 0x0D, 0x0A, 0x09, 0x29, 0x5D, 0x7D, 0x2C, 0x3B, 0x3A, 0x00, 0x2E: endsWord = true
    default: endsWord = false
    }
    return OperatorText(base: source, start: Int(start), end: Int(end))
      .kind(isLeftBound: true, isRightBound: !endsWord)
  }

  /// `?` or `!` right after what it belongs to.
  @inline(__always)
  mutating func eatOptionalMark() -> Bool {
    guard kind == .postfixQuestion || kind == .exclamation else { return false }
    if token.end &- token.start == 1 { advance() } else { split() }
    return true
  }

  /// Whether the operator at hand is `text`.
  @inline(__always)
  mutating func isOperator(_ text: StaticString) -> Bool {
    guard Int(token.end &- token.start) == text.utf8CodeUnitCount else { return false }
    let bytes = source + Int(token.start)
    for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Moves to the token with that number.
  mutating func jump(to number: Int) {
    guard number > index else { return }
    index = number - 1
    kind = tokens[index].kind
    advance()
  }

  /// Passes over one token, or over a whole bracket.
  mutating func skipOne() {
    let partner = Int(token.partner)
    if partner > index {
      jump(to: partner)
      if closesBracket { advance() }
    } else {
      advance()
    }
  }

  var closesBracket: Bool {
    mutating get {
      switch kind {
      case .rightParenthesis, .rightSquare, .rightBrace, .interpolationEnd: true
      default: false
      }
    }
  }

  /// Passes over tokens, whole brackets at a time, until one that ends an element here.
  mutating func skipElement() {
    while kind != .end, kind != .comma, kind != .semicolon, kind != .stringEnd, kind != .stringMiddle {
      if closesBracket { return }
      skipOne()
      if token.startsLine, depth < Parser.maximumDepth { return }
    }
  }

  /// Enters one level of nesting; where that is one too many, passes over what is inside.
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

  /// The closing bracket; where something else stands, what is before it is passed over.
  @inline(__always)
  mutating func closeBracket(_ closer: TokenKind) {
    if kind == closer { advance() } else { seekBracket(closer) }
  }

  @inline(never)
  private mutating func seekBracket(_ closer: TokenKind) {
    unexpected()
    while kind != closer, kind != .end, kind != .stringEnd, !closesBracket {
      if token.startsLine, beginsOnlyStatements { return }
      skipOne()
    }
    if kind == closer { advance() }
  }

  /// Whether the token at hand shows that a bracket was left open above.
  private var beginsOnlyStatements: Bool {
    mutating get {
      switch kind {
      case .func, .class, .struct, .enum, .protocol, .extension, .import, .let, .var, .return, .guard,
        .typealias, .public, .private, .static:
        true
      default: false
      }
    }
  }
}
