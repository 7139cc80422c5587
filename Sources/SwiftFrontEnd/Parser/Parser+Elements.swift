import SourceText
import SyntaxFacts

/// One operand of an expression, with the words and operators before it.
extension Parser {
  /// One operand with the words before it: `try`, `await`, `consume` and their like.
  @inline(__always)
  mutating func element() -> Operand {
    kind.beginsPlainOperand ? postfix() : markedElement()
  }

  private mutating func markedElement() -> Operand {
    switch kind {
    case .try: return attempt()
    case .await: return awaited()
    case .unsafe: return startsOperand(acceptingClosure: true) ? prefixed() : unary()
    case .borrow, .consume, .copy, .each: return startsOperand() ? prefixed() : unary()
    case .repeat:
      return prefixed()
    case .any, .some:
      return startsOperand() || (peek() == .prefixOperator && source[Int(tokens[index + 1].start)] == 0x7E)
        ? typeOperand() : unary()
    case .at, .inout: return typeOperand()
    case .nonisolated: return peek() == .leftParenthesis && peek(2) == .nonsending ? typeOperand() : unary()
    case .if: return statementOperand { $0.ifStatement() }
    case .switch: return statementOperand { $0.switchStatement() }
    case .do: return statementOperand { $0.doStatement() }
    default: return unary()
    }
  }

  private mutating func attempt() -> Operand {
    let keyword = token
    let first = facts.nodes.count
    advance()
    var detail = SkeletonNode.Attempt.propagating
    if kind == .postfixQuestion || kind == .exclamation {
      detail = kind == .exclamation ? .forced : .optional
      advance()
    }
    guard enter() else { return .plain(.other, keyword.start, keyword.end) }
    defer { leave() }
    let operand = element()
    let value = take(operand)
    facts.emit(
      .attempt, detail: detail.rawValue, first: first, start: keyword.start, end: keyword.end, value: value)
    markRaising(since: first)
    return passedOn(operand, value, from: keyword)
  }

  private mutating func awaited() -> Operand {
    let keyword = token
    let first = facts.nodes.count
    advanceKeyword()
    guard enter() else { return .plain(.other, keyword.start, keyword.end) }
    defer { leave() }
    let operand = element()
    let value = take(operand)
    facts.emit(.await, first: first, start: keyword.start, end: keyword.end, value: value)
    return passedOn(operand, value, from: keyword)
  }

  /// What was tried or awaited is what goes on: `try f()` is the result of the call `f`.
  private func passedOn(_ operand: Operand, _ value: ValueRef, from keyword: Token) -> Operand {
    var result = operand
    if operand.shape != .result { result.shape = .plain }
    result.value = value.asCall == nil ? .other : value
    result.start = keyword.start
    return result
  }

  private mutating func prefixed() -> Operand {
    advanceKeyword()
    guard enter() else { return .plain(.other, token.start, previousEnd) }
    defer { leave() }
    return element()
  }

  private mutating func typeOperand() -> Operand {
    let start = token.start
    expected = .none
    type()
    return .plain(.other, start, previousEnd)
  }

  private mutating func statementOperand(_ body: (inout Parser) -> Void) -> Operand {
    let start = token.start
    let outer = mode
    mode = ExpressionMode()
    expected = .none
    body(&self)
    mode = outer
    return .plain(.other, start, previousEnd)
  }

  /// Whether the word at hand stands before an operand, and is a keyword for that.
  mutating func startsOperand(acceptingClosure: Bool = false) -> Bool {
    let next = tokens[index + 1]
    if kind == .end || next.startsLine { return false }
    switch next.kind {
    case .wildcard, .integer, .float, .string, .stringStart, .regex, .prefixAmpersand, .prefixOperator, .at,
      .backslash, .pound, .Any, .`Self`, .`self`, .super, .`init`, .true, .false, .nil, .repeat, .try, .if,
      .switch:
      return true
    case .leftBrace: return acceptingClosure && isTrailingClosure(at: index + 1)
    case .period, .leftParenthesis, .leftSquare:
      return acceptingClosure && next.start != token.end
    default: return next.kind.isName
    }
  }

  private mutating func unary() -> Operand {
    let start = token
    switch kind {
    case .prefixOperator:
      let isMinus = token.end - token.start == 1 && source[Int(token.start)] == 0x2D
      let isNegation = token.end - token.start == 1 && source[Int(token.start)] == 0x21
      let first = facts.nodes.count
      while kind == .prefixOperator { advance() }
      let operand = kind == .prefixAmpersand || kind == .backslash ? unaryMark() : postfix()
      if isMinus, operand.shape == .literal, tokens[index - 2].start == start.start {
        return Operand(
          shape: .literal, name: .none, value: shortLiteral(start.start, previousEnd), start: start.start,
          end: previousEnd)
      }
      flush(operand)
      if isNegation { facts.emit(.negation, first: first, start: start.start, end: start.end) }
      return .plain(.other, start.start, previousEnd)
    case .prefixAmpersand, .backslash: return unaryMark()
    default: return postfix()
    }
  }

  private mutating func unaryMark() -> Operand {
    let start = token.start
    expected = .none
    if kind == .backslash { return keyPath() }
    while kind == .prefixAmpersand || kind == .prefixOperator { advance() }
    let first = facts.nodes.count
    let operand = postfix()
    // What is passed `inout` may be read and written.
    let floor = targets.count
    collectTargets(since: first, operand)
    if targets.count == floor { flush(operand) }
    emitWrites(above: floor, .other, extra: SkeletonNode.Mark.augmented)
    return .plain(.other, start, previousEnd)
  }
}

extension TokenKind {
  /// Begins an operand that no word or operator stands before.
  @inline(__always)
  fileprivate var beginsPlainOperand: Bool {
    switch self {
    case .name, .dollarName, .integer, .float, .string, .stringStart, .true, .false, .nil, .`self`, .`Self`, .super,
      .leftParenthesis, .leftSquare, .leftBrace, .period:
      true
    default: false
    }
  }
}
