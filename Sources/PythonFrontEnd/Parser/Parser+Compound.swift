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
    let guardedTypes = typeCheckingCondition()
    flush(namedExpression())
    branchBlock(.body, isTypeOnly: guardedTypes == .whenTrue)
    while kind == .elif { elifClause() }
    if eat(.else) { branchBlock(.otherwise, isTypeOnly: guardedTypes == .whenFalse) }
    facts.emit(.branch, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func elifClause() {
    let keyword = token
    let first = facts.nodes.count
    advance()
    let guardedTypes = typeCheckingCondition()
    flush(namedExpression())
    branchBlock(.body, isTypeOnly: guardedTypes == .whenTrue)
    facts.emit(.elseIf, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func branchBlock(_ role: SkeletonNode.Block, isTypeOnly: Bool) {
    let was = context
    if isTypeOnly { context.isTypeOnly = true } else { context.isConditional = true }
    if role == .otherwise { keywordBlock(role) } else { block(role) }
    context.isTypeOnly = was.isTypeOnly
    context.isConditional = was.isConditional
  }

  /// A block whose node stands at the keyword before its colon (`else`, `finally`).
  private mutating func keywordBlock(_ role: SkeletonNode.Block) {
    let keyword = tokens[index - 1]
    block(role)
    let node = facts.nodes.count - 1
    facts.nodes[node].start = keyword.start
    facts.nodes[node].end = keyword.end
  }

  private enum TypeChecking {
    case whenTrue, whenFalse, unrelated
  }

  /// Whether the condition at hand is `TYPE_CHECKING` (of any module), or its negation.
  private func typeCheckingCondition() -> TypeChecking {
    var at = index
    let isNegated = tokens[at].kind == .not
    if isNegated { at += 1 }
    while tokens[at].kind == .name, tokens[at + 1].kind == .dot { at += 2 }
    guard isName("TYPE_CHECKING", tokens[at]), tokens[at + 1].kind == .colon else { return .unrelated }
    return isNegated ? .whenFalse : .whenTrue
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
    block()
    facts.emit(
      .handler, detail: isGroup ? SkeletonNode.Mark.spread : 0, first: first, start: keyword.start,
      end: keyword.end, name: types)
  }

  /// A name that something is bound to, at hand.
  mutating func boundName() {
    guard kind == .name else { return unexpected() }
    let name = name(token)
    use(name, at: token.start, .written)
    facts.emitLeaf(.write, start: token.start, end: token.end, name: name, value: .other)
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
    emitWrites(above: floor, from: operand)
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
