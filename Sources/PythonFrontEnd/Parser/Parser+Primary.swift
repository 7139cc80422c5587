import SourceText
import SyntaxFacts

/// Atoms and what may follow them: members, calls, subscripts.
extension Parser {
  mutating func primary() -> Operand {
    let first = facts.nodes.count
    var operand: Operand
    if kind == .name {
      operand = namePath()
    } else {
      operand = atom()
      if kind == .dot || kind == .leftParenthesis || kind == .leftBracket { operand = asBase(operand, first) }
    }
    while true {
      switch kind {
      case .dot: operand = member(of: operand)
      case .leftParenthesis: operand = call(operand, first: first)
      case .leftBracket: operand = subscripted(operand)
      default: return operand
      }
    }
  }

  /// `operand` as what a member, a call or a subscript is of, where it is no plain name.
  private mutating func asBase(_ operand: Operand, _ first: Int) -> Operand {
    // `[a, b][0] = c`: what is assigned to is an element of the display, not what stands in it.
    if mayBeTarget {
      for number in first..<facts.nodes.count where facts.nodes[number].mayBeTarget {
        facts.nodes[number].detail &= ~SkeletonNode.Mark.target
      }
    }
    guard kind == .dot, operand.shape == .path else { return operand }
    // `(a).b`: in brackets, so no path goes on from it.
    flush(operand)
    return .plain(.other, operand.start, operand.end)
  }

  /// `a.b.c`, as far as it is a plain path.
  @inline(__always)
  private mutating func namePath() -> Operand {
    let start = token.start
    let name = dottedPath()
    return Operand(shape: .path, name: name, value: .other, start: start, end: previousEnd)
  }

  /// The name at hand with the members asked of it; passes over them.
  @inline(__always)
  mutating func dottedPath() -> NameID {
    let first = index
    var at = index &+ 1
    var isWhole = true
    while tokens[at].kind == .dot, tokens[at &+ 1].kind == .name {
      let dot = tokens[at]
      if dot.start != tokens[at &- 1].end || dot.end != tokens[at &+ 1].start { isWhole = false }
      at &+= 2
    }
    index = at
    kind = tokens[at].kind
    if !isWhole { return brokenPath(from: first, upTo: at) }
    let start = tokens[first].start
    return facts.names.intern(source + Int(start), count: Int(tokens[at &- 1].end &- start))
  }

  private mutating func member(of operand: Operand) -> Operand {
    let base: ValueRef
    switch operand.shape {
    case .path, .member:
      flush(operand)
      base = .other
    case .element: base = .other
    case .plain: base = operand.value
    }
    advance()
    guard kind == .name else {
      unexpected()
      return .plain(.other, operand.start, previousEnd)
    }
    let start = token.start
    let name = dottedPath()
    return Operand(shape: .member, name: name, value: base, start: start, end: previousEnd)
  }

  // MARK: Calls

  private mutating func call(_ callee: Operand, first: Int) -> Operand {
    guard enter() else { return .plain(.other, callee.start, previousEnd) }
    defer { leave() }
    if callee.shape == .path { use(callee.name, at: callee.start, .called) }
    let opening = index
    advance()
    let wasTarget = mayBeTarget
    mayBeTarget = false
    let count = arguments()
    mayBeTarget = wasTarget
    closeBracket(.rightParenthesis)
    let isMember = callee.shape == .member
    let named = callee.shape == .path || isMember
    let node = facts.emit(
      .call, detail: SkeletonNode.Mark.raises | (isMember ? SkeletonNode.Mark.member : 0), first: first, start: callee.start,
      end: callee.end, name: named ? callee.name : .none, value: callee.value)
    facts.nodes[node].count = UInt16(truncatingIfNeeded: min(count, Int(UInt16.max)))
    if callee.shape == .path { calledByName(callee, argumentsAt: opening + 1) }
    return .plain(.call(node), callee.start, previousEnd)
  }

  /// What calls of certain names mean beside being calls.
  @inline(__always)
  private mutating func calledByName(_ callee: Operand, argumentsAt first: Int) {
    if context.scope.isNone, context.functions == 0, context.lambdas == 0, !context.inAnnotation {
      facts.surface.effects.append(ModuleEffect(path: callee.name, offset: callee.start))
    }
    // `__import__` and `import_module` end in these bytes; most calls end here.
    let length = Int(callee.end &- callee.start)
    guard length >= 10 else { return }
    let last = source[Int(callee.end) - 1]
    if last == 0x65 || last == 0x5F { dynamicImport(callee, argumentsAt: first) }
  }

  /// The arguments up to the closing bracket; gives their number.
  private mutating func arguments() -> Int {
    var count = 0
    while kind != .rightParenthesis {
      let before = index
      argument()
      count &+= 1
      if !eat(.comma) { break }
      if index == before { break }
    }
    return count
  }

  private mutating func argument() {
    let first = facts.nodes.count
    let start = token.start
    if kind == .star || kind == .doubleStar {
      advance()
      let operand = take(expression())
      emitArgument(first, start, label: .none, operand, detail: SkeletonNode.Mark.spread)
      return
    }
    if kind == .name, peek() == .assign {
      let label = name(token)
      advance()
      advance()
      let operand = take(expression())
      emitArgument(first, start, label: label, operand)
      return
    }
    let operand = namedExpression()
    if kind == .for || kind == .async {
      comprehension(operand, first: first)
      emitArgument(first, start, label: .none, .other)
    } else {
      emitArgument(first, start, label: .none, take(operand))
    }
  }

  @inline(__always)
  private mutating func emitArgument(
    _ first: Int, _ start: UInt32, label: NameID, _ value: ValueRef, detail: UInt8 = 0
  ) {
    facts.emit(
      .argument, detail: detail, first: first, start: start, end: max(start, previousEnd), name: label,
      value: value)
  }

  /// The closing bracket; where something else stands, what is before it is passed over.
  mutating func closeBracket(_ closer: TokenKind) {
    if kind == closer { return advance() }
    unexpected()
    while kind != closer {
      skipElement()
      guard kind == .comma else { break }
      advance()
    }
    _ = eat(closer)
  }

  // MARK: Subscripts

  private mutating func subscripted(_ base: Operand) -> Operand {
    guard enter() else { return .plain(.other, base.start, previousEnd) }
    defer { leave() }
    flush(base)
    advance()
    let wasTarget = mayBeTarget
    mayBeTarget = false
    while kind != .rightBracket {
      let before = index
      slice()
      if !eat(.comma) || index == before { break }
    }
    mayBeTarget = wasTarget
    closeBracket(.rightBracket)
    if base.shape == .path {
      return Operand(shape: .element, name: base.name, value: .other, start: base.start, end: previousEnd)
    }
    return Operand(
      shape: base.shape == .element ? .element : .plain, name: base.name, value: .other, start: base.start,
      end: previousEnd)
  }

  private mutating func slice() {
    if kind != .colon { flush(starredExpression()) }
    while kind == .colon {
      advance()
      if startsExpression { flush(expression()) }
    }
  }
}
