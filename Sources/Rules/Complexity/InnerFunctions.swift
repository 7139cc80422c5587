import SourceText
import SyntaxFacts

/// The functions and closures within one function, and how complex the hardest of them is by itself.
///
/// A function that branches nowhere and only holds others (the handlers that it registers, the views that it
/// builds) is as hard to follow as the hardest of them, not as all together: each is read without the rest.
/// SonarSource's analyzer for JavaScript judges such functions one by one, too.
struct InnerFunctions {
  private struct Unit {
    /// The lowest node of its subtree.
    var first: UInt32
    /// How many of the units around it make what is in it nest.
    var depth: Int
    var parent: Int?
    var isType: Bool
    /// A function with a name, which has a score of its own.
    var isNamed: Bool
    var increments: [CognitiveComplexity.Increment] = []
  }

  /// The function itself comes first, every other after the one around it.
  private var units: [Unit] = []

  init(_ id: DeclarationID, _ increments: [CognitiveComplexity.Increment], in facts: FileFacts) {
    let nodes = facts.bodies.nodes
    let slice = facts.surface.declarations[id.index].body.indices
    guard let root = slice.last else { return }
    units = [Unit(first: nodes[root].first, depth: 0, parent: nil, isType: false, isNamed: true)]
    var places: [UInt32: Int] = [:]
    var open = [0]
    for index in slice.dropLast().reversed() {
      let node = nodes[index]
      while open.count > 1, index < Int(units[open[open.count - 1]].first) { open.removeLast() }
      let outer = open[open.count - 1]
      switch node.kind {
      case .closure, .function, .type:
        open.append(units.count)
        units.append(unit(node, in: outer))
      case .branch, .elseIf, .loop, .guard, .conditionalCompilation, .block, .switch, .ternary, .handler,
        .booleanRun, .jump:
        places[node.start] = outer
      default: break
      }
    }
    for increment in increments {
      units[places[increment.range.lower] ?? 0].increments.append(increment)
    }
  }

  private func unit(_ node: SkeletonNode, in outer: Int) -> Unit {
    let isType = node.kind == .type
    let isWrapped = node.kind != .type && node.detail & SkeletonNode.Mark.wrapped != 0
    // Where nothing branches around it, each unit nests what is in it one deeper.
    let depth = isType ? 0 : units[outer].depth + (isWrapped || units[outer].isType ? 0 : 1)
    return Unit(
      first: node.first, depth: depth, parent: outer, isType: isType, isNamed: node.kind == .function)
  }

  /// The greatest score of any part that is read by itself: of the whole function where it branches, else of
  /// the closures in it, and so on inwards. Functions with a name that lie in one that does not branch are
  /// left out: they have scores of their own.
  var hardest: Int {
    var greatest = 0
    var parts = units.isEmpty ? [] : [0]
    while let part = parts.popLast() {
      if units[part].increments.contains(where: { $0.reason.branches }) {
        greatest = max(greatest, score(of: part))
      } else {
        greatest = max(greatest, units[part].increments.reduce(0) { $0 + $1.amount })
        parts += units.indices.filter { units[$0].parent == part && !units[$0].isNamed }
      }
    }
    return greatest
  }

  /// Of a part with all in it, as if it stood alone.
  private func score(of part: Int) -> Int {
    var within = Set([part])
    var total = 0
    for index in part..<units.count {
      if let parent = units[index].parent, within.contains(parent) { within.insert(index) }
      guard within.contains(index) else { continue }
      for increment in units[index].increments {
        total += increment.amount - min(units[part].depth, increment.nesting)
      }
    }
    return total
  }
}

extension CognitiveComplexity.Reason {
  /// Whether what follows may run or not, or more than once.
  fileprivate var branches: Bool {
    switch self {
    case .if, .ternary, .switch, .loop, .handler, .guard, .conditionalCompilation: true
    case .elseIf, .else, .booleanRun, .jump, .recursion: false
    }
  }
}
