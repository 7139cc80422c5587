import SyntaxFacts

/// `match` statements (PEP 634).
extension Parser {
  /// Whether the line at hand begins a `match` statement: `match` is a name everywhere else. It does when
  /// the line ends with a colon and the block after it begins with `case`.
  var isMatchStatement: Bool {
    guard isName("match", token) else { return false }
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
    if eat(.if) { flush(namedExpression()) }
    block()
    facts.emit(.case, first: first, start: keyword.start, end: keyword.end)
  }

  /// A pattern, or a sequence of them without brackets.
  private mutating func openPattern() {
    pattern()
    while eat(.comma), kind != .colon, kind != .if {
      let before = index
      pattern()
      if index == before { break }
    }
  }

  private mutating func pattern() {
    guard enter() else { return }
    defer { leave() }
    if eat(.star) { return capture() }
    closedPattern()
    while eat(.pipe) { closedPattern() }
    if eat(.as) { capture() }
  }

  /// Binds the name at hand; `_` binds nothing.
  private mutating func capture() {
    if isName("_", token) { return advance() }
    boundName()
  }

  private mutating func closedPattern() {
    switch kind {
    case .name: namePattern()
    case .leftParenthesis: sequencePattern(.rightParenthesis)
    case .leftBracket: sequencePattern(.rightBracket)
    case .leftBrace: mappingPattern()
    case .number, .minus, .string, .interpolatedStart, .none, .true, .false:
      flush(literalPattern())
    default: unexpected()
    }
  }

  /// A number (perhaps complex: `1 + 2j`), a string, a constant; `|` is not part of it.
  private mutating func literalPattern() -> Operand {
    _ = eat(.minus)
    let operand = atom()
    guard kind == .plus || kind == .minus else { return operand }
    advance()
    _ = atom()
    return .plain(.other, operand.start, previousEnd)
  }

  /// A capture, a dotted value, or a class with patterns for its parts.
  private mutating func namePattern() {
    if peek() != .dot, peek() != .leftParenthesis { return capture() }
    let from = index
    let start = token.start
    advance()
    while kind == .dot, peek() == .name {
      advance()
      advance()
    }
    let name = path(from: from, upTo: index)
    use(name, at: start, .read)
    facts.emitLeaf(.read, start: start, end: previousEnd, name: name)
    guard eat(.leftParenthesis) else { return }
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
        closedPattern()
        if eat(.colon) { pattern() } else { unexpected() }
      }
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightBrace)
  }
}
