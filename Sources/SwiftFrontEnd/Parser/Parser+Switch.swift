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
      matchingPattern(of: context.subject)
      emitBound(above: floor, .other)
      if eat(.where) { flush(expression()) }
      if index == before { break }
    } while eat(.comma) && kind != .colon
  }
}

// MARK: - Patterns

extension Parser {
  /// A pattern as after `case`: an expression in which `let` and `var` bind names.
  mutating func matchingPattern(of subject: NameID = .none) {
    let outer = mode
    expected = subject.isNone ? .none : Expectation(form: .value, name: subject)
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
    let floor = bound.count
    flush(expression())
    if castEnd == previousEnd, bound.count == floor + 1 { bound[floor].context = castType }
    mode = outer
  }

  /// A pattern as after `let` and `for`: names, `_`, tuples of them.
  mutating func bindingPattern() {
    switch kind {
    case .leftParenthesis:
      guard enter() else { return }
      defer { leave() }
      advance()
      while kind != .rightParenthesis, kind != .end {
        let before = index
        if kind.isWord, peek() == .colon {
          advance()
          advance()
        }
        bindingPattern()
        if !eat(.comma) || index == before { break }
      }
      closeBracket(.rightParenthesis)
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
}
