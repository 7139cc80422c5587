import SourceText
import SyntaxFacts

extension Parser {
  /// A closure; `takes` tells the types of its parameters.
  mutating func closure(_ takes: NameID) -> Operand {
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
    context.closure = takes
    context.functions += 1
    context.place = .code
    context.inCase = false
    openRun = .none
    if hasClosureSignature { closureSignature() }
    codeItems()
    context = outer.0
    mode = outer.1
    mayBeTarget = outer.3
    openRun = .none
    recovering = outer.2
    if kind == .rightBrace { advance() } else { closeBracket(.rightBrace) }
    facts.emit(.closure, first: first, start: brace.start, end: brace.end)
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

  private mutating func closureSignature() {
    while kind == .at { attribute() }
    if kind == .leftSquare { captures() }
    if kind == .leftParenthesis {
      closureParameters()
    } else {
      var number = 0
      while (kind.isName || kind == .wildcard), !(isEffect(kind) && peek() != .comma && peek() != .in) {
        closureParameter(token, parameterContext(number))
        number += 1
        advance()
        if !eat(.comma) { break }
      }
    }
    _ = typeEffects()
    if eat(.arrow) { type() }
    expect(.in)
  }

  private mutating func closureParameter(_ token: Token, _ type: NameID) {
    guard token.kind.isName else { return }
    use(name(token), at: token.start, .written, type)
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
      let operand = expression()
      let type = text(of: expectation(of: operand))
      let value = take(operand)
      use(name, at: captured.start, .written, type)
      facts.emitLeaf(.write, start: captured.start, end: captured.end, name: name, value: value)
    } else {
      flush(.path(name, captured.start, captured.end))
    }
  }

  /// `(a, _ b: Int, c: T = x)`
  private mutating func closureParameters() {
    advance()
    var number = 0
    while kind != .rightParenthesis, kind != .end {
      let before = index
      while kind == .at { attribute() }
      var last = token
      while kind.isWord {
        last = token
        advance()
      }
      var shown = parameterContext(number)
      number += 1
      if eat(.colon) {
        let first = index
        type()
        shown = typePath(text(from: first))
        if isOperator("...") { advance() }
      }
      closureParameter(last, shown)
      if eat(.equal) { flush(expression()) }
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightParenthesis)
  }
}
