import SourceText
import SyntaxFacts

extension Parser {
  /// One declaration, statement or expression of code; always ends at the start of the next.
  mutating func statement() {
    recovering = false
    switch kind {
    case .semicolon: return advance()
    case .poundIf:
      if !holdsAttributesAlone { return conditionalCompilation { $0.codeItems() } }
    case .poundSourceLocation: return sourceLocation()
    default: break
    }
    if startsDeclaration {
      declaration()
    } else if !statementProper() {
      expressionStatement()
    }
    endOfStatement()
  }

  /// Statements and declarations up to what ends a block here.
  mutating func codeItems() {
    while !endsItems {
      let before = index
      statement()
      if index == before {
        unexpected()
        advance()
      }
    }
  }

  private var endsItems: Bool {
    mutating get {
      switch kind {
      case .end, .rightBrace, .poundElse, .poundElseif, .poundEndif, .rightParenthesis, .rightSquare,
        .interpolationEnd, .stringEnd:
        return kind != .rightParenthesis && kind != .rightSquare || context.place == .code
      case .case, .default: return context.inCase
      case .at: return context.inCase && isUnknownCase
      case .poundIf: return context.inCase && holdsCases
      default: return false
      }
    }
  }

  /// What follows a statement must begin a line, or stand behind a semicolon.
  @inline(__always)
  private mutating func endOfStatement() {
    // Mostly the next one begins a line.
    if kind == .semicolon || !token.startsLine { endInLine() }
  }

  @inline(never)
  private mutating func endInLine() {
    if kind == .semicolon {
      while eat(.semicolon) {}
      return
    }
    if token.startsLine || endsItems { return }
    // A mistake of the lexer is not one of the parser.
    unexpected()
    while !token.startsLine, !endsItems, kind != .semicolon { skipOne() }
  }

  /// A block in braces.
  mutating func block(_ role: SkeletonNode.Block = .body) {
    let first = facts.nodes.count
    let brace = token
    guard kind == .leftBrace else {
      unexpected()
      facts.emit(.block, detail: role.rawValue, first: first, start: brace.start, end: brace.start)
      return
    }
    braced { $0.codeItems() }
    facts.emit(.block, detail: role.rawValue, first: first, start: brace.start, end: brace.end)
  }

  /// What `items` reads between the braces at hand.
  mutating func braced(_ items: (inout Parser) -> Void) {
    let closer = Int(token.partner)
    advance()
    guard enter() else {
      jump(to: closer)
      _ = eat(.rightBrace)
      return
    }
    let outer = (context.place, context.inCase, recovering, mode)
    context.place = .code
    context.inCase = false
    mode = ExpressionMode()
    items(&self)
    (context.place, context.inCase, recovering, mode) = outer
    leave()
    if kind == .rightBrace { return advance() }
    unexpected()
    while index < closer, kind != .rightBrace, kind != .end { skipOne() }
    _ = eat(.rightBrace)
  }

  /// A statement that a keyword begins; false where there is none.
  private mutating func statementProper() -> Bool {
    switch kind {
    case .if: ifStatement()
    case .guard: guardStatement()
    case .switch: switchStatement()
    case .for: forStatement()
    case .while: whileStatement()
    case .repeat:
      guard peek() == .leftBrace else { return false }
      repeatStatement()
    case .do: doStatement()
    case .defer: deferStatement()
    case .return: returnStatement(.return)
    case .throw: returnStatement(.raise)
    case .break: jumpStatement(.break)
    case .continue: jumpStatement(.continue)
    case .fallthrough: jumpStatement(.fallthrough)
    case .yield where startsOperand(): yieldStatement()
    case .discard where startsOperand():
      advanceKeyword()
      flush(expression())
    default:
      guard kind.isName, peek() == .colon else { return false }
      return labeledStatement()
    }
    if kind == .as, !token.startsLine {
      advance()
      if kind == .postfixQuestion || kind == .exclamation { advance() }
      type()
    }
    return true
  }

  private mutating func labeledStatement() -> Bool {
    var label = NameID.none
    while kind.isName, peek() == .colon {
      label = name(token)
      advance()
      advance()
    }
    let first = facts.nodes.count
    let found = statementProper()
    let last = facts.nodes.count - 1
    if last >= first {
      switch facts.nodes[last].kind {
      case .loop, .switch, .branch, .try, .scope: facts.nodes[last].name = label
      default: break
      }
    }
    return found
  }

  // MARK: Leaving

  private var startsReturnedExpression: Bool {
    mutating get {
      switch kind {
      case .rightBrace, .rightParenthesis, .rightSquare, .semicolon, .end, .poundIf, .poundElse, .poundElseif,
        .poundEndif, .poundSourceLocation, .stringEnd, .interpolationEnd, .comma:
        return false
      case .return, .throw, .defer, .guard, .while, .for, .break, .continue, .fallthrough, .case, .default,
        .let,
        .var, .func, .class, .struct, .enum, .extension, .protocol, .import, .typealias, .operator, .else,
        .catch, .where, .in:
        return false
      case .if, .switch, .do: return true
      case .repeat: return peek() != .leftBrace
      default: return !startsDeclaration
      }
    }
  }

  private mutating func returnStatement(_ node: SkeletonNode.Kind) {
    let keyword = token
    let first = facts.nodes.count
    advance()
    let startsValue = startsReturnedExpression
    if startsValue, node == .return { expected = resultExpectation }
    let value: ValueRef = startsValue ? take(expression()) : .absent
    facts.emit(node, first: first, start: keyword.start, end: keyword.end, value: value)
  }

  private mutating func jumpStatement(_ detail: SkeletonNode.Jump) {
    let keyword = token
    advance()
    var label = NameID.none
    if detail != .fallthrough, kind.isName, !token.startsLine {
      label = name(token)
      advance()
    }
    let endsSwitch = detail == .break && label.isNone && context.breakEndsSwitch
    let detail = endsSwitch ? .endSwitch : detail
    facts.emitLeaf(.jump, detail: detail.rawValue, start: keyword.start, end: keyword.end, name: label)
  }

  private mutating func yieldStatement() {
    let keyword = token
    let first = facts.nodes.count
    advanceKeyword()
    let value = take(expression())
    facts.emit(.yield, first: first, start: keyword.start, end: keyword.end, value: value)
  }

  mutating func expressionStatement() {
    mayBeTarget = kind == .leftParenthesis
    // A member of nothing is what the function gives.
    expected = kind == .period ? resultExpectation : .none
    let operand = expression()
    mayBeTarget = false
    flush(operand)
  }

  // MARK: Directives

  mutating func sourceLocation() {
    advance()
    if kind == .leftParenthesis { skipOne() }
    recovering = false
  }
}
