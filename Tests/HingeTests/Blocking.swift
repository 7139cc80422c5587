import SyntaxFacts
import Testing

/// What blocks in asynchronous code: calls known to block that are not awaited, and waiting under a lock.
struct Blocking: PathQuestion {
  /// The locks held, by path.
  typealias State = Set<String>

  /// A path, `*.operation`, or a path with the label of an argument.
  static let known: Set<String> = [
    "time.sleep", "requests.get", "Thread.sleep", "*.wait", "*.result", "Data(contentsOf:)", "subprocess.run",
  ]

  let skeleton: Skeleton
  var found: Set<String> = []

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id) else { return [] }
    var found: Set<String> = []
    func ask(_ body: Int) {
      for (call, isAwaited) in skeleton.calls(below: body, awaited: false) where !isAwaited {
        if let name = blocks(skeleton, call) { found.insert("\(name) blocks") }
      }
      var walk = PathWalk(skeleton: skeleton, question: Blocking(skeleton: skeleton))
      _ = walk.run(function: body, from: [])
      found.formUnion(walk.question.found)
    }
    if skeleton.surface.declarations[id.index].effects.contains(.async) { ask(root) }
    for closure in skeleton.innerClosures(below: root) where skeleton.isAsync(closure) { ask(closure) }
    return found
  }

  private static func blocks(_ skeleton: Skeleton, _ call: Int) -> String? {
    let path = skeleton.name(call)
    if known.contains(path) || known.contains("*." + skeleton.last(path)) && path.contains(".") { return path }
    for argument in skeleton.children(call) where skeleton.node(argument).kind == .argument {
      let labelled = "\(path)(\(skeleton.name(argument)):)"
      if known.contains(labelled) { return labelled }
    }
    return nil
  }

  private func isLock(_ path: String) -> Bool { skeleton.last(path).lowercased().hasSuffix("lock") }

  mutating func step(_ index: Int, _ state: State) -> State {
    let node = skeleton.node(index)
    let path = skeleton.name(index)
    switch node.kind {
    case .await: found.formUnion(state.map { "waits under \($0)" })
    case .call where isLock(skeleton.owner(path)) && ["lock", "acquire"].contains(skeleton.last(path)):
      // What is awaited yields instead of blocking.
      if skeleton.node(index + 1).kind != .await { return state.union([skeleton.owner(path)]) }
    case .call where isLock(skeleton.owner(path)) && ["unlock", "release"].contains(skeleton.last(path)):
      return state.subtracting([skeleton.owner(path)])
    case .read where isItem(index) && isLock(path): return state.union([path])
    default: break
    }
    return state
  }

  /// Whether a read is what a `with` that is not `async` takes.
  private func isItem(_ index: Int) -> Bool {
    var next = index + 1
    while next < skeleton.facts.bodies.nodes.count {
      let node = skeleton.node(next)
      if Int(node.first) <= index {
        return node.kind == .scope && node.detail == SkeletonNode.Scope.with.rawValue
      }
      next += 1
    }
    return false
  }

  func leave(scope index: Int, _ state: State) -> State { state.subtracting(skeleton.takenOver(by: index)) }
}

extension Skeleton {
  /// The calls of a body with whether each is awaited; what is only an argument of the awaited is not.
  func calls(below index: Int, awaited: Bool) -> [(call: Int, isAwaited: Bool)] {
    children(index).flatMap { child -> [(call: Int, isAwaited: Bool)] in
      switch node(child).kind {
      case .function, .type, .closure: []
      case .await: calls(below: child, awaited: true)
      case .argument: calls(below: child, awaited: false)
      case .call: calls(below: child, awaited: awaited) + [(child, awaited)]
      case .block: calls(below: child, awaited: false)
      default: calls(below: child, awaited: awaited)
      }
    }
  }

  func innerClosures(below index: Int) -> [Int] {
    children(index).flatMap { child -> [Int] in
      switch node(child).kind {
      case .function, .type: []
      case .closure: [child] + innerClosures(below: child)
      default: innerClosures(below: child)
      }
    }
  }

  /// Whether a closure says that it is asynchronous, or awaits something itself.
  func isAsync(_ closure: Int) -> Bool {
    has(SkeletonNode.Mark.async, closure) || ownNodes(below: closure).contains { node($0).kind == .await }
  }
}

@Suite struct BlockingTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("blocking", ending, Blocking.answer)
  }
}
