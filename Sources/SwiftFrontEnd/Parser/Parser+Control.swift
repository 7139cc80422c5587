import SourceText
import SyntaxFacts

/// Statements that hold blocks.
extension Parser {
  mutating func ifStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    conditions()
    block()
    var elseKeyword = token
    while kind == .else, peek() == .if {
      elseKeyword = token
      advance()
      elseIfClause()
    }
    if kind == .else {
      elseKeyword = token
      advance()
      block(.otherwise)
      placeLastNode(at: elseKeyword)
    }
    facts.emit(.branch, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func elseIfClause() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    conditions()
    block()
    facts.emit(.elseIf, first: first, start: keyword.start, end: keyword.end)
  }

  /// Lets the node emitted last stand at `keyword` (`else`).
  mutating func placeLastNode(at keyword: Token) {
    let node = facts.nodes.count - 1
    facts.nodes[node].start = keyword.start
    facts.nodes[node].end = keyword.end
  }

  mutating func guardStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    conditions()
    expect(.else)
    block()
    facts.emit(.guard, first: first, start: keyword.start, end: keyword.end)
  }

  mutating func whileStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    conditions()
    loopBlock()
    loop(.while, keyword, first: first)
  }

  mutating func repeatStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    loopBlock()
    expect(.while)
    flush(expression())
    loop(.repeat, keyword, first: first)
  }

  mutating func forStatement() {
    let keyword = token
    let first = facts.nodes.count
    var detail = SkeletonNode.Loop.forEach
    advance()
    while kind == .try || kind == .await || kind == .unsafe {
      guard kind != .unsafe || peek() != .in else { break }
      if kind == .await { detail = .asyncForEach }
      advanceKeyword()
      _ = eatOptionalMark()
    }
    let floor = bound.count
    if eat(.case) { _ = matchingPattern() } else { bindingPattern() }
    if eat(.colon) { type() }
    expect(.in)
    let outer = mode
    mode.inCondition = true
    let operand = expression()
    var elements = expectation(of: operand)
    if elements.form == .value { elements.form = .element }
    let type = bound.count == floor + 1 ? text(of: elements) : .none
    flush(operand)
    emitBound(above: floor, .other, type)
    whereCondition()
    mode = outer
    loopBlock()
    loop(detail, keyword, first: first)
  }

  private mutating func loopBlock() {
    let breakEndedSwitch = context.breakEndsSwitch
    context.breakEndsSwitch = false
    block()
    context.breakEndsSwitch = breakEndedSwitch
  }

  private mutating func loop(_ detail: SkeletonNode.Loop, _ keyword: Token, first: Int) {
    facts.emit(.loop, detail: detail.rawValue, first: first, start: keyword.start, end: keyword.end)
  }

  mutating func deferStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    block()
    facts.emit(
      .scope, detail: SkeletonNode.Scope.defer.rawValue, first: first, start: keyword.start,
      end: keyword.end)
  }

  mutating func doStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    if kind == .throws { _ = typeEffects() }
    block()
    guard kind == .catch else {
      facts.emit(
        .scope, detail: SkeletonNode.Scope.do.rawValue, first: first, start: keyword.start, end: keyword.end)
      return
    }
    while kind == .catch { handler() }
    facts.emit(.try, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func handler() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    var types = NameID.none
    if kind != .leftBrace {
      let firstToken = index
      let floor = bound.count
      let outer = mode
      mode.inCondition = true
      repeat {
        let before = index
        if kind != .where { _ = matchingPattern() }
        whereCondition()
        if index == before { break }
      } while eat(.comma)
      mode = outer
      types = text(from: firstToken)
      emitBound(above: floor, .other)
    } else {
      // What is caught is there as `error`, though nothing says so.
      facts.emitLeaf(
        .write, detail: SkeletonNode.Mark.binding, start: keyword.end, end: keyword.end,
        name: facts.names.intern("error"), value: .other)
    }
    let detail = holdsComment ? SkeletonNode.Mark.explained : 0
    block()
    facts.emit(.handler, detail: detail, first: first, start: keyword.start, end: keyword.end, name: types)
  }

  /// Whether the braces at hand hold a comment and nothing else.
  private var holdsComment: Bool {
    mutating get {
      guard kind == .leftBrace, peek() == .rightBrace else { return false }
      return ByteScan.first(0x2F, or: 0x2F, in: source, from: Int(token.end), count: Int(tokens[index + 1].start))
        < Int(tokens[index + 1].start)
    }
  }

  /// `where …` of a case, a handler or a loop.
  mutating func whereCondition() {
    guard kind == .where else { return }
    part(.guard)
    advance()
    flush(expression())
  }

  // MARK: Conditions

  /// Conditions joined by commas; Boolean ones next to each other count as joined by `&&`.
  private mutating func conditions() {
    let outer = mode
    mode = ExpressionMode()
    mode.inCondition = true
    defer { mode = outer }
    var run = BooleanRun.none
    var wasBoolean = false
    while kind != .leftBrace, kind != .end {
      let before = index
      let isBoolean = isBooleanCondition
      openRun = isBoolean && wasBoolean ? run : .none
      if isBoolean {
        flush(expression())
        run = closedRun
      } else {
        openRun = .none
        condition()
      }
      wasBoolean = isBoolean
      guard kind == .comma, index != before else { break }
      let comma = token
      advance()
      if isBoolean, isBooleanCondition, kind != .leftBrace, kind != .else, run != .and {
        facts.emitLeaf(
          .booleanRun, detail: SkeletonNode.Operator.and.rawValue, start: comma.start, end: comma.end)
        run = .and
      }
    }
    openRun = .none
  }

  private var isBooleanCondition: Bool {
    mutating get {
      switch kind {
      case .let, .var, .case, .inout, .poundAvailable, .poundUnavailable: false
      default: true
      }
    }
  }

  /// A binding, a pattern or an availability condition.
  private mutating func condition() {
    switch kind {
    case .poundAvailable, .poundUnavailable:
      advance()
      availabilityArguments()
      return
    default: break
    }
    let floor = bound.count
    let patternFirst = facts.nodes.count
    let keyword = token
    var pattern: ValueRef?
    if eat(.case) {
      pattern = matchingPattern()
    } else {
      advance()
      bindingPattern()
    }
    if eat(.colon) { type() }
    if let pattern, eat(.equal) {
      let subject = expression()
      let type = bound.count == floor + 1 ? text(of: expectation(of: subject)) : .none
      flush(subject)
      emitTest(
        .matches, first: patternFirst, at: keyword, subject.shape == .path ? subject.name : .none, pattern)
      emitBound(above: floor, .other, type)
    } else if eat(.equal) {
      let first = facts.nodes.count
      let operand = expression()
      let type = bound.count == floor + 1 ? text(of: expectation(of: operand)) : .none
      emitBound(above: floor, take(operand), type, since: first)
    } else if bound.count == floor + 1 {
      // `if let x`
      let name = bound[floor]
      use(name.name, at: name.start, .read)
      emitBound(above: floor, .name(name.name))
    } else {
      emitBound(above: floor, .other)
    }
  }
}
