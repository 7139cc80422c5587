import SyntaxFacts
import Testing

/// How deep loops are nested, and what is called in them.
///
/// Counted are loops, each `for` of a comprehension, and closures given to a callee that runs them for every
/// element. What a loop goes through is evaluated once, outside of it; the condition of a `while`, a filter and
/// the element of a comprehension in it. Other closures and nested functions run elsewhere.
struct LoopDepth {
  static let iterating: Set<String> = ["map", "forEach", "filter", "sorted", "compactMap", "reduce", "flatMap"]

  let skeleton: Skeleton
  var deepest = 0
  var found: Set<String> = []

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id) else { return [] }
    var depth = LoopDepth(skeleton: skeleton)
    depth.visit(skeleton.children(root), 0)
    return depth.deepest == 0 ? [] : depth.found.union(["depth \(depth.deepest)"])
  }

  private mutating func visit(_ indices: some Sequence<Int>, _ depth: Int) {
    for index in indices { visit(index, depth) }
  }

  private mutating func visit(_ index: Int, _ depth: Int) {
    deepest = max(deepest, depth)
    let children = skeleton.children(index)
    switch skeleton.node(index).kind {
    case .function, .type, .closure: break
    case .loop: loop(index, children, depth)
    case .comprehension: comprehension(children, depth)
    case .call:
      let name = skeleton.name(index)
      if depth > 0, !name.isEmpty { found.insert("\(skeleton.last(name)) at \(depth)") }
      visit(children, depth)
      guard Self.iterating.contains(skeleton.last(name)) else { break }
      for child in children where skeleton.node(child).kind == .argument {
        for closure in skeleton.children(child) where skeleton.node(closure).kind == .closure {
          deepest = max(deepest, depth + 1)
          visit(skeleton.children(closure), depth + 1)
        }
      }
    default: visit(children, depth)
    }
  }

  private mutating func loop(_ index: Int, _ children: [Int], _ depth: Int) {
    deepest = max(deepest, depth + 1)
    let isEach = skeleton.node(index).detail <= SkeletonNode.Loop.asyncForEach.rawValue
    var isHeader = isEach
    for child in children {
      let node = skeleton.node(child)
      // From the first name given, or a condition, on it is every round.
      if node.kind == .part || skeleton.isBlock(child) { isHeader = false }
      let isAfter = node.kind == .block && node.detail == SkeletonNode.Block.otherwise.rawValue
      visit(child, isHeader || isAfter ? depth : depth + 1)
    }
  }

  private mutating func comprehension(_ children: [Int], _ depth: Int) {
    let rounds = children.filter { isIteration($0) }.count
    deepest = max(deepest, depth + rounds)
    var level = depth + rounds
    var iterations = 0
    for child in children {
      if skeleton.node(child).kind == .part {
        if isIteration(child) {
          level = depth + iterations
          iterations += 1
        } else {
          level = depth + iterations
        }
      } else {
        visit(child, level)
      }
    }
  }

  private func isIteration(_ index: Int) -> Bool {
    let node = skeleton.node(index)
    return node.kind == .part && node.detail == SkeletonNode.Part.iteration.rawValue
  }
}

@Suite struct LoopDepthTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("loops", ending, LoopDepth.answer)
  }
}
