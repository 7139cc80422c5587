import SyntaxFacts

/// How far `try` and `await` reach.
extension Parser {
  /// `try f() + g()`: what stands before the first operand is said of all that follow as well.
  mutating func widen(_ opened: Int, first: Int) {
    guard opened >= first else { return }
    let node = facts.nodes[opened]
    guard node.kind == .attempt || node.kind == .await else { return }
    facts.nodes[opened].kind = .nothing
    facts.nodes[opened].first = UInt32(truncatingIfNeeded: opened)
    facts.nodes[opened].value = .absent
    // `try await`
    if node.kind == .attempt, opened > first, facts.nodes[opened - 1].kind == .await {
      widen(opened - 1, first: first)
    }
    facts.emit(
      node.kind, detail: node.detail, first: first, start: node.start, end: node.end, value: .other)
    if node.kind == .attempt { markRaising(since: first) }
  }

  /// Marks the calls since `first`, outside of closures, as such that an error may leave. The last node is the `try`.
  mutating func markRaising(since first: Int) {
    var index = facts.nodes.count - 2
    while index >= first {
      switch facts.nodes[index].kind {
      // What an inner `try` stands before is marked already.
      case .closure, .attempt: index = Int(facts.nodes[index].first)
      case .call: facts.nodes[index].detail |= SkeletonNode.Mark.raises
      default: break
      }
      index -= 1
    }
  }
}
