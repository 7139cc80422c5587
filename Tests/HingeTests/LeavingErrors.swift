import SyntaxFacts
import Testing

/// Which errors leave a function: what it raises itself and what functions of its file that it calls raise,
/// less what is caught. Of calls to elsewhere nothing is known.
struct LeavingErrors {
  let skeleton: Skeleton
  /// The functions being asked, for recursion.
  var asked: Set<Int> = []

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    var errors = LeavingErrors(skeleton: skeleton)
    return errors.leaving(id)
  }

  private mutating func leaving(_ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id), asked.insert(id.index).inserted else { return [] }
    defer { asked.remove(id.index) }
    return below(root, Scope(root: root))
  }

  /// Where an error is raised: the function, and what is being handled.
  struct Scope {
    var root: Int
    var handled: Set<String> = []
    /// The names that hold what is being handled.
    var names: Set<String> = []
  }

  private mutating func below(_ index: Int, _ scope: Scope) -> Set<String> {
    skeleton.children(index).reduce(into: []) { $0.formUnion(errors($1, scope)) }
  }

  private mutating func errors(_ index: Int, _ scope: Scope) -> Set<String> {
    let node = skeleton.node(index)
    switch node.kind {
    case .function, .type, .closure: return []
    case .try: return attempted(index, scope)
    case .attempt where node.detail != SkeletonNode.Attempt.propagating.rawValue: return []
    case .raise: return below(index, scope).union(raised(node, scope))
    case .call: return below(index, scope).union(called(index, scope))
    case .scope:
      let suppressed = skeleton.children(index).filter { skeleton.node($0).kind == .call }
        .filter { skeleton.last(skeleton.name($0)) == "suppress" }
        .flatMap { skeleton.children($0).compactMap { skeleton.path(skeleton.node($0).value) } }
      return below(index, scope).filter { !isCaught($0, by: suppressed) }
    default: return below(index, scope)
    }
  }

  private func raised(_ node: SkeletonNode, _ scope: Scope) -> Set<String> {
    guard node.value != .absent else { return scope.handled }
    guard let path = skeleton.path(node.value) else { return ["?"] }
    if node.value.asName != nil, scope.names.contains(path) { return scope.handled }
    // A name of the function's own holds what was written to it.
    let sources = skeleton.ownNodes(below: scope.root).filter {
      skeleton.node($0).kind == .write && skeleton.name($0) == path
    }.compactMap { skeleton.path(skeleton.node($0).value) }
    return node.value.asName != nil && !sources.isEmpty ? Set(sources) : [path]
  }

  /// Callees that run the closures they are given.
  static let running: Set<String> = ["map", "forEach", "filter", "sorted", "compactMap", "reduce"]

  private mutating func called(_ index: Int, _ scope: Scope) -> Set<String> {
    guard skeleton.has(SkeletonNode.Mark.raises, index) else { return [] }
    var found: Set<String> = []
    let name = skeleton.last(skeleton.name(index))
    if Self.running.contains(name) {
      for closure in skeleton.innerBodies(below: index) { found.formUnion(below(closure, Scope(root: closure))) }
    }
    let owner = skeleton.owner(skeleton.name(index))
    guard !skeleton.has(SkeletonNode.Mark.member, index), ["", "self", "cls", "Self"].contains(owner) else {
      return found
    }
    let surface = skeleton.surface
    for number in surface.declarations.indices
    where surface.declarations[number].kind.isFunctionLike && skeleton.text(surface.declarations[number].name) == name {
      found.formUnion(leaving(DeclarationID(number)))
    }
    return found
  }

  private mutating func attempted(_ index: Int, _ scope: Scope) -> Set<String> {
    let children = skeleton.children(index)
    var open = errors(children[0], scope)
    var found: Set<String> = []
    for child in children.dropFirst() {
      guard skeleton.node(child).kind == .handler else {
        let isFinal = skeleton.node(child).detail == SkeletonNode.Block.finally.rawValue
        found.formUnion(errors(child, scope))
        // A `finally` that returns lets nothing out.
        if isFinal, skeleton.children(child).contains(where: { skeleton.node($0).kind == .return }) { return [] }
        continue
      }
      let types = skeleton.caught(child)
      let isGuarded = skeleton.children(child).contains { skeleton.node($0).kind == .part }
      let caught = open.filter { types.isEmpty || isCaught($0, by: types) }
      var inner = scope
      inner.handled = caught.isEmpty ? Set(types.filter { !Skeleton.roots.contains($0) }) : caught
      inner.names = Set(
        skeleton.children(child).filter { skeleton.node($0).kind == .write }.map { skeleton.name($0) })
      found.formUnion(below(child, inner))
      if !isGuarded { open.subtract(caught) }
    }
    return found.union(open)
  }

  private func isCaught(_ error: String, by types: [String]) -> Bool {
    var line = [error]
    // Its type's bases, as far as the file has them.
    while let last = line.last, line.count < 10 {
      let surface = skeleton.surface
      guard
        let type = surface.declarations.first(where: { $0.kind.isType && skeleton.text($0.name) == last }),
        let base = surface.lists[type.inherits.indices].first
      else { break }
      line.append(skeleton.text(base))
    }
    return line.contains { name in
      types.contains { Skeleton.roots.contains($0) || name == $0 || name.hasPrefix($0 + ".") }
    }
  }
}

@Suite struct LeavingErrorsTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("errors", ending, LeavingErrors.answer)
  }
}
