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
    if kind != .leftBrace { flush(expression()) }
    mode = outer
    if kind == .leftBrace { braced { $0.switchCases() } } else { unexpected() }
    facts.emit(.switch, first: first, start: keyword.start, end: keyword.end)
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
    let after = tokens[afterAttributes(index)].kind
    return after == .case || after == .default
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
    context.inCase = true
    codeItems()
    context.inCase = false
    facts.emit(.block, first: bodyFirst, start: colon.start, end: colon.end)
    facts.emit(.case, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func caseItems() {
    repeat {
      let before = index
      let floor = bound.count
      matchingPattern()
      emitBound(above: floor, .other)
      if eat(.where) { flush(expression()) }
      if index == before { break }
    } while eat(.comma) && kind != .colon
  }
}

// MARK: - Patterns

extension Parser {
  /// A pattern as after `case`: an expression in which `let` and `var` bind names.
  mutating func matchingPattern() {
    let outer = mode
    mode.inPattern = true
    mode.bindsNames = false
    flush(expression())
    mode = outer
  }

  var beginsPattern: Bool {
    switch kind {
    case .let, .var, .is: true
    case .inout: !mode.bindsNames
    default: false
    }
  }

  /// `let …`, `var …`, `is T` within a pattern.
  mutating func pattern() {
    if eat(.is) { return type() }
    advance()
    let outer = mode
    mode.bindsNames = true
    flush(expression())
    mode = outer
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
