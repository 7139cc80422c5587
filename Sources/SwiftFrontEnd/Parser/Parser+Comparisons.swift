import SourceText
import SyntaxFacts

/// Which comparisons leave a test in the skeleton, and of what.
extension Parser {
  /// A comparison whose right side is being read.
  struct PendingTest {
    var test: SkeletonNode.Test
    var left: ValueRef
    /// First node of the left side.
    var first: Int
    var keyword: Token
  }

  /// The comparison that the operator at hand is.
  var equality: SkeletonNode.Test? {
    mutating get {
      let length = token.end &- token.start
      guard length == 2 || length == 3, source[Int(token.end) - 1] == 0x3D, source[Int(token.start) + 1] == 0x3D
      else { return nil }
      switch source[Int(token.start)] {
      case 0x3D: return .equal
      case 0x21: return .notEqual
      default: return nil
      }
    }
  }

  /// Emits the comparison whose right side ends with `right`, which is flushed.
  mutating func closeTest(_ right: Operand, _ sequence: inout Sequence) {
    defer { sequence.isWhole = true }
    guard let pending = sequence.pending else { return }
    sequence.pending = nil
    var name = pending.left.asName
    var value = sequence.isWhole ? compared(right) : .other
    // `"open" == state`
    if name == nil, let path = value.asName, pending.left.asLiteral != nil { (name, value) = (path, pending.left) }
    emitTest(pending.test, first: pending.first, at: pending.keyword, name ?? .none, value)
  }

  /// One side of a comparison.
  @inline(__always)
  func compared(_ operand: Operand) -> ValueRef { operand.shape == .path ? .name(operand.name) : operand.value }
}
