import SourceText
import SyntaxFacts

extension Parser {
  mutating func atom() -> Operand {
    let start = token
    switch kind {
    case .number, .none, .true, .false, .ellipsis:
      advance()
      return .plain(literal(start), start.start, start.end)
    case .string, .interpolatedStart:
      return strings()
    case .leftParenthesis:
      return parenthesized()
    case .leftBracket:
      return list()
    case .leftBrace:
      return braces()
    case .yield:
      return yieldExpression()
    case .lambda:
      return lambda()
    case .star:
      return starredExpression()
    default:
      unexpected()
      if kind == .unexpected { advance() }
      return .plain(.other, start.start, start.start)
    }
  }

  /// Literals longer than this are not kept as text.
  private static var longestLiteral: UInt32 { 120 }

  private mutating func literal(_ token: Token) -> ValueRef {
    .literal(token.end - token.start <= Parser.longestLiteral ? name(token) : .none)
  }

  /// Strings one after the other, interpolated ones among them.
  private mutating func strings() -> Operand {
    let first = token
    var isPlain = true
    while kind == .string || kind == .interpolatedStart {
      if kind == .string {
        advance()
      } else {
        isPlain = false
        interpolated()
      }
    }
    let isSingle = isPlain && tokens[index &- 1].start == first.start
    return .plain(isSingle ? literal(first) : isPlain ? .literal(.none) : .other, first.start, previousEnd)
  }

  private mutating func interpolated() {
    guard enter() else { return }
    defer { leave() }
    advance()
    let wasTarget = mayBeTarget
    mayBeTarget = false
    defer { mayBeTarget = wasTarget }
    while true {
      switch kind {
      case .interpolatedMiddle:
        advance()
      case .leftBrace:
        replacementField()
      case .interpolatedEnd:
        return advance()
      default:
        return unexpected()
      }
    }
  }

  private mutating func replacementField() {
    advance()
    guard enter() else { return }
    defer { leave() }
    if startsExpression { flush(expressionList()) } else { unexpected() }
    _ = eat(.assign)
    if eat(.exclamation) { _ = eat(.name) }
    if eat(.colon) { formatSpecification() }
    if kind == .rightBrace { return advance() }
    unexpected()
    // Whatever is left of this field must not be taken for text of the statement.
    while kind != .rightBrace, kind != .interpolatedEnd, kind != .newline, kind != .end { advance() }
    _ = eat(.rightBrace)
  }

  /// What follows the `:` of a replacement field: text, and fields of its own.
  private mutating func formatSpecification() {
    while kind == .interpolatedMiddle || kind == .leftBrace {
      if kind == .interpolatedMiddle { advance() } else { replacementField() }
    }
  }

  // MARK: Displays

  private mutating func parenthesized() -> Operand {
    let start = token.start
    guard enter() else { return .plain(.other, start, start) }
    defer { leave() }
    let first = facts.nodes.count
    advance()
    if kind == .rightParenthesis {
      advance()
      return .plain(.other, start, previousEnd)
    }
    if kind == .yield {
      let operand = yieldExpression()
      closeBracket(.rightParenthesis)
      return .plain(operand.value, start, previousEnd)
    }
    let operand = starredExpression()
    if kind == .for || kind == .async {
      comprehension(operand, first: first)
      closeBracket(.rightParenthesis)
      return .plain(.other, start, previousEnd)
    }
    if kind != .comma {
      closeBracket(.rightParenthesis)
      return operand
    }
    flushElement(operand)
    elements(until: .rightParenthesis)
    return .plain(.other, start, previousEnd)
  }

  private mutating func list() -> Operand {
    let start = token.start
    guard enter() else { return .plain(.other, start, start) }
    defer { leave() }
    let first = facts.nodes.count
    advance()
    if kind == .rightBracket {
      advance()
      return .plain(.other, start, previousEnd)
    }
    let operand = starredExpression()
    if kind == .for || kind == .async {
      comprehension(operand, first: first)
      closeBracket(.rightBracket)
    } else {
      flushElement(operand)
      elements(until: .rightBracket)
    }
    return .plain(.other, start, previousEnd)
  }

  /// What follows the first element of a display, with its closing bracket.
  private mutating func elements(until closer: TokenKind) {
    while eat(.comma), kind != closer {
      let before = index
      flushElement(starredExpression())
      if index == before { break }
    }
    closeBracket(closer)
  }

  private mutating func braces() -> Operand {
    let start = token.start
    guard enter() else { return .plain(.other, start, start) }
    defer { leave() }
    let wasTarget = mayBeTarget
    mayBeTarget = false
    defer { mayBeTarget = wasTarget }
    let first = facts.nodes.count
    advance()
    while kind != .rightBrace {
      let before = index
      braceElement(first)
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightBrace)
    return .plain(.other, start, previousEnd)
  }

  private mutating func braceElement(_ first: Int) {
    if eat(.doubleStar) {
      flush(bitwise())
    } else {
      flush(starredExpression())
      if eat(.colon) { flush(expression()) }
    }
    if kind == .for || kind == .async {
      comprehension(.plain(.other, token.start, token.start), first: first)
    }
  }

  // MARK: Comprehensions and lambdas

  /// `for … in … if …`, any number of them, after the element.
  mutating func comprehension(_ element: Operand, first: Int) {
    let keyword = token
    flush(element)
    let wasTarget = mayBeTarget
    mayBeTarget = false
    defer { mayBeTarget = wasTarget }
    while true {
      if kind == .async, peek() == .for { advance() }
      guard eat(.for) else { break }
      part()
      let floor = targets.count
      targetList()
      expect(.in)
      flush(kind == .lambda ? lambda() : disjunction())
      emitWrites(above: floor, .other)
      while kind == .if {
        advance()
        part()
        flush(kind == .lambda ? lambda() : comprehensionCondition())
      }
    }
    facts.emit(.comprehension, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func comprehensionCondition() -> Operand {
    guard kind == .name, peek() == .colonAssign else { return disjunction() }
    return namedExpression()
  }

  /// Targets of a `for`; they go onto the stack of targets.
  mutating func targetList() {
    let first = facts.nodes.count
    let wasTarget = mayBeTarget
    mayBeTarget = true
    defer { mayBeTarget = wasTarget }
    var operand = starredTarget()
    if kind == .comma {
      flushElement(operand)
      while eat(.comma), kind != .in, startsExpression {
        let before = index
        flushElement(starredTarget())
        if index == before { break }
      }
      operand = .plain(.other, operand.start, previousEnd)
    }
    collectTargets(since: first, operand)
  }

  private mutating func starredTarget() -> Operand {
    _ = eat(.star)
    return bitwise()
  }

  mutating func lambda() -> Operand {
    let keyword = token
    let first = facts.nodes.count
    advance()
    guard enter() else { return .plain(.other, keyword.start, previousEnd) }
    defer { leave() }
    lambdaParameters()
    expect(.colon)
    context.lambdas += 1
    flush(expression())
    context.lambdas -= 1
    facts.emit(.closure, first: first, start: keyword.start, end: keyword.end)
    return .plain(.other, keyword.start, previousEnd)
  }

  private mutating func lambdaParameters() {
    while kind == .name || kind == .star || kind == .doubleStar || kind == .slash {
      if kind == .name {
        advance()
      } else {
        advance()
        _ = eat(.name)
      }
      if eat(.assign) { flush(expression()) }
      if !eat(.comma) { break }
    }
  }
}
