import SourceText
import SyntaxFacts

/// Statements that hold blocks.
extension Parser {
  /// Reads what `body` reads as happening only under some condition.
  private mutating func conditionally(_ body: (inout Parser) -> Void) {
    let was = context.isConditional
    context.isConditional = true
    body(&self)
    context.isConditional = was
  }

  mutating func ifStatement() {
    noteOtherStatement()
    let keyword = token
    let first = facts.nodes.count
    advance()
    let condition = loadCondition()
    flush(namedExpression())
    branchBlock(.body, condition)
    while kind == .elif { elifClause() }
    if eat(.else) { branchBlock(.otherwise, condition.negated) }
    facts.emit(.branch, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func elifClause() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    let condition = loadCondition()
    flush(namedExpression())
    branchBlock(.body, condition)
    facts.emit(.elseIf, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func branchBlock(_ role: SkeletonNode.Block, _ condition: LoadCondition) {
    let was = context
    switch condition {
    case .typeChecking: context.isTypeOnly = true
    case .entryPoint:
      context.isEntryPoint = true
      context.isConditional = true
    case .notTypeChecking, .notEntryPoint, .other: context.isConditional = true
    }
    if role == .otherwise { keywordBlock(role) } else { block(role) }
    context.isTypeOnly = was.isTypeOnly
    context.isConditional = was.isConditional
    context.isEntryPoint = was.isEntryPoint
  }

  /// A block whose node stands at the keyword before its colon (`else`, `finally`).
  private mutating func keywordBlock(_ role: SkeletonNode.Block) {
    let keyword = tokens[index - 1]
    block(role)
    let node = facts.nodes.count - 1
    facts.nodes[node].start = keyword.start
    facts.nodes[node].end = keyword.end
  }

  /// What a condition says of when its block is loaded.
  private enum LoadCondition {
    /// `TYPE_CHECKING`, of any module.
    case typeChecking, notTypeChecking
    /// `__name__ == "__main__"`.
    case entryPoint, notEntryPoint
    case other

    var negated: LoadCondition {
      switch self {
      case .typeChecking: .notTypeChecking
      case .notTypeChecking: .typeChecking
      case .entryPoint: .notEntryPoint
      case .notEntryPoint: .entryPoint
      case .other: .other
      }
    }
  }

  /// What the condition at hand says, told from its tokens.
  @inline(__always)
  private func loadCondition() -> LoadCondition {
    if tokens[index].kind == .not {
      return isTypeChecking(at: index + 1) ? .notTypeChecking : .other
    }
    if isTypeChecking(at: index) { return .typeChecking }
    return isEntryPoint(at: index) ? .entryPoint : .other
  }

  @inline(__always)
  private func isTypeChecking(at start: Int) -> Bool {
    var at = start
    while tokens[at].kind == .name, tokens[at + 1].kind == .dot { at += 2 }
    return isName("TYPE_CHECKING", tokens[at]) && tokens[at + 1].kind == .colon
  }

  /// `__name__ == "__main__"`, either way round, perhaps with more after `and`.
  @inline(__always)
  private func isEntryPoint(at start: Int) -> Bool {
    guard tokens[start].kind != .end, tokens[start + 1].kind == .equal else { return false }
    let (left, right) = (tokens[start], tokens[start + 2])
    let (name, text) = left.kind == .name ? (left, right) : (right, left)
    guard isName("__name__", name), text.kind == .string, let content = stringContent(text) else { return false }
    let end = tokens[start + 3].kind
    return isText("__main__", content) && (end == .colon || end == .and)
  }

  mutating func forStatement(async: Bool, keyword: Token) {
    noteOtherStatement()
    let first = facts.nodes.count
    advance()
    let floor = targets.count
    targetList()
    expect(.in)
    flush(expressionList())
    emitWrites(above: floor, .other)
    loopBlocks()
    let detail = async ? SkeletonNode.Loop.asyncForEach : .forEach
    facts.emit(.loop, detail: detail.rawValue, first: first, start: keyword.start, end: keyword.end)
  }

  mutating func whileStatement() {
    noteOtherStatement()
    let keyword = token
    let first = facts.nodes.count
    advance()
    flush(namedExpression())
    loopBlocks()
    facts.emit(
      .loop, detail: SkeletonNode.Loop.while.rawValue, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func loopBlocks() {
    conditionally { parser in
      parser.block()
      if parser.eat(.else) { parser.keywordBlock(.otherwise) }
    }
  }

  mutating func tryStatement() {
    noteOtherStatement()
    let keyword = token
    let first = facts.nodes.count
    advance()
    conditionally { parser in
      parser.block()
      while parser.kind == .except { parser.handler() }
      if parser.eat(.else) { parser.keywordBlock(.otherwise) }
    }
    if eat(.finally) { keywordBlock(.finally) }
    facts.emit(.try, first: first, start: keyword.start, end: keyword.end)
  }

  /// `except`, `except*`, with types in brackets or without (PEP 758), with `as`.
  private mutating func handler() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    let isGroup = eat(.star)
    var types = NameID.none
    if kind != .colon {
      let firstToken = index
      flush(expressionList())
      types = text(from: firstToken, upTo: index)
      if eat(.as) { boundName() }
    }
    let head = index
    block()
    var detail = isGroup ? SkeletonNode.Mark.spread : 0
    if holdsComment(from: head) { detail |= SkeletonNode.Mark.explained }
    facts.emit(
      .handler, detail: detail, first: first, start: keyword.start, end: keyword.end, name: types)
  }

  /// Whether the block that has been read, from its colon at token `head` on, says nothing but has a comment, in
  /// it or behind it in its line.
  private func holdsComment(from head: Int) -> Bool {
    var last = head
    for number in head + 1..<max(head + 1, index) {
      switch tokens[number].kind {
      case .newline, .indent, .dedent, .semicolon: continue
      case .pass, .ellipsis, .continue: last = number
      default: return false
      }
    }
    // Nothing lies in between, up to the end of the line, in which the sign could mean anything else.
    let end = Int(tokens[last + 1].start)
    return ByteScan.first(0x23, or: 0x23, in: source, from: Int(tokens[head].end), count: end) < end
  }

  /// A name that something is bound to, at hand.
  mutating func boundName() {
    guard kind == .name else { return unexpected() }
    let name = name(token)
    use(name, at: token.start, .written)
    facts.emitLeaf(
      .write, detail: bindingMark(name), start: token.start, end: token.end, name: name, value: .other)
    advance()
  }

  mutating func withStatement(async: Bool, keyword: Token) {
    noteOtherStatement()
    let first = facts.nodes.count
    advance()
    if kind == .leftParenthesis, bracketEndsBeforeColon {
      advance()
      while kind != .rightParenthesis {
        let before = index
        withItem()
        if !eat(.comma) || index == before { break }
      }
      closeBracket(.rightParenthesis)
    } else {
      withItem()
      while eat(.comma) { withItem() }
    }
    block()
    let detail = async ? SkeletonNode.Scope.asyncWith : .with
    facts.emit(.scope, detail: detail.rawValue, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func withItem() {
    let first = facts.nodes.count
    let operand = kind == .yield ? yieldExpression() : starredExpression()
    if kind == .for || kind == .async {
      comprehension(operand, first: first)
      return
    }
    guard eat(.as) else { return flush(operand) }
    let floor = targets.count
    let start = facts.nodes.count
    mayBeTarget = true
    let target = primary()
    mayBeTarget = false
    collectTargets(since: start, target)
    emitWrites(above: floor, from: operand, since: first)
  }

  /// Whether the bracket at hand closes right before a colon: then it holds the items of a `with`.
  private var bracketEndsBeforeColon: Bool {
    var open = 0
    var at = index
    while true {
      switch tokens[at].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        open -= 1
        if open <= 0 { return tokens[at + 1].kind == .colon }
      case .newline, .end: return false
      default: break
      }
      at += 1
    }
  }
}
