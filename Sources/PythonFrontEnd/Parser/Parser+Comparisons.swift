import SourceText
import SyntaxFacts

/// Comparisons: which of them leave a test in the skeleton, and of what.
extension Parser {
  /// Operands joined by comparison, bitwise or arithmetic operators.
  mutating func comparison() -> Operand {
    let first = facts.nodes.count
    let left = unary()
    guard kind.isBinaryOperator || (kind == .not && peek() == .in) else { return left }
    var test: PendingTest?
    var operand = left
    // Whether `operand` is all that stands on its side of a comparison.
    var isWhole = true
    while kind.isBinaryOperator || (kind == .not && peek() == .in) {
      flush(operand)
      if kind == .not || isComparison(kind) {
        let next = PendingTest(relation, of: isWhole ? operand : nil, at: token, first: test == nil ? first : nil)
        if let test { emit(test, isWhole ? operand : nil) }
        test = next
        isWhole = true
        // `is not`, `not in`
        if kind == .not || (kind == .is && peek() == .not) { advance() }
      } else {
        isWhole = false
      }
      advance()
      operand = unary()
    }
    flush(operand)
    if let test { emit(test, isWhole ? operand : nil) }
    return .plain(.other, left.start, previousEnd)
  }

  /// A comparison whose right side is being read.
  private struct PendingTest {
    /// Nil: an order comparison, which leaves no node.
    var relation: SkeletonNode.Test?
    var left: Operand?
    var keyword: Token
    /// First node of its left side, where no test before it has that below.
    var first: Int?

    init(_ relation: SkeletonNode.Test?, of left: Operand?, at keyword: Token, first: Int?) {
      self.relation = relation
      self.left = left
      self.keyword = keyword
      self.first = first
    }
  }

  /// The comparison at hand.
  private var relation: SkeletonNode.Test? {
    switch kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .is: peek() == .not ? .notEqual : .equal
    case .in: .within
    case .not: .notWithin
    default: nil
    }
  }

  private mutating func emit(_ test: PendingTest, _ right: Operand?) {
    guard let relation = test.relation else { return }
    var (name, value) = (NameID.none, ValueRef.other)
    if let left = test.left, left.shape == .path { name = left.name }
    if let right { value = right.shape == .path ? .name(right.name) : right.shape == .plain ? right.value : .other }
    // `"open" == state`
    if name.isNone, relation == .equal || relation == .notEqual, let path = value.asName,
      let left = test.left, left.shape == .plain
    {
      (name, value) = (path, left.value)
    }
    // Of a chain only the first has its left side below: the others' belongs to the one before.
    let first = test.first ?? facts.nodes.count
    facts.emit(
      .test, detail: relation.rawValue, first: first, start: test.keyword.start, end: test.keyword.end,
      name: name, value: value)
  }
}
