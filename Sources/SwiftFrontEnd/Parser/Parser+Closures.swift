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
    mutating get {
      guard mayBeginClosureSignature,
        let parameters = afterBracket(.leftSquare, .rightSquare, at: afterAttributes(index)),
        let effects = afterClosureParameters(parameters)
      else { return false }
      let last = tokens[afterEffects(effects)].kind
      return last == .arrow || last == .in
    }
  }

  private var mayBeginClosureSignature: Bool {
    mutating get {
      switch kind {
      case .at, .leftParenthesis, .leftSquare, .wildcard: true
      default: kind.isName
      }
    }
  }

  /// The token after the bracket that may stand at token `number`; nil where its closer is missing.
  private mutating func afterBracket(_ opener: TokenKind, _ closer: TokenKind, at number: Int) -> Int? {
    guard tokens[number].kind == opener else { return number }
    let partner = Int(tokens[number].partner)
    return tokens[partner].kind == closer ? partner + 1 : nil
  }

  /// The token after the parameters of a closure, in brackets or bare, that begin at token `number`.
  private mutating func afterClosureParameters(_ number: Int) -> Int? {
    if tokens[number].kind == .leftParenthesis {
      return afterBracket(.leftParenthesis, .rightParenthesis, at: number)
    }
    var at = number
    while isBareParameter(at) {
      at += 1
      guard tokens[at].kind == .comma else { return at }
      at += 1
    }
    return at
  }

  private mutating func isBareParameter(_ number: Int) -> Bool {
    let kind = tokens[number].kind
    if isEffect(kind) { return kind.isName && tokens[number + 1].kind == .comma }
    return kind.isName || kind == .wildcard
  }

  /// The token after the effects that begin at token `number`.
  mutating func afterEffects(_ number: Int) -> Int {
    var at = number
    while isEffect(tokens[at].kind) {
      at += 1
      if tokens[at].kind == .leftParenthesis { at = Int(tokens[at].partner) + 1 }
    }
    return at
  }

  func isEffect(_ kind: TokenKind) -> Bool {
    switch kind {
    case .async, .reasync, .throws, .rethrows: true
    default: false
    }
  }

  /// The token after the attributes that begin at token `number`.
  mutating func afterAttributes(_ number: Int) -> Int {
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
    attributes()
    if kind == .leftSquare { bracketed(by: .rightSquare) { $0.capture() } }
    if kind == .leftParenthesis {
      var number = 0
      bracketed(by: .rightParenthesis) { parser in
        parser.closureParameter(number)
        number += 1
      }
    } else {
      var number = 0
      while (kind.isName || kind == .wildcard), !(isEffect(kind) && peek() != .comma && peek() != .in) {
        bindParameter(token, parameterContext(number))
        number += 1
        advance()
        if !eat(.comma) { break }
      }
    }
    let effects = typeEffects().effects
    if eat(.arrow) { type() }
    expect(.in)
    return effects.contains(.async)
  }

  private mutating func bindParameter(_ token: Token, _ type: NameID) {
    guard token.kind.isName else { return }
    let name = name(token)
    use(name, at: token.start, .written, type)
    facts.emitLeaf(
      .write, detail: SkeletonNode.Mark.binding, start: token.start, end: token.end, name: name)
  }

  /// `a`, `weak a`, `unowned(safe) a = b`
  private mutating func capture() {
    if kind == .weak || kind == .unowned, peek().isWord || peek() == .leftParenthesis {
      advanceKeyword()
      if kind == .leftParenthesis { skipOne() }
    }
    guard kind.isName || kind == .`self` else { return unexpected() }
    let captured = token
    let name = name(captured)
    advance()
    if eat(.equal) {
      let first = facts.nodes.count
      let operand = expression()
      let type = text(of: expectation(of: operand))
      let value = take(operand)
      use(name, at: captured.start, .written, type)
      facts.emit(
        .write, detail: SkeletonNode.Mark.binding, first: first, start: captured.start, end: captured.end,
        name: name, value: value)
    } else {
      flush(.path(name, captured.start, captured.end))
    }
  }

  /// In brackets: `a`, `_ b: Int`, `c: T = x`; the one of that number.
  private mutating func closureParameter(_ number: Int) {
    attributes()
    var last = token
    while kind.isWord {
      last = token
      advance()
    }
    var shown = parameterContext(number)
    if eat(.colon) {
      let first = index
      type()
      shown = typePath(text(from: first))
      if isOperator("...") { advance() }
    }
    bindParameter(last, shown)
    if eat(.equal) { flush(expression()) }
  }
}
