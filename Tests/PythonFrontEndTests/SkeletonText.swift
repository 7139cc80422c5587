import SyntaxFacts

/// A skeleton as one line of text, from the root down.
///
/// Reads are names; `x=y` a write (`x[]=` to an element, `x+=` augmented, `del x`), a value that is a call is
/// `()`, one without a name `_`; `f(a k:b *c)` a call; `{…}` a block, `kind(…)` everything else, its parts
/// parted by `|`. Tests and negations show what is below them alone.
struct SkeletonText {
  private let facts: FileFacts

  init(_ facts: FileFacts) { self.facts = facts }

  /// What stands at the top level of the file.
  var text: String {
    facts.bodies.nodes.isEmpty ? "" : below(facts.bodies.nodes.count - 1)
  }

  private func below(_ index: Int) -> String {
    facts.bodies.children(of: index).map(text(at:)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func text(at index: Int) -> String {
    let node = facts.bodies.nodes[index]
    switch node.kind {
    case .nothing: return ""
    case .read: return dot(node) + facts.text(node.name)
    case .write: return (below(index) + " " + write(node)).trimmed
    case .test, .negation: return below(index)
    case .call: return dot(node) + (node.name.isNone ? "?" : facts.text(node.name)) + "(\(below(index)))"
    case .argument: return label(node) + (below(index) + " " + operand(node.value, inTree: true)).trimmed
    case .part: return node.detail == SkeletonNode.Part.guard.rawValue ? "" : "|"
    case .booleanRun: return node.detail == SkeletonNode.Operator.and.rawValue ? "and" : "or"
    case .block: return role(node) + "{\(below(index))}"
    case .function, .type:
      return
        "\(node.kind) \(facts.text(facts.surface.declarations[node.declaration.index].name))\(below(index))"
    case .jump: return node.detail == SkeletonNode.Jump.break.rawValue ? "break" : "continue"
    default: return head(node) + "(" + (below(index) + " " + operand(node.value, inTree: true)).trimmed + ")"
    }
  }

  private func dot(_ node: SkeletonNode) -> String { has(SkeletonNode.Mark.member, node) ? "." : "" }

  private func label(_ node: SkeletonNode) -> String {
    if has(SkeletonNode.Mark.spread, node) { return "*" }
    return node.name.isNone ? "" : facts.text(node.name) + ":"
  }

  private func role(_ node: SkeletonNode) -> String {
    switch node.detail {
    case SkeletonNode.Block.otherwise.rawValue: "else"
    case SkeletonNode.Block.finally.rawValue: "finally"
    default: ""
    }
  }

  private func head(_ node: SkeletonNode) -> String {
    switch node.kind {
    case .loop:
      node.detail == SkeletonNode.Loop.while.rawValue
        ? "while"
        : node.detail == SkeletonNode.Loop.asyncForEach.rawValue ? "asyncFor" : "for"
    case .scope: node.detail == SkeletonNode.Scope.asyncWith.rawValue ? "asyncWith" : "with"
    case .yield where has(SkeletonNode.Mark.spread, node): "yieldFrom"
    case .handler:
      "except" + (has(SkeletonNode.Mark.spread, node) ? "*" : "")
        + (node.name.isNone ? "" : "[\(facts.text(node.name))]")
    default: "\(node.kind)"
    }
  }

  private func write(_ node: SkeletonNode) -> String {
    // A parameter of a lambda.
    if has(SkeletonNode.Mark.binding, node), node.value == .absent { return "" }
    let isMember = has(SkeletonNode.Mark.member, node)
    let target =
      dot(node) + facts.text(node.name) + (has(SkeletonNode.Mark.element, node) ? "[]" : "")
    if has(SkeletonNode.Mark.delete, node) { return "del \(target)" }
    let sign = has(SkeletonNode.Mark.augmented, node) ? "+=" : "="
    return target + sign + (isMember ? "_" : operand(node.value, inTree: false))
  }

  /// An operand; one whose nodes are in the tree anyway is shown there.
  private func operand(_ value: ValueRef, inTree: Bool) -> String {
    if let name = value.asName { return facts.text(name) }
    if let literal = value.asLiteral { return literal.isNone ? "''" : facts.text(literal) }
    if value.asCall != nil { return inTree ? "" : "()" }
    return inTree || value == .absent ? "" : "_"
  }

  private func has(_ mark: UInt8, _ node: SkeletonNode) -> Bool { node.detail & mark != 0 }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
