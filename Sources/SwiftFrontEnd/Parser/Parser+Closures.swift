import SourceText
import SyntaxFacts

extension Parser {
  mutating func closure() -> Operand {
    let brace = token
    let first = facts.nodes.count
    let closer = Int(token.partner)
    guard enter() else {
      jump(to: closer)
      _ = eat(.rightBrace)
      return .plain(.other, brace.start, previousEnd)
    }
    advance()
    let outer = (context, mode, recovering, mayBeTarget)
    mode = ExpressionMode()
    mayBeTarget = false
    context.closures += 1
    context.functions += 1
    context.place = .code
    context.inCase = false
    openRun = .none
    let isAsync = hasClosureSignature && closureSignature()
    codeItems()
    context = outer.0
    mode = outer.1
    mayBeTarget = outer.3
    openRun = .none
    recovering = outer.2
    if kind == .rightBrace { advance() } else { closeBracket(.rightBrace) }
    facts.emit(
      .closure, detail: isAsync ? SkeletonNode.Mark.async : 0, first: first, start: brace.start, end: brace.end)
    leave()
    return .plain(.other, brace.start, previousEnd)
  }

  /// Whether what follows the opening brace of a closure goes up to its `in`.
  private var hasClosureSignature: Bool {
    switch kind {
    case .at, .leftParenthesis, .leftSquare, .wildcard: break
    default: if !kind.isName { return false }
    }
    var at = afterAttributes(index)
    if tokens[at].kind == .leftSquare {
      at = Int(tokens[at].partner)
      guard tokens[at].kind == .rightSquare else { return false }
      at += 1
    }
    if tokens[at].kind == .leftParenthesis {
      at = Int(tokens[at].partner)
      guard tokens[at].kind == .rightParenthesis else { return false }
      at += 1
    } else {
      while tokens[at].kind.isName || tokens[at].kind == .wildcard {
        if isEffect(tokens[at].kind), tokens[at + 1].kind != .comma { break }
        at += 1
        guard tokens[at].kind == .comma else { break }
        at += 1
      }
    }
    while isEffect(tokens[at].kind) {
      at += 1
      if tokens[at].kind == .leftParenthesis { at = Int(tokens[at].partner) + 1 }
    }
    return tokens[at].kind == .arrow || tokens[at].kind == .in
  }

  func isEffect(_ kind: TokenKind) -> Bool {
    switch kind {
    case .async, .reasync, .throws, .rethrows: true
    default: false
    }
  }

  /// The token after the attributes that begin at token `number`.
  func afterAttributes(_ number: Int) -> Int {
    var at = number
    while tokens[at].kind == .at, tokens[at + 1].kind.isWord {
      at += 2
      while tokens[at].kind == .period, tokens[at + 1].kind.isWord { at += 2 }
      let touches = tokens[at].start == tokens[at - 1].end
      if tokens[at].kind == .leftParenthesis, touches { at = Int(tokens[at].partner) + 1 }
    }
    return at
  }

  /// Gives whether it says `async`.
  private mutating func closureSignature() -> Bool {
    while kind == .at { attribute() }
    if kind == .leftSquare { captures() }
    if kind == .leftParenthesis {
      closureParameters()
    } else {
      while (kind.isName || kind == .wildcard), !(isEffect(kind) && peek() != .comma && peek() != .in) {
        closureParameter(token)
        advance()
        if !eat(.comma) { break }
      }
    }
    let effects = typeEffects().effects
    if eat(.arrow) { type() }
    expect(.in)
    return effects.contains(.async)
  }

  private mutating func closureParameter(_ token: Token) {
    guard token.kind.isName else { return }
    let name = name(token)
    use(name, at: token.start, .written)
    facts.emitLeaf(
      .write, detail: SkeletonNode.Mark.binding, start: token.start, end: token.end, name: name)
  }

  private mutating func captures() {
    advance()
    while kind != .rightSquare, kind != .end {
      let before = index
      if kind == .weak || kind == .unowned, peek().isWord || peek() == .leftParenthesis {
        advanceKeyword()
        if kind == .leftParenthesis { skipOne() }
      }
      capture()
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightSquare)
  }

  private mutating func capture() {
    guard kind.isName || kind == .`self` else { return unexpected() }
    let captured = token
    let name = name(captured)
    advance()
    if eat(.equal) {
      let first = facts.nodes.count
      let value = take(expression())
      use(name, at: captured.start, .written)
      facts.emit(
        .write, detail: SkeletonNode.Mark.binding, first: first, start: captured.start, end: captured.end,
        name: name, value: value)
    } else {
      flush(.path(name, captured.start, captured.end))
    }
  }

  /// `(a, _ b: Int, c: T = x)`
  private mutating func closureParameters() {
    advance()
    while kind != .rightParenthesis, kind != .end {
      let before = index
      while kind == .at { attribute() }
      var last = token
      while kind.isWord {
        last = token
        advance()
      }
      closureParameter(last)
      if eat(.colon) {
        type()
        if isOperator("...") { advance() }
      }
      if eat(.equal) { flush(expression()) }
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightParenthesis)
  }
}
