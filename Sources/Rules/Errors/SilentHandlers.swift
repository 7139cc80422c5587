import SourceText
import SyntaxFacts

/// The handlers of one file whose blocks do nothing, where no error is on its way already.
struct SilentHandlers {
  struct Handler {
    var node: Int
    /// The types caught, as written.
    var types: NameID
    /// Offset of the keyword that begins what is attempted.
    var attempt: UInt32
    /// The innermost function around it.
    var function: DeclarationID?
    /// What follows says what it means that nothing was done.
    var isAnswer: Bool
    /// The paths called in what is attempted; in Swift those of them that may throw, with what they are given.
    var calls: [NameID]
    /// Those of them that are no part of another: not called for its arguments, nor for what it is a member of.
    var outerCalls: [NameID]
  }

  /// In source order.
  private(set) var all: [Handler] = []
  private let bodies: Bodies
  private let surface: Surface

  /// A region of the skeleton that matters to the handlers in it.
  private struct Region {
    var first: UInt32
    var function: DeclarationID?
    /// An error is being handled, or the block runs whatever happened.
    var isAftermath: Bool

    init(_ node: SkeletonNode, in outer: Region?) {
      first = node.first
      isAftermath = node.kind != .function
      function = isAftermath ? outer?.function : node.declaration
    }
  }

  init(_ facts: FileFacts) {
    bodies = facts.bodies
    surface = facts.surface
    for (index, function) in SilentHandlers.attempts(facts.bodies.nodes) { add(index, in: function) }
    all.sort { $0.node < $1.node }
  }

  /// Every `try` where no error is on its way already, with the function around it.
  private static func attempts(_ nodes: [SkeletonNode]) -> [(node: Int, function: DeclarationID?)] {
    var found: [(node: Int, function: DeclarationID?)] = []
    var regions: [Region] = []
    nodes.withUnsafeBufferPointer { nodes in
      var index = nodes.count
      while index > 0 {
        index -= 1
        guard nodes[index].decidesAttempts else { continue }
        while let last = regions.last, index < Int(last.first) { regions.removeLast() }
        let outer = regions.last
        if nodes[index].kind != .try {
          regions.append(Region(nodes[index], in: outer))
        } else if outer?.isAftermath != true {
          found.append((index, outer?.function))
        }
      }
    }
    return found
  }

  private mutating func add(_ index: Int, in function: DeclarationID?) {
    let children = bodies.children(of: index)
    guard let attempted = children.first, isBusy(attempted) else { return }
    let silent = children.filter { isSilent($0) }
    guard !silent.isEmpty else { return }
    let hasElse = children.dropFirst().contains { child in
      bodies.nodes[child].kind == .block
        && bodies.nodes[child].detail == SkeletonNode.Block.otherwise.rawValue
    }
    let isAnswer = hasElse || endsInOutcome(attempted)
    let calls = calls(in: attempted)
    let outer = outermost(calls)
    for child in silent {
      all.append(
        Handler(
          node: child, types: bodies.nodes[child].name, attempt: bodies.nodes[index].start, function: function,
          isAnswer: isAnswer, calls: calls.map { bodies.nodes[$0].name },
          outerCalls: outer.map { bodies.nodes[$0].name }))
    }
  }

  /// Whether a node is a handler that does nothing and does not say why: a comment in place of code does.
  private func isSilent(_ node: Int) -> Bool {
    bodies.nodes[node].kind == .handler && !isBusy(node - 1)
      && bodies.nodes[node].detail & SkeletonNode.Mark.explained == 0
  }

  /// The calls in a block that may fail.
  private func calls(in block: Int) -> [Int] {
    let calls = (Int(bodies.nodes[block].first)..<block).filter { bodies.nodes[$0].kind == .call }
    guard surface.language == .swift else { return calls }
    let attempts = (Int(bodies.nodes[block].first)..<block).filter { number in
      let node = bodies.nodes[number]
      return node.kind == .attempt && node.detail == SkeletonNode.Attempt.propagating.rawValue
    }
    return calls.filter { call in
      attempts.contains { Int(bodies.nodes[$0].first) <= call && call < $0 }
    }
  }

  /// Those of `calls` that lie below no other; they come in source order, what is below in front.
  private func outermost(_ calls: [Int]) -> [Int] {
    var found: [Int] = []
    for call in calls.reversed() {
      if let last = found.last, Int(bodies.nodes[last].first) <= call { continue }
      found.append(call)
    }
    return found.reversed()
  }

  /// Whether the last thing a block does is to leave, or to set a variable; or what follows a branch that does.
  private func endsInOutcome(_ block: Int) -> Bool {
    var blocks = [block]
    while let block = blocks.popLast() {
      let first = Int(bodies.nodes[block].first)
      guard block > first else { continue }
      let last = bodies.nodes[block - 1]
      switch last.kind {
      case .return, .jump: return true
      case .write where last.detail & ~SkeletonNode.Mark.binding == 0 && isVariable(last.name, at: last.start): return true
      case .branch, .elseIf, .scope:
        blocks += bodies.children(of: block - 1).flatMap { child -> [Int] in
          bodies.nodes[child].kind == .elseIf ? bodies.children(of: child) : [child]
        }.filter { bodies.nodes[$0].kind == .block }
      default: continue
      }
    }
    return false
  }

  /// Whether a path names a variable: in Swift one of the function, not a property of its type.
  private func isVariable(_ name: NameID, at offset: UInt32) -> Bool {
    guard !hasDot(name) else { return false }
    guard surface.language == .swift else { return true }
    return surface.declarations.contains { declaration in
      guard declaration.name == name, !declaration.parent.isNone else { return false }
      let parent = surface.declarations[declaration.parent.index]
      return !parent.kind.isType && parent.range.lower <= offset && offset < parent.range.upper
    }
  }

  private func hasDot(_ name: NameID) -> Bool {
    surface.names.withBytes(of: name) { $0.contains(UInt8(ascii: ".")) }
  }

  /// Whether a block holds anything but jumps to the next round.
  private func isBusy(_ block: Int) -> Bool {
    guard block >= 0, bodies.nodes[block].kind == .block else { return true }
    return bodies.nodes[Int(bodies.nodes[block].first)..<block].contains { node in
      switch node.kind {
      case .nothing: false
      case .jump: node.detail != SkeletonNode.Jump.continue.rawValue
      default: true
      }
    }
  }
}

extension SkeletonNode {
  /// Whether it is an attempt, or a region in which attempts are judged by themselves.
  @inline(__always)
  fileprivate var decidesAttempts: Bool {
    switch kind {
    case .function, .handler, .try: true
    case .block: detail == Block.finally.rawValue
    default: false
    }
  }
}
