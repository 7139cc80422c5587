import SyntaxFacts

/// Goes every path of one function with a set of states.
struct PathWalk<Question: PathQuestion> {
  typealias State = Question.State
  let skeleton: Skeleton
  var question: Question

  mutating func run(function root: Int, from state: State) -> Exits<State> {
    sequence(skeleton.children(root)[...], [state])
  }

  mutating func sequence(_ indices: ArraySlice<Int>, _ states: Set<State>) -> Exits<State> {
    var exits = Exits(next: states)
    for (place, index) in zip(indices.indices, indices) {
      if exits.next.isEmpty { break }
      let node = skeleton.node(index)
      if node.kind == .scope, node.detail == SkeletonNode.Scope.defer.rawValue {
        let rest = sequence(indices[(place + 1)...], exits.next)
        exits.next = []
        let after = throughFinally(rest, skeleton.children(index)[...])
        exits.next = after.next
        exits.absorb(after)
        return exits
      }
      let step = run(index, exits.next)
      exits.next = step.next
      exits.absorb(step)
    }
    return exits
  }

  mutating func run(_ index: Int, _ states: Set<State>) -> Exits<State> {
    let node = skeleton.node(index)
    let children = skeleton.children(index)
    switch node.kind {
    case .function, .type, .closure, .nothing: return Exits(next: step(index, states))
    case .block: return sequence(children[...], states)
    case .branch, .elseIf, .conditionalCompilation: return branch(node, children, states)
    case .guard:
      let conditions = children.filter { !skeleton.isBlock($0) }
      return guarded(conditions, children.last { skeleton.isBlock($0) }, states)
    case .loop: return loop(node, children, states)
    case .switch: return cases(node, children, states)
    case .try: return attempted(node, children, states)
    case .scope:
      var exits = sequence(children[...], states)
      let question = question
      func left(_ states: Set<State>) -> Set<State> { Set(states.map { question.leave(scope: index, $0) }) }
      exits.next = left(exits.next)
      exits.returned = left(exits.returned)
      exits.raised = left(exits.raised)
      exits.jumps = exits.jumps.mapValues(left)
      exits.next.formUnion(exits.take([.break], node.name.isNone ? NameID(rawValue: .max) : node.name))
      return exits
    case .ternary: return ternary(children, states)
    case .logical:
      var exits = Exits(next: states)
      var reached: Set<State> = []
      for (place, child) in children.enumerated() {
        let step = run(child, exits.next)
        exits.next = step.next
        exits.absorb(step)
        if place > 0 { reached.formUnion(step.next) } else { reached = step.next }
      }
      exits.next = reached
      return exits
    case .comprehension:
      var exits = sequence(children[...], states)
      exits.next.formUnion(states)
      return exits
    default: return plain(index, node, children, states)
    }
  }

  /// Nodes that are evaluated after what is below them, and what leaves.
  private mutating func plain(
    _ index: Int, _ node: SkeletonNode, _ children: [Int], _ states: Set<State>
  ) -> Exits<State> {
    var exits = sequence(children[...], states)
    let before = exits.next
    exits.next = []
    for state in before {
      let after = question.step(index, state)
      switch node.kind {
      case .return: exits.returned.insert(after)
      case .raise: exits.raised.insert(after)
      case .jump: exits.jumps[.init(kind: node.detail, label: node.name), default: []].insert(after)
      case .call:
        exits.next.insert(after)
        if skeleton.has(SkeletonNode.Mark.raises, index) {
          exits.raised.insert(question.failed(index, before: state, after: after))
        }
      default: exits.next.insert(after)
      }
    }
    if node.kind == .attempt, node.detail != SkeletonNode.Attempt.propagating.rawValue {
      if node.detail == SkeletonNode.Attempt.optional.rawValue { exits.next.formUnion(exits.raised) }
      exits.raised = []
    }
    return exits
  }

  private mutating func step(_ index: Int, _ states: Set<State>) -> Set<State> {
    Set(states.map { question.step(index, $0) })
  }

  func assuming(_ indices: [Int], _ holds: Bool, _ states: Set<State>) -> Set<State> {
    Set(states.compactMap { question.assume(indices, holds, $0) })
  }

  private mutating func guarded(_ conditions: [Int], _ block: Int?, _ states: Set<State>) -> Exits<State> {
    var exits = sequence(conditions[...], states)
    let evaluated = exits.next
    if let block { exits.absorb(run(block, assuming(conditions, false, evaluated))) }
    exits.next = assuming(conditions, true, evaluated)
    return exits
  }
}
