import SourceText
import SyntaxFacts

/// Operands and what may follow them: members, calls, subscripts, closures.
extension Parser {
  mutating func postfix() -> Operand {
    let first = facts.nodes.count
    let place = expected
    expected = .none
    // Most operands begin with a name.
    var operand = kind == .name && !mode.bindsNames ? namePath() : primary(place)
    while true {
      switch kind {
      case .period: operand = member(of: operand)
      case .leftParenthesis where !token.startsLine: operand = call(operand, first: first)
      case .leftSquare where !token.startsLine: operand = subscripted(operand, first: first)
      case .leftBrace:
        guard operand.shape != .literal, isTrailingClosure(at: index) else { return operand }
        operand = call(operand, first: first)
        if kind == .leftBrace { return operand }
      case .postfixQuestion, .exclamation:
        advance()
        operand.end = previousEnd
      case .postfixOperator:
        flush(operand)
        advance()
        operand = .plain(.other, operand.start, previousEnd)
      case .poundIf where startsPostfixConditional:
        flush(operand)
        postfixConditional()
        operand = .plain(.other, operand.start, previousEnd)
      default: return operand
      }
    }
  }

  // MARK: Members

  private mutating func member(of operand: Operand) -> Operand {
    if operand.shape == .path || operand.shape == .member { flush(operand) }
    let base = operand.shape == .path || operand.shape == .member ? ValueRef.other : operand.value
    advance()
    guard kind.isWord || kind == .integer else {
      if kind == .leftParenthesis || kind == .leftSquare { return .plain(.other, operand.start, previousEnd) }
      unexpected()
      return .plain(.other, operand.start, previousEnd)
    }
    let start = token.start
    let floor = parts.count
    parts.append(index)
    advanceMember()
    let isCompound = afterWord() || pathGoesOn(above: floor)
    let path = isCompound ? compoundPath(above: floor, start: start).name : self.path(above: floor)
    return Operand(
      shape: .member, name: path, use: memberUse(of: operand, path), context: memberContext(of: operand),
      value: base, start: start, end: previousEnd)
  }

  /// The path that the member `path` of `operand` is used by.
  private mutating func memberUse(of operand: Operand, _ path: NameID) -> NameID {
    scratch.removeAll()
    switch operand.shape {
    case .path:
      append(operand.name)
    case .result:
      append(operand.name)
      appendBytes(0x28, 0x29)
    case .element:
      append(operand.name)
      appendBytes(0x5B, 0x5D)
    case .member, .literal, .plain:
      scratch.append(0x5F)
    }
    scratch.append(0x2E)
    append(path)
    return internScratch()
  }

  /// The context of a member of `operand`, whose path begins with that of `operand`.
  private func memberContext(of operand: Operand) -> NameID {
    switch operand.shape {
    case .path, .result, .element: operand.context
    case .member, .literal, .plain: .none
    }
  }

  // MARK: Calls

  /// `f(…)`, `f { … }`, `f(…) { … } label: { … }`, at the bracket or brace.
  private mutating func call(_ callee: Operand, first: Int) -> Operand {
    guard enter() else { return .plain(.other, callee.start, previousEnd) }
    defer { leave() }
    let floor = labels.count
    let hasArguments = kind == .leftParenthesis
    if hasArguments { argumentsInBracket(of: callee) }
    let labelCount = labels.count
    if kind == .leftBrace, !hasArguments || isTrailingClosure(at: index) {
      closuresInBraces(behind: callee, labelsAt: floor, hasArguments)
    }
    let isMember = callee.shape == .member
    let isNamed = callee.shape == .path || isMember
    var labelled = NameID.none
    if isNamed { labelled = useCalled(callee, labelsAt: floor, closuresAt: labelCount, hasArguments) }
    // `case .some(let x)`: a pattern calls nothing.
    let node = facts.emit(
      mode.inPattern ? .read : .call, detail: isMember ? SkeletonNode.Mark.member : 0, first: first,
      start: callee.start, end: callee.end, name: isNamed ? callee.name : .none, value: callee.value)
    facts.nodes[node].count = UInt16(truncatingIfNeeded: min(labels.count - floor, Int(UInt16.max)))
    labels.removeSubrange(floor...)
    noteEffect(callee)
    var result = Operand.plain(.call(node), callee.start, previousEnd)
    if callee.shape == .path {
      result.shape = .result
      result.name = callee.name
      result.use = labelled
      result.context = callee.context
    }
    if mode.inPattern { result.value = isNamed ? .name(callee.name) : .other }
    return result
  }

  /// Notes a call that runs when the file is loaded.
  @inline(__always)
  private mutating func noteEffect(_ callee: Operand) {
    guard callee.shape == .path, context.place == .topLevel, context.functions == 0 else { return }
    facts.surface.effects.append(ModuleEffect(path: callee.name, offset: callee.start))
  }

  @inline(__always)
  private mutating func argumentsInBracket(of callee: Operand) {
    let outer = mode
    mode.inCondition = false
    advance()
    if kind != .rightParenthesis { arguments(until: .rightParenthesis, of: callee) }
    mode = outer
    closeBracket(.rightParenthesis)
  }

  @inline(__always)
  private mutating func closuresInBraces(behind callee: Operand, labelsAt floor: Int, _ hasArguments: Bool) {
    let outer = mode
    mode.inPattern = false
    trailingClosures(behind: callee, labelsAt: floor, hasArguments)
    mode = outer
  }

  /// The use of what is called, with the labels of the arguments: see `SwiftFrontEnd`.
  private mutating func useCalled(
    _ callee: Operand, labelsAt floor: Int, closuresAt closures: Int, _ hasArguments: Bool
  ) -> NameID {
    let name = calledPath(
      callee.shape == .member ? callee.use : callee.name, labelsAt: floor, closuresAt: closures, hasArguments)
    use(name, at: callee.start, .called, callee.context)
    return name
  }

  /// The arguments up to the closing bracket; their labels go onto the stack of labels.
  mutating func arguments(until closer: TokenKind, of callee: Operand = .plain(.other, 0, 0)) {
    let place = argumentExpectation(callee)
    elements(until: closer) { $0.argument(before: closer, place) }
  }

  private mutating func argument(before closer: TokenKind, _ place: Expectation) {
    let first = facts.nodes.count
    let start = token.start
    var label = NameID.none
    if kind.isWord, peek() == .colon {
      if kind != .wildcard { label = name(token) }
      advanceName()
      advance()
    }
    let next = peek()
    let value: ValueRef
    if let lone = loneValue() {
      value = lone
    } else if kind.isOperator || kind == .equal, next == .comma || next == closer {
      advance()
      value = .other
    } else {
      expected = place
      expected.label = label
      value = take(expression())
    }
    labels.append(label)
    facts.emit(.argument, first: first, start: start, end: previousEnd, name: label, value: value)
  }

  // MARK: Subscripts

  private mutating func subscripted(_ base: Operand, first: Int) -> Operand {
    guard enter() else { return .plain(.other, base.start, previousEnd) }
    defer { leave() }
    flush(base, [.read, .subscripted])
    let outer = mode
    mode.inCondition = false
    bracketed(by: .rightSquare) { $0.subscriptElement() }
    mode = outer
    if kind == .leftBrace, isTrailingClosure(at: index) {
      let floor = labels.count
      trailingClosures(behind: .plain(.other, base.start, previousEnd), labelsAt: floor, false)
      labels.removeSubrange(floor...)
      return .plain(.other, base.start, previousEnd)
    }
    let isPath = base.shape == .path || base.shape == .element
    return Operand(
      shape: isPath ? .element : .plain, name: isPath ? base.name : .none,
      context: isPath ? base.context : .none, value: .other, start: base.start, end: previousEnd)
  }

  /// What stands in the brackets of a subscript: operands that no call takes.
  private mutating func subscriptElement() {
    skipLabel()
    let isOperator = kind.isOperator && (peek() == .comma || peek() == .rightSquare)
    if isOperator { advance() } else { flush(expression()) }
  }

  // MARK: Trailing closures

  private mutating func trailingClosures(behind callee: Operand, labelsAt floor: Int, _ hasArguments: Bool) {
    let closures = labels.count
    var takes = closureContext(behind: callee, labelsAt: floor, closuresAt: closures, hasArguments, .none)
    trailingClosure(label: .none, takes)
    while kind.isWord, kind != .default, peek() == .colon, peek(2) == .leftBrace, !mode.inPattern {
      let label = kind == .wildcard ? NameID.none : name(token)
      advanceName()
      advance()
      takes = closureContext(behind: callee, labelsAt: floor, closuresAt: closures, hasArguments, label)
      trailingClosure(label: label, takes)
    }
  }

  private mutating func trailingClosure(label: NameID, _ takes: NameID) {
    let first = facts.nodes.count
    let start = token.start
    _ = closure(takes)
    labels.append(label)
    facts.emit(
      .argument, detail: SkeletonNode.Mark.trailing, first: first, start: start, end: previousEnd,
      name: label, value: .other)
  }

  /// Whether the brace with that number is a closure that belongs to the expression before it.
  mutating func isTrailingClosure(at number: Int) -> Bool {
    let next = tokens[number + 1]
    switch next.kind {
    case .case, .didSet, .willSet, .`init`: return false
    case .at where startsObserver(after: number + 1): return false
    default: break
    }
    guard mode.inCondition else { return true }
    if next.startsLine { return false }
    let closer = Int(tokens[number].partner)
    guard closer > number, tokens[closer].kind == .rightBrace else { return false }
    let after = tokens[closer + 1]
    switch after.kind {
    case .leftBrace, .where, .comma: return true
    case .leftSquare, .leftParenthesis, .period, .is, .as, .postfixQuestion, .infixQuestion, .exclamation,
      .colon, .equal, .postfixOperator, .binaryOperator:
      return !after.startsLine
    default: return false
    }
  }

  /// Whether the attributes at that token stand before `didSet`, `willSet` or `init`.
  private mutating func startsObserver(after number: Int) -> Bool {
    var at = number
    while tokens[at].kind == .at, tokens[at + 1].kind.isName {
      if isWord("_accessorBlock", tokens[at + 1]) { return true }
      at += 2
      if tokens[at].kind == .leftParenthesis { at = Int(tokens[at].partner) + 1 }
    }
    switch tokens[at].kind {
    case .didSet, .willSet, .`init`: return at > number
    default: return false
    }
  }
}
