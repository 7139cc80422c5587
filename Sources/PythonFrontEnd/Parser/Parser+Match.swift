import SyntaxFacts

/// `match` statements (PEP 634).
extension Parser {
  /// Whether the line at hand, which begins with `match`, is that statement: it is a name everywhere else. It
  /// is when the line ends with a colon and the block after it begins with `case`.
  var isMatchStatement: Bool {
    switch peek() {
    case .assign, .dot, .comma, .colon, .rightParenthesis, .newline, .semicolon, .augmentedAssign, .end,
      .colonAssign:
      return false
    default: break
    }
    var at = index + 1
    while true {
      switch tokens[at].kind {
      case .semicolon, .end, .indent, .dedent: return false
      case .newline:
        return tokens[at - 1].kind == .colon && tokens[at + 1].kind == .indent
          && isName("case", tokens[at + 2])
      default: at += 1
      }
    }
  }

  mutating func matchStatement() {
    noteOtherStatement()
    let keyword = token
    let first = facts.nodes.count
    advance()
    flush(expressionList())
    expect(.colon)
    while kind != .newline, kind != .end { advance() }
    _ = eat(.newline)
    let was = context.isConditional
    context.isConditional = true
    if eat(.indent), enter() {
      cases()
      leave()
    }
    context.isConditional = was
    facts.emit(.switch, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func cases() {
    while kind != .dedent, kind != .end {
      let before = index
      if isName("case", token) { caseClause() } else { statement() }
      if index == before { advance() }
    }
    _ = eat(.dedent)
  }

  private mutating func caseClause() {
    recovering = false
    let keyword = token
    let first = facts.nodes.count
    advance()
    openPattern()
    if eat(.if) {
      part(.guard)
      flush(namedExpression())
    }
    block()
    facts.emit(.case, first: first, start: keyword.start, end: keyword.end)
  }

  /// A pattern, or a sequence of them without brackets.
  private mutating func openPattern() {
    let keyword = token
    let first = facts.nodes.count
    let isSequence = !isSingleAlternative
    pattern(isWhole: !isSequence)
    while eat(.comma), kind != .colon, kind != .if {
      let before = index
      pattern()
      if index == before { break }
    }
    if isSequence { emitMatch(.other, at: keyword, first: first) }
  }

  /// Whether no comma outside of brackets follows before the colon or `if` of the case at hand.
  private var isSingleAlternative: Bool {
    var open = 0
    var at = index
    while true {
      switch tokens[at].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace: open -= 1
      case .comma where open == 0: return false
      case .colon where open <= 0: return true
      case .if where open <= 0: return true
      case .newline, .end: return true
      default: break
      }
      at += 1
    }
  }

  /// With `isWhole`, each alternative is a test of its own; what matches anything is none.
  private mutating func pattern(isWhole: Bool = false) {
    guard enter() else { return }
    defer { leave() }
    if eat(.star) { return capture() }
    alternative(isWhole)
    while eat(.pipe) { alternative(isWhole) }
    if eat(.as) { capture() }
  }

  private mutating func alternative(_ isWhole: Bool) {
    let keyword = token
    let first = facts.nodes.count
    let value = closedPattern()
    if isWhole, value != .absent { emitMatch(value, at: keyword, first: first) }
  }

  private mutating func emitMatch(_ value: ValueRef, at keyword: Token, first: Int) {
    facts.emit(
      .test, detail: SkeletonNode.Test.matches.rawValue, first: first, start: keyword.start,
      end: keyword.end, value: value)
  }

  /// Binds the name at hand; `_` binds nothing.
  private mutating func capture() {
    if isName("_", token) { return advance() }
    boundName()
  }

  /// Gives what a subject must be; `absent` where it may be anything.
  private mutating func closedPattern() -> ValueRef {
    switch kind {
    case .name: return namePattern()
    case .leftParenthesis: sequencePattern(.rightParenthesis)
    case .leftBracket: sequencePattern(.rightBracket)
    case .leftBrace: mappingPattern()
    case .number, .minus, .string, .interpolatedStart, .none, .true, .false:
      return literalPattern().value
    default: unexpected()
    }
    return .other
  }

  /// A number (perhaps complex: `1 + 2j`), a string, a constant; `|` is not part of it.
  private mutating func literalPattern() -> Operand {
    let isNegative = eat(.minus)
    let operand = atom()
    guard kind == .plus || kind == .minus else { return isNegative ? .plain(.other, operand.start, operand.end) : operand }
    advance()
    _ = atom()
    return .plain(.other, operand.start, previousEnd)
  }

  /// A capture, a dotted value, or a class with patterns for its parts.
  private mutating func namePattern() -> ValueRef {
    if peek() != .dot, peek() != .leftParenthesis {
      capture()
      return .absent
    }
    let start = token.start
    let name = dottedPath()
    use(name, at: start, .read)
    facts.emitLeaf(.read, start: start, end: previousEnd, name: name)
    guard eat(.leftParenthesis) else { return .name(name) }
    while kind != .rightParenthesis {
      let before = index
      if kind == .name, peek() == .assign {
        advance()
        advance()
      }
      pattern()
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightParenthesis)
    return .name(name)
  }

  private mutating func sequencePattern(_ closer: TokenKind) {
    advance()
    while kind != closer {
      let before = index
      pattern()
      if !eat(.comma) || index == before { break }
    }
    closeBracket(closer)
  }

  private mutating func mappingPattern() {
    guard enter() else { return }
    defer { leave() }
    advance()
    while kind != .rightBrace {
      let before = index
      if eat(.doubleStar) {
        capture()
      } else {
        _ = closedPattern()
        if eat(.colon) { pattern() } else { unexpected() }
      }
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightBrace)
  }
}
