import SyntaxFacts
import Testing

/// Where the result of `makeBuffer` or `make_buffer` goes beyond the function's own names.
///
/// Without regard to order: a name that another name or the function's own collection takes over stands for
/// the same object. A member (`buffer.size`), an operator's or a call's result is another value.
struct Escapes {
  let skeleton: Skeleton
  let own: Set<String>
  /// The names that stand for the object.
  var names: Set<String> = []

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id) else { return [] }
    var escapes = Escapes(skeleton: skeleton, own: skeleton.bound(in: id))
    let nodes = skeleton.ownNodes(below: root)
    while true {
      let known = escapes.names
      for index in nodes where skeleton.node(index).kind == .write { escapes.follow(index) }
      if escapes.names == known { break }
    }
    var found: Set<String> = []
    for index in nodes { found.formUnion(escapes.ways(index)) }
    for index in skeleton.innerBodies(below: root) where escapes.isCaptured(by: index) {
      found.insert("captured")
    }
    return found
  }

  private func isLocal(_ index: Int) -> Bool { own.contains(skeleton.name(index)) }

  private mutating func follow(_ index: Int) {
    guard isLocal(index) else { return }
    if let call = skeleton.node(index).value.asCall, !skeleton.has(SkeletonNode.Mark.member, index) {
      if ["makeBuffer", "make_buffer"].contains(skeleton.last(skeleton.name(call))) {
        names.insert(skeleton.name(index))
      }
    }
    if holds(index) { names.insert(skeleton.name(index)) }
  }

  /// Whether the operand of the node at `index` is the object, or a display that it stands in.
  private func holds(_ index: Int) -> Bool {
    let node = skeleton.node(index)
    if let name = node.value.asName, names.contains(skeleton.text(name)) { return true }
    return skeleton.children(index).contains { isPassedUp($0, inChoice: false) }
  }

  private func isPassedUp(_ index: Int, inChoice: Bool) -> Bool {
    let node = skeleton.node(index)
    switch node.kind {
    case .read:
      guard names.contains(skeleton.name(index)) else { return false }
      return inChoice || skeleton.has(SkeletonNode.Mark.element, index)
        || skeleton.has(SkeletonNode.Mark.member, index) == false && isWholeValue(index)
    case .write: return skeleton.has(SkeletonNode.Mark.augmented, index) && names.contains(skeleton.name(index))
    case .ternary:
      return skeleton.parts(of: skeleton.children(index)).values.joined().contains { isPassedUp($0, inChoice: true) }
    case .logical: return skeleton.children(index).contains { isPassedUp($0, inChoice: true) }
    case .attempt, .await:
      return holds(index)
    default: return false
    }
  }

  /// Whether a read stands alone below a write to a member: what is written there has no other place.
  private func isWholeValue(_ index: Int) -> Bool {
    let next = index + 1
    guard next < skeleton.facts.bodies.nodes.count else { return false }
    return skeleton.node(next).kind == .write && skeleton.has(SkeletonNode.Mark.member, next)
      && Int(skeleton.node(next).first) == index
  }

  private func ways(_ index: Int) -> [String] {
    let node = skeleton.node(index)
    switch node.kind {
    case .return: return holds(index) ? ["returned"] : []
    case .yield: return holds(index) ? ["yielded"] : []
    case .write: return stored(index)
    case .call:
      let isHeld = skeleton.children(index).contains { skeleton.node($0).kind == .argument && holds($0) }
      return isHeld ? ["passed to \(skeleton.name(index))"] : []
    default: return []
    }
  }

  private func stored(_ index: Int) -> [String] {
    if skeleton.has(SkeletonNode.Mark.member, index) {
      let isHeld = skeleton.children(index).contains { isPassedUp($0, inChoice: false) }
      return isHeld ? ["stored in a member"] : []
    }
    return !isLocal(index) && holds(index) ? ["stored in \(skeleton.name(index))"] : []
  }

  private func isCaptured(by body: Int) -> Bool {
    let nodes = skeleton.ownNodes(below: body, closures: true)
    var shadowed: Set<String> = []
    if skeleton.node(body).kind == .function { shadowed = skeleton.bound(in: skeleton.node(body).declaration) }
    for index in nodes where skeleton.has(SkeletonNode.Mark.binding, index) && skeleton.node(index).kind == .write {
      // `[a] in`: what is captured is written with itself as the value.
      if skeleton.node(index).value != .name(skeleton.node(index).name) { shadowed.insert(skeleton.name(index)) }
    }
    return nodes.contains { index in
      let node = skeleton.node(index)
      var paths = [node.value.asName.map { skeleton.text($0) }]
      if [.read, .call].contains(node.kind) { paths.append(skeleton.name(index)) }
      return paths.contains { path in
        guard let first = path?.split(separator: ".").first.map(String.init) else { return false }
        return names.contains(first) && !shadowed.contains(first)
      }
    }
  }
}

extension Skeleton {
  /// The closures and functions that stand in a function, outermost first.
  func innerBodies(below index: Int) -> [Int] {
    children(index).flatMap { child -> [Int] in
      [.closure, .function].contains(node(child).kind) ? [child] : innerBodies(below: child)
    }
  }
}

@Suite struct EscapesTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("escape", ending, Escapes.answer)
  }
}
