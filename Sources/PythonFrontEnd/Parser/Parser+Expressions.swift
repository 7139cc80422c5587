import SourceText
import SyntaxFacts

/// Expressions. Arithmetic, bitwise and comparison operators are read in one flat loop: their precedence
/// does not show in the skeleton, which keeps the order of operands alone.
extension Parser {
  /// `expression` with `:=` allowed.
  @inline(__always)
  mutating func namedExpression() -> Operand {
    kind == .name && peek() == .colonAssign ? assignmentExpression() : expression()
  }

  private mutating func assignmentExpression() -> Operand {
    let target = token
    let name = name(target)
    advance()
    advance()
    guard enter() else { return .plain(.other, target.start, target.end) }
    defer { leave() }
    let first = facts.nodes.count
    let value = take(expression())
    use(name, at: target.start, .written)
    facts.emit(
      .write, detail: bindingMark(name), first: first, start: target.start, end: target.end, name: name,
      value: value)
    return .plain(.other, target.start, previousEnd)
  }

  /// A ternary, a lambda, or anything that binds more tightly.
  mutating func expression() -> Operand {
    if kind == .lambda { return lambda() }
    let first = facts.nodes.count
    if kind.beginsPrimary {
      // Most expressions are a primary and nothing else: no way down through the levels, and none back up.
      let operand = primary()
      return kind.endsExpression ? operand : expression(after: operand, first: first)
    }
    let operand = disjunction()
    return kind == .if ? ternary(operand, first: first) : operand
  }

  /// What goes on after the first primary of an expression.
  private mutating func expression(after left: Operand, first: Int) -> Operand {
    var operand = joins ? operators(after: left, first: first) : left
    if kind == .and || kind == .or { operand = disjunction(after: operand, first: first) }
    return kind == .if ? ternary(operand, first: first) : operand
  }

  private mutating func ternary(_ body: Operand, first: Int) -> Operand {
    let keyword = token
    flush(body)
    part(.condition)
    guard enter() else { return .plain(.other, body.start, previousEnd) }
    defer { leave() }
    advance()
    flush(disjunction())
    part()
    expect(.else)
    flush(expression())
    facts.emit(.ternary, first: first, start: keyword.start, end: keyword.end)
    return .plain(.other, body.start, previousEnd)
  }

  mutating func part(_ what: SkeletonNode.Part = .operand) {
    facts.emitLeaf(.part, detail: what.rawValue, start: token.start, end: token.start)
  }

  /// Operands joined by `and` and `or`; each run of like operators is marked where it begins.
  mutating func disjunction() -> Operand {
    let first = facts.nodes.count
    let left = negation()
    return kind == .and || kind == .or ? disjunction(after: left, first: first) : left
  }

  private mutating func disjunction(after left: Operand, first: Int) -> Operand {
    flush(left)
    var run = TokenKind.end
    while kind == .and || kind == .or {
      if kind != run {
        run = kind
        let detail = kind == .and ? SkeletonNode.Operator.and : .or
        facts.emitLeaf(.booleanRun, detail: detail.rawValue, start: token.start, end: token.end)
      }
      advance()
      flush(kind == .lambda ? lambda() : negation())
    }
    facts.emit(.logical, first: first, start: left.start, end: previousEnd)
    return .plain(.other, left.start, previousEnd)
  }

  private mutating func negation() -> Operand {
    guard kind == .not else { return comparison() }
    let first = facts.nodes.count
    let keyword = token
    var isNegated = false
    while kind == .not {
      isNegated.toggle()
      advance()
    }
    flush(comparison())
    if isNegated { facts.emit(.negation, first: first, start: keyword.start, end: keyword.end) }
    return .plain(.other, keyword.start, previousEnd)
  }

  /// Operands joined by bitwise or arithmetic operators only: what stands before `in` in a `for`.
  mutating func bitwise() -> Operand {
    let left = unary()
    guard kind.isBinaryOperator, !isComparison(kind) else { return left }
    flush(left)
    while kind.isBinaryOperator, !isComparison(kind) {
      advance()
      flush(unary())
    }
    return .plain(.other, left.start, previousEnd)
  }

  func isComparison(_ kind: TokenKind) -> Bool {
    switch kind {
    case .in, .is, .less, .greater, .lessEqual, .greaterEqual, .equal, .notEqual: true
    default: false
    }
  }

  mutating func unary() -> Operand {
    switch kind {
    case .minus, .plus, .tilde:
      let start = token.start
      while kind == .minus || kind == .plus || kind == .tilde { advance() }
      flush(kind == .await ? awaited() : primary())
      return .plain(.other, start, previousEnd)
    case .await:
      return awaited()
    default:
      return primary()
    }
  }

  private mutating func awaited() -> Operand {
    let keyword = token
    let first = facts.nodes.count
    advance()
    guard enter() else { return .plain(.other, keyword.start, keyword.end) }
    defer { leave() }
    let value = take(primary())
    facts.emit(.await, first: first, start: keyword.start, end: keyword.end, value: value)
    // What was awaited is what goes on: `await f()` is the result of the call `f`.
    return .plain(value.asCall == nil ? .other : value, keyword.start, previousEnd)
  }

  /// `yield`, `yield x`, `yield from x`; also where Python allows it in brackets only.
  mutating func yieldExpression() -> Operand {
    let keyword = token
    let first = facts.nodes.count
    advance()
    guard enter() else { return .plain(.other, keyword.start, keyword.end) }
    defer { leave() }
    if !context.scope.isNone, context.lambdas == 0 {
      facts.surface.declarations[context.scope.index].effects.insert(.generator)
    }
    let isFrom = eat(.from)
    let value: ValueRef = startsExpression ? take(expressionList()) : .absent
    facts.emit(
      .yield, detail: isFrom ? SkeletonNode.Mark.spread : 0, first: first, start: keyword.start,
      end: keyword.end, value: value)
    return .plain(.other, keyword.start, previousEnd)
  }

  /// Whether the token at hand can begin an expression.
  var startsExpression: Bool {
    switch kind {
    case .name, .number, .string, .interpolatedStart, .leftParenthesis, .leftBracket, .leftBrace,
      .minus, .plus, .tilde, .not, .await, .lambda, .none, .true, .false, .ellipsis, .star, .yield:
      true
    default: false
    }
  }

  /// `a, *b, c`: one operand, or a tuple without brackets. Elements may be targets where that is asked.
  mutating func expressionList() -> Operand {
    let first = starredExpression()
    guard kind == .comma else { return first }
    flushElement(first)
    while eat(.comma), startsExpression {
      let before = index
      flushElement(starredExpression())
      if index == before { break }
    }
    return .plain(.other, first.start, previousEnd)
  }

  @inline(__always)
  mutating func starredExpression() -> Operand {
    kind == .star ? starred() : namedExpression()
  }

  private mutating func starred() -> Operand {
    let start = token.start
    advance()
    guard enter() else { return .plain(.other, start, previousEnd) }
    defer { leave() }
    let operand = bitwise()
    if mayBeTarget { flushElement(operand) } else { flush(operand) }
    return .plain(.other, start, previousEnd)
  }
}
