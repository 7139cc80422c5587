import SourceText
import SyntaxFacts

extension Parser {
  mutating func switchStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    let outer = mode
    mode = ExpressionMode()
    mode.inCondition = true
    let outerSubject = context.subject
    if kind != .leftBrace {
      let operand = expression()
      context.subject = text(of: expectation(of: operand))
      flush(operand)
    }
    mode = outer
    if kind == .leftBrace { braced { $0.switchCases() } } else { unexpected() }
    context.subject = outerSubject
    facts.emit(
      .switch, detail: SkeletonNode.Mark.exhaustive, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func switchCases() {
    while kind != .rightBrace, kind != .end {
      let before = index
      switch kind {
      case .case, .default: switchCase()
      case .at where isUnknownCase:
        attribute()
        switchCase()
      case .poundIf: conditionalCompilation { $0.switchCases() }
      case .poundElse, .poundElseif, .poundEndif: return
      default: strayStatements()
      }
      if index == before { return }
    }
  }

  /// Statements before the first case: a mistake, or what a macro stands for.
  private mutating func strayStatements() {
    if kind != .pound { unexpected() }
    context.inCase = true
    codeItems()
    context.inCase = false
  }

  var isUnknownCase: Bool {
    mutating get {
      let after = tokens[afterAttributes(index)].kind
      return after == .case || after == .default
    }
  }

  private mutating func switchCase() {
    let keyword = token
    let first = facts.nodes.count
    recovering = false
    advance()
    if keyword.kind == .case { caseItems() }
    let colon = token
    expect(.colon)
    let bodyFirst = facts.nodes.count
    let breakEndedSwitch = context.breakEndsSwitch
    context.breakEndsSwitch = true
    context.inCase = true
    codeItems()
    context.inCase = false
    context.breakEndsSwitch = breakEndedSwitch
    facts.emit(.block, first: bodyFirst, start: colon.start, end: colon.end)
    facts.emit(.case, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func caseItems() {
    repeat {
      let before = index
      let floor = bound.count
      let keyword = token
      let first = facts.nodes.count
      let value = matchingPattern(of: context.subject)
      if value != .absent { emitTest(.matches, first: first, at: keyword, .none, value) }
      emitBound(above: floor, .other)
      whereCondition()
      if index == before { break }
    } while eat(.comma) && kind != .colon
  }
}

// MARK: - Patterns

extension Parser {
  /// A pattern as after `case`: an expression in which `let` and `var` bind names. Gives what a subject must
  /// be; `absent` where it may be anything.
  mutating func matchingPattern(of subject: NameID = .none) -> ValueRef {
    let outer = mode
    expected = subject.isNone ? .none : Expectation(form: .value, name: subject)
    mode.inPattern = true
    mode.bindsNames = false
    let operand = expression()
    flush(operand)
    mode = outer
    return operand.shape == .path ? .name(operand.name) : operand.value
  }

  mutating func emitTest(
    _ test: SkeletonNode.Test, first: Int, at keyword: Token, _ subject: NameID, _ value: ValueRef
  ) {
    facts.emit(
      .test, detail: test.rawValue, first: first, start: keyword.start, end: keyword.end, name: subject,
      value: value)
  }

  var beginsPattern: Bool {
    mutating get {
      switch kind {
      case .let, .var, .is: true
      case .inout: !mode.bindsNames
      default: false
      }
    }
  }

  /// `let …`, `var …`, `is T` within a pattern.
  mutating func pattern() -> Operand {
    let start = token.start
    if kind == .is { return .plain(castPattern(), start, previousEnd) }
    advance()
    let outer = mode
    mode.bindsNames = true
    let floor = bound.count
    let operand = expression()
    flush(operand)
    if castEnd == previousEnd, bound.count == floor + 1 { bound[floor].context = castType }
    mode = outer
    return .plain(operand.shape == .path ? .name(operand.name) : operand.value, start, previousEnd)
  }

  /// `is T`, `as T` in a pattern: a read of the type, which is what the subject must be.
  mutating func castPattern() -> ValueRef {
    advance()
    if kind == .postfixQuestion || kind == .exclamation { advance() }
    let start = token.start
    let name = typeText()
    facts.emitLeaf(.read, start: start, end: previousEnd, name: name)
    return .name(name)
  }

  /// A pattern as after `let` and `for`: names, `_`, tuples of them.
  mutating func bindingPattern() {
    switch kind {
    case .leftParenthesis: tuplePattern()
    case .wildcard: advance()
    case .let, .var, .inout:
      advance()
      guard enter() else { return }
      bindingPattern()
      leave()
    default:
      guard kind.isName || kind == .`self` else { return unexpected() }
      bound.append(BoundName(name: name(token), start: token.start, end: token.end))
      advance()
    }
    if kind == .postfixQuestion { advance() }
  }

  private mutating func tuplePattern() {
    guard enter() else { return }
    bracketed(by: .rightParenthesis) { $0.tuplePatternElement() }
    leave()
  }

  private mutating func tuplePatternElement() {
    if kind.isWord, peek() == .colon {
      advance()
      advance()
    }
    bindingPattern()
  }
}
