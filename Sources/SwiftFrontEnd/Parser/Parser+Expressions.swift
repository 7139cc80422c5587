import SourceText
import SyntaxFacts

/// Expressions as flat sequences of operands and operators: precedence does not show in the skeleton,
/// which keeps the order of operands alone.
extension Parser {
  @inline(__always)
  mutating func expression() -> Operand {
    if tokens[index &+ 1].kind.endsOperand, depth < Parser.maximumDepth, let operand = loneOperand() { return operand }
    return expressionInFull()
  }

  /// A name or a literal that nothing goes on from, as most arguments are; nil where something else stands.
  private mutating func loneOperand() -> Operand? {
    let lone = token
    let operand: Operand
    switch kind {
    case .name where !mode.bindsNames: operand = .path(name(lone), lone.start, lone.end)
    case .integer, .float, .true, .false, .nil, .string:
      operand = Operand(
        shape: .literal, name: .none, value: shortLiteral(lone.start, lone.end), start: lone.start, end: lone.end)
    default: return nil
    }
    endLoneOperand()
    return operand
  }

  /// The value of such a name or literal, made the operand of the node to come.
  @inline(__always)
  mutating func loneValue() -> ValueRef? {
    guard tokens[index &+ 1].kind.endsOperand, depth < Parser.maximumDepth else { return nil }
    let lone = token
    let value: ValueRef
    switch kind {
    case .name where !mode.bindsNames:
      let name = name(lone)
      use(name, at: lone.start, .read)
      value = .name(name)
    case .integer, .float, .true, .false, .nil, .string: value = shortLiteral(lone.start, lone.end)
    default: return nil
    }
    endLoneOperand()
    return value
  }

  @inline(__always)
  private mutating func endLoneOperand() {
    advance()
    closedRun = openRun
    openRun = .none
    expected = .none
    mayBeTarget = false
  }

  private mutating func expressionInFull() -> Operand {
    guard enter() else { return .plain(.other, token.start, previousEnd) }
    defer { leave() }
    if mode.inPattern, beginsPattern { return pattern() }
    return sequence()
  }

  /// An expression where braces and patterns of what is around do not matter: in brackets, in closures.
  mutating func innerExpression() -> Operand {
    let outer = mode
    mode.inCondition = false
    let operand = expression()
    mode = outer
    return operand
  }

  private mutating func sequence() -> Operand {
    let (first, run, start, expected, opening) = (facts.nodes.count, openRun, token.start, expected, kind)
    openRun = .none
    let operand = element()
    mayBeTarget = false
    if !kind.goesOnSequence {
      closedRun = run
      return operand
    }
    return compound(operand, Sequence(first: first, run: run, start: start, expected: expected), opening)
  }

  /// The sequence that begins with `operand`, whose first token is an `opening`, at what may be an operator.
  private mutating func compound(_ operand: Operand, _ sequence: Sequence, _ opening: TokenKind) -> Operand {
    var sequence = sequence
    var operand = operand
    let ternaryFloor = ternaries.count
    let opened = facts.nodes.count - 1
    let first = sequence.first
    while let next = continued(operand, &sequence) { operand = next }
    closedRun = sequence.run
    guard sequence.isCompound || ternaries.count > ternaryFloor else { return operand }
    flush(operand)
    closeTest(operand, &sequence)
    closeGroup(sequence)
    closeTernaries(above: ternaryFloor)
    if opening == .try || opening == .await { widen(opened, first: first) }
    let isCast = mode.inPattern && operand.shape == .plain
    return .plain(isCast ? operand.value : .other, sequence.start, previousEnd)
  }

  /// What is known of the sequence being read since its latest `?`, `:` or start.
  struct Sequence {
    /// Its first node.
    var first: Int
    var run: BooleanRun
    var start: UInt32
    /// It has an operator.
    var isCompound = false
    /// It has `&&` or `||`.
    var isLogical = false
    /// The comparison whose right side is being read.
    var pending: PendingTest?
    /// First node of the operand at hand, which is all that stands on its side of a comparison if `isWhole`.
    var operandFirst: Int
    var isWhole = true

    /// What it comes to.
    var expected: Expectation

    init(first: Int, run: BooleanRun, start: UInt32, expected: Expectation) {
      self.first = first
      operandFirst = first
      self.run = run
      self.start = start
      self.expected = expected
    }
  }

  /// A `?` that was read with its `:`, whose last operand goes on to the end of the sequence.
  struct PendingTernary {
    var first: Int
    var start: UInt32
    var end: UInt32
  }

  /// Reads an operator and what is on its right; nil at the end of the sequence.
  @inline(__always)
  private mutating func continued(_ left: Operand, _ sequence: inout Sequence) -> Operand? {
    switch kind {
    case .binaryOperator: return binary(left, &sequence)
    case .equal: return mode.inPattern ? nil : assignment(left, &sequence, extra: 0)
    case .infixQuestion: return ternary(left, &sequence)
    case .is, .as:
      flush(left)
      sequence.isCompound = true
      sequence.isWhole = false
      if mode.inPattern { return .plain(castPattern(), left.start, previousEnd) }
      cast()
      return .plain(.other, left.start, previousEnd)
    case .arrow, .throws: return arrow(left, &sequence)
    case .async: return peek() == .arrow || peek() == .throws ? arrow(left, &sequence) : nil
    default: return nil
    }
  }

  private mutating func binary(_ left: Operand, _ sequence: inout Sequence) -> Operand? {
    let isBoolean: BooleanRun = isOperator("&&") ? .and : isOperator("||") ? .or : .none
    if isBoolean == .none, isAssignmentOperator {
      return assignment(left, &sequence, extra: SkeletonNode.Mark.augmented)
    }
    // `(+)`, `reduce(0, +)`: an operator as an operand has nothing on its right.
    expected = rightSide(of: left, sequence)
    flush(left)
    sequence.isCompound = true
    if isBoolean != .none {
      closeTest(left, &sequence)
      sequence.isLogical = true
      if isBoolean != sequence.run { emitRun(isBoolean) }
      sequence.run = isBoolean
      sequence.operandFirst = facts.nodes.count
    } else if let test = equality {
      sequence.pending = PendingTest(
        test: test, left: sequence.isWhole ? compared(left) : .other, first: sequence.operandFirst, keyword: token)
      sequence.isWhole = true
    } else {
      sequence.isWhole = false
    }
    advance()
    return element()
  }

  /// What stands on the right of the operator at hand: that which it compares `left` with, or what stands in
  /// for `left`.
  private mutating func rightSide(of left: Operand, _ sequence: borrowing Sequence) -> Expectation {
    if isOperator("==") || isOperator("!=") || isOperator("~=") { return expectation(of: left) }
    return isOperator("??") ? sequence.expected : .none
  }

  /// Marks a run of like Boolean operators at the token at hand.
  mutating func emitRun(_ run: BooleanRun) {
    let detail = run == .and ? SkeletonNode.Operator.and : .or
    facts.emitLeaf(.booleanRun, detail: detail.rawValue, start: token.start, end: token.end)
  }

  /// `+=`, `&&=`: ends in `=` and does not compare.
  private var isAssignmentOperator: Bool {
    mutating get {
      let end = Int(token.end)
      let length = token.end &- token.start
      guard length >= 2, source[end - 1] == 0x3D else { return false }
      switch source[end - 2] {
      case 0x3D, 0x21, 0x7E: return false
      case 0x3C, 0x3E: return length > 2 && source[end - 3] == source[end - 2]
      default: return true
      }
    }
  }

  private mutating func assignment(
    _ left: Operand, _ sequence: inout Sequence, extra: UInt8
  ) -> Operand? {
    let floor = targets.count
    collectTargets(since: sequence.first, left)
    advance()
    expected = targets.count == floor + 1 ? expectation(of: left) : .none
    guard enter() else { return .plain(.other, left.start, previousEnd) }
    let first = facts.nodes.count
    let right = self.sequence()
    leave()
    if targets.count == floor {
      flush(right)
    } else if targets[floor].detail & SkeletonNode.Mark.member != 0 {
      // The place of the value says what the name is a member of.
      flush(right)
      emitWrites(above: floor, .other, since: first, extra: extra)
    } else {
      emitWrites(above: floor, take(right), since: first, extra: extra)
    }
    sequence.run = .none
    sequence.isCompound = true
    return .plain(.other, left.start, previousEnd)
  }

  private mutating func cast() {
    let isTest = kind == .is
    advance()
    if kind == .postfixQuestion || kind == .exclamation { advance() }
    let first = index
    type()
    castType = isTest ? .none : typePath(text(from: first))
    castEnd = previousEnd
  }

  /// `(A) async throws -> B` where a type stands as an expression.
  private mutating func arrow(_ left: Operand, _ sequence: inout Sequence) -> Operand? {
    flush(left)
    sequence.isCompound = true
    _ = typeEffects()
    expect(.arrow)
    return element()
  }

  // MARK: Ternaries

  private mutating func ternary(_ left: Operand, _ sequence: inout Sequence) -> Operand? {
    let mark = token
    flush(left)
    closeTest(left, &sequence)
    closeGroup(sequence)
    part()
    advance()
    guard enter() else { return .plain(.other, left.start, previousEnd) }
    let wasPattern = mode.inPattern
    mode.inPattern = false
    expected = sequence.expected
    flush(self.sequence())
    mode.inPattern = wasPattern
    leave()
    part()
    expect(.colon)
    ternaries.append(PendingTernary(first: sequence.first, start: mark.start, end: mark.end))
    sequence.first = facts.nodes.count
    sequence.operandFirst = sequence.first
    sequence.isLogical = false
    sequence.run = .none
    sequence.isCompound = true
    expected = sequence.expected
    return element()
  }

  private mutating func closeGroup(_ sequence: Sequence) {
    guard sequence.isLogical else { return }
    facts.emit(.logical, first: sequence.first, start: sequence.start, end: previousEnd)
  }

  private mutating func closeTernaries(above floor: Int) {
    while ternaries.count > floor {
      let pending = ternaries[ternaries.count - 1]
      ternaries.removeLast()
      facts.emit(.ternary, first: pending.first, start: pending.start, end: pending.end)
    }
  }

  mutating func part(_ what: SkeletonNode.Part = .operand) {
    facts.emitLeaf(.part, detail: what.rawValue, start: token.start, end: token.start)
  }
}

extension TokenKind {
  /// Behind a name or a literal it shows that an expression ends there.
  @inline(__always)
  fileprivate var endsOperand: Bool {
    switch self {
    case .comma, .rightParenthesis, .rightSquare, .rightBrace, .interpolationEnd, .colon: true
    default: false
    }
  }

  /// May go on an expression behind an operand.
  @inline(__always)
  fileprivate var goesOnSequence: Bool {
    switch self {
    case .binaryOperator, .equal, .infixQuestion, .is, .as, .arrow, .throws, .async: true
    default: false
    }
  }
}
