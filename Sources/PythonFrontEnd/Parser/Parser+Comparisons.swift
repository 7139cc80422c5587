import SourceText
import SyntaxFacts

/// Comparisons: which of them leave a test in the skeleton, and of what.
extension Parser {
  /// Operands joined by comparison, bitwise or arithmetic operators.
  @inline(__always)
  mutating func comparison() -> Operand {
    let first = facts.nodes.count
    let left = kind.beginsPrimary ? primary() : unary()
    guard joins else { return left }
    return operators(after: left, first: first)
  }

  /// Whether an operator stands at hand that joins two operands.
  @inline(__always)
  var joins: Bool { kind.isBinaryOperator || (kind == .not && peek() == .in) }

  mutating func operators(after left: Operand, first: Int) -> Operand {
    var chain = Chain(first: first)
    var operand = left
    while joins {
      flush(operand)
      if kind == .not || isComparison(kind) {
        link(&chain, operand)
      } else {
        chain.isWhole = false
      }
      advance()
      operand = unary()
    }
    flush(operand)
    close(chain, operand)
    return .plain(.other, left.start, previousEnd)
  }

  /// Comparisons one after the other: `a < b == c`.
  private struct Chain {
    /// The comparison whose right side is being read.
    var test: PendingTest?
    /// First node of what the next test has below; only the first of a chain has its left side there.
    var first: Int
    var isChained = false
    /// Whether the operand at hand is all that stands on its side of a comparison.
    var isWhole = true
  }

  /// Ends the comparison before the one at hand, and begins that; `operand` stands between them.
  @inline(__always)
  private mutating func link(_ chain: inout Chain, _ operand: Operand) {
    let side = chain.isWhole ? compared(operand) : .other
    if let test = chain.test { emit(test, first: chain.first, side) }
    if chain.isChained { chain.first = facts.nodes.count }
    chain.isChained = true
    chain.test = relation.map { PendingTest(relation: $0, left: side, start: token.start, end: token.end) }
    chain.isWhole = true
    // `is not`, `not in`
    if kind == .not || (kind == .is && peek() == .not) { advance() }
  }

  @inline(__always)
  private mutating func close(_ chain: Chain, _ operand: Operand) {
    guard let test = chain.test else { return }
    emit(test, first: chain.first, chain.isWhole ? compared(operand) : .other)
  }

  /// A comparison whose right side is being read.
  private struct PendingTest {
    var relation: SkeletonNode.Test
    var left: ValueRef
    var start: UInt32
    var end: UInt32
  }

  /// One side of a comparison.
  @inline(__always)
  private func compared(_ operand: Operand) -> ValueRef {
    switch operand.shape {
    case .path: .name(operand.name)
    case .plain: operand.value
    case .member, .element: .other
    }
  }

  /// The comparison at hand; nil for an order comparison, which leaves no node.
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

  private mutating func emit(_ test: PendingTest, first: Int, _ right: ValueRef) {
    var (name, value) = (test.left.asName, right)
    // `"open" == state`
    if name == nil, test.relation == .equal || test.relation == .notEqual, test.left.asLiteral != nil {
      if let path = right.asName { (name, value) = (path, test.left) }
    }
    facts.emit(
      .test, detail: test.relation.rawValue, first: first, start: test.start, end: test.end,
      name: name ?? .none, value: value)
  }
}
