import SourceText
import SyntaxFacts

extension Parser {
  /// One statement, compound or a line of simple ones; always ends at the start of the next.
  mutating func statement() {
    recovering = false
    switch kind {
    case .if: ifStatement()
    case .for: forStatement(async: false, keyword: token)
    case .while: whileStatement()
    case .try: tryStatement()
    case .with: withStatement(async: false, keyword: token)
    case .def, .class, .at: definition()
    case .async: asyncStatement()
    case .indent: strayIndent()
    case .dedent, .newline: advance()
    case .name where isName("match", token) && isMatchStatement: matchStatement()
    default: simpleStatements()
    }
  }

  private mutating func asyncStatement() {
    switch peek() {
    case .def: definition()
    case .for:
      let keyword = token
      advance()
      forStatement(async: true, keyword: keyword)
    case .with:
      let keyword = token
      advance()
      withStatement(async: true, keyword: keyword)
    default: simpleStatements()
    }
  }

  /// An indented block that nothing opened: a problem, and read as if it stood one level out.
  private mutating func strayIndent() {
    problem(.unexpectedIndent)
    advance()
    guard enter() else { return }
    statementsUntilDedent()
    leave()
  }

  private mutating func statementsUntilDedent() {
    while kind != .dedent, kind != .end {
      let before = index
      statement()
      if index == before { advance() }
    }
    _ = eat(.dedent)
  }

  mutating func simpleStatements() {
    while true {
      simpleStatement()
      if eat(.semicolon) {
        if kind != .newline, kind != .end { continue }
      }
      break
    }
    endOfLine()
  }

  /// The end of the logical line; where something else stands, the rest of the line is passed over.
  private mutating func endOfLine() {
    if eat(.newline) || kind == .end { return }
    unexpected()
    while kind != .newline, kind != .end, kind != .dedent, kind != .indent { advance() }
    _ = eat(.newline)
  }

  /// `:` and what it opens: an indented block, or simple statements on the same line.
  mutating func block(_ role: SkeletonNode.Block = .body) {
    context.blocks += 1
    defer { context.blocks -= 1 }
    let first = facts.nodes.count
    let start = token
    expect(.colon)
    if recovering { skipToLineEnd() }
    if eat(.newline) {
      if eat(.indent) {
        indentedStatements()
      } else {
        problem(.expectedIndent)
      }
    } else if kind != .end {
      simpleStatements()
    }
    facts.emit(.block, detail: role.rawValue, first: first, start: start.start, end: start.end)
  }

  private mutating func indentedStatements() {
    guard enter() else { return }
    statementsUntilDedent()
    leave()
  }

  private mutating func skipToLineEnd() {
    while kind != .newline, kind != .end, kind != .indent, kind != .dedent { advance() }
  }

  // MARK: Simple statements

  /// Counts the statement at hand as one that a decorator would not hold.
  mutating func noteOtherStatement() {
    if context.blocks == 1 { context.body.others += 1 }
  }

  private mutating func noteSimpleStatement() {
    guard returnsName else { return noteOtherStatement() }
    if context.blocks == 1 { returned.append(index + 1) }
  }

  @inline(__always)
  private var returnsName: Bool {
    kind == .return && peek() == .name && (peek(2) == .newline || peek(2) == .semicolon)
  }

  private mutating func simpleStatement() {
    let keyword = token
    noteSimpleStatement()
    switch kind {
    case .pass: advance()
    case .break: jump(.break)
    case .continue: jump(.continue)
    case .return: returnStatement()
    case .raise: raiseStatement()
    case .import: importStatement()
    case .from: fromImportStatement()
    case .global, .nonlocal: nameList()
    case .del: deleteStatement()
    case .assert: assertStatement()
    case .name where isTypeAlias: typeAlias()
    case .newline, .end: break
    default:
      guard startsExpression else {
        unexpected()
        if token.start == keyword.start, kind == .unexpected { advance() }
        return
      }
      expressionStatement()
    }
  }

  private mutating func jump(_ detail: SkeletonNode.Jump) {
    facts.emitLeaf(.jump, detail: detail.rawValue, start: token.start, end: token.end)
    advance()
  }

  private mutating func returnStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    let value: ValueRef = startsExpression ? take(expressionList()) : .absent
    facts.emit(.return, first: first, start: keyword.start, end: keyword.end, value: value)
  }

  private mutating func raiseStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    var value = ValueRef.absent
    if startsExpression {
      value = take(expression())
      if eat(.from) { flush(expression()) }
    }
    facts.emit(.raise, first: first, start: keyword.start, end: keyword.end, value: value)
  }

  private mutating func nameList() {
    repeat {
      advance()
      guard kind == .name else { return unexpected() }
      outerNames.insert(outerKey(name(token)))
      advance()
    } while kind == .comma
  }

  private mutating func deleteStatement() {
    advance()
    let floor = targets.count
    targetList()
    emitWrites(above: floor, .absent, extra: SkeletonNode.Mark.delete)
  }

  private mutating func assertStatement() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    flush(expression())
    if eat(.comma) { flush(expression()) }
    facts.emit(.assert, first: first, start: keyword.start, end: keyword.end)
  }

  // MARK: Expressions and assignments as statements

  private mutating func expressionStatement() {
    let first = facts.nodes.count
    let firstToken = index
    mayBeTarget = true
    let operand = kind == .yield ? yieldExpression() : expressionList()
    mayBeTarget = false
    switch kind {
    case .assign: assignment(operand, first: first, firstToken: firstToken)
    case .colon: annotatedAssignment(operand, first: first, firstToken: firstToken)
    case .augmentedAssign: augmentedAssignment(operand, first: first, firstToken: firstToken)
    default:
      flush(operand)
      exportsChanged(byCallAt: firstToken)
    }
  }

  private mutating func assignment(_ operand: Operand, first: Int, firstToken: Int) {
    let floor = targets.count
    collectTargets(since: first, operand)
    var valueToken = index
    var value = Operand.plain(.other, previousEnd, previousEnd)
    var valueFirst = facts.nodes.count
    while eat(.assign) {
      valueToken = index
      let start = facts.nodes.count
      mayBeTarget = true
      let next = kind == .yield ? yieldExpression() : expressionList()
      mayBeTarget = false
      if kind == .assign {
        collectTargets(since: start, next)
      } else {
        value = next
        valueFirst = start
      }
    }
    declareVariables(above: floor, firstToken: firstToken, type: .none, value: valueToken)
    exportsAssigned(targetToken: firstToken, valueToken: valueToken)
    emitWrites(above: floor, from: value, since: valueFirst)
  }

  private mutating func annotatedAssignment(_ operand: Operand, first: Int, firstToken: Int) {
    let floor = targets.count
    collectTargets(since: first, operand)
    advance()
    let type = annotation()
    var value = Operand.plain(.absent, previousEnd, previousEnd)
    let valueToken = index + 1
    let valueFirst = facts.nodes.count
    let hasValue = eat(.assign)
    if hasValue { value = kind == .yield ? yieldExpression() : expressionList() }
    declareVariables(above: floor, firstToken: firstToken, type: type, value: hasValue ? valueToken : index)
    if hasValue {
      exportsAssigned(targetToken: firstToken, valueToken: valueToken)
      emitWrites(above: floor, from: value, since: valueFirst)
    } else {
      targets.removeSubrange(floor...)
    }
  }

  private mutating func augmentedAssignment(_ operand: Operand, first: Int, firstToken: Int) {
    let floor = targets.count
    collectTargets(since: first, operand)
    advance()
    let valueToken = index
    let valueFirst = facts.nodes.count
    let value = kind == .yield ? yieldExpression() : expressionList()
    exportsExtended(targetToken: firstToken, valueToken: valueToken)
    emitWrites(above: floor, from: value, since: valueFirst, extra: SkeletonNode.Mark.augmented)
  }

  /// A type, as text; the names in it are uses as types, and it leaves nothing in the skeleton.
  mutating func annotation() -> NameID {
    let first = index
    let count = facts.nodes.count
    let wasAnnotation = context.inAnnotation
    context.inAnnotation = true
    flush(kind == .star ? starredExpression() : expression())
    context.inAnnotation = wasAnnotation
    facts.nodes.removeSubrange(count...)
    return text(from: first, upTo: index)
  }
}
