import SyntaxFacts

/// What a question says of single nodes; the walk says in which order and on which paths they come.
protocol PathQuestion {
  associatedtype State: Hashable
  /// The state after the node at `index` was evaluated, all below it already.
  mutating func step(_ index: Int, _ state: State) -> State
  /// The state where the call at `index` fails.
  func failed(_ index: Int, before: State, after: State) -> State
  /// The state when the scope at `index` (`with`) is left, however that happens.
  func leave(scope index: Int, _ state: State) -> State
  /// The state where the conditions at `indices` (all of them) hold or not; nil where that cannot be.
  func assume(_ indices: [Int], _ holds: Bool, _ state: State) -> State?
  /// Whether the case at `index` may be taken, and may be passed over.
  func matches(case index: Int, of subject: [Int], _ state: State) -> (may: Bool, mayNot: Bool)
}

extension PathQuestion {
  func failed(_ index: Int, before: State, after: State) -> State { before }
  func leave(scope index: Int, _ state: State) -> State { state }
  func assume(_ indices: [Int], _ holds: Bool, _ state: State) -> State? { state }
  func matches(case index: Int, of subject: [Int], _ state: State) -> (may: Bool, mayNot: Bool) { (true, true) }
}

/// The states in which a piece of code is left, by the way out.
struct Exits<State: Hashable> {
  var next: Set<State> = []
  var returned: Set<State> = []
  var raised: Set<State> = []
  /// By kind of jump and label.
  var jumps: [Jump: Set<State>] = [:]

  struct Jump: Hashable {
    var kind: UInt8
    var label: NameID
  }

  /// Adds the ways out of `other` but its normal end.
  mutating func absorb(_ other: Exits) {
    returned.formUnion(other.returned)
    raised.formUnion(other.raised)
    for (jump, states) in other.jumps { jumps[jump, default: []].formUnion(states) }
  }

  /// Takes the jumps of these kinds, with the label or none.
  mutating func take(_ kinds: [SkeletonNode.Jump], _ label: NameID) -> Set<State> {
    var taken: Set<State> = []
    for kind in kinds {
      for own in [NameID.none, label] {
        taken.formUnion(jumps.removeValue(forKey: Jump(kind: kind.rawValue, label: own)) ?? [])
      }
    }
    return taken
  }
}

/// Goes every path of one function with a set of states.
struct PathWalk<Question: PathQuestion> {
  typealias State = Question.State
  let skeleton: Skeleton
  var question: Question

  mutating func run(function root: Int, from state: State) -> Exits<State> {
    sequence(skeleton.children(root)[...], [state])
  }

  private mutating func sequence(_ indices: ArraySlice<Int>, _ states: Set<State>) -> Exits<State> {
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

  private mutating func run(_ index: Int, _ states: Set<State>) -> Exits<State> {
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

  private func assuming(_ indices: [Int], _ holds: Bool, _ states: Set<State>) -> Set<State> {
    Set(states.compactMap { question.assume(indices, holds, $0) })
  }

  private mutating func guarded(_ conditions: [Int], _ block: Int?, _ states: Set<State>) -> Exits<State> {
    var exits = sequence(conditions[...], states)
    let evaluated = exits.next
    if let block { exits.absorb(run(block, assuming(conditions, false, evaluated))) }
    exits.next = assuming(conditions, true, evaluated)
    return exits
  }

  /// `if`, its alternatives, and `else`.
  private mutating func branch(
    _ node: SkeletonNode, _ children: [Int], _ states: Set<State>
  ) -> Exits<State> {
    let body = children.firstIndex { skeleton.isBlock($0) } ?? children.count
    let conditions = Array(children[..<body])
    var exits = sequence(conditions[...], states)
    let evaluated = exits.next
    exits.next = []
    var open = assuming(conditions, false, evaluated)
    if body < children.count {
      let taken = run(children[body], assuming(conditions, true, evaluated))
      exits.next = taken.next
      exits.absorb(taken)
    }
    for child in children.dropFirst(body + 1) {
      if skeleton.node(child).kind == .elseIf {
        let inner = skeleton.children(child)
        let end = inner.firstIndex { skeleton.isBlock($0) } ?? inner.count
        let tests = Array(inner[..<end])
        let header = sequence(tests[...], open)
        exits.absorb(header)
        if end < inner.count {
          let taken = run(inner[end], assuming(tests, true, header.next))
          exits.next.formUnion(taken.next)
          exits.absorb(taken)
        }
        open = assuming(tests, false, header.next)
      } else {
        let taken = run(child, open)
        exits.next.formUnion(taken.next)
        exits.absorb(taken)
        open = []
      }
    }
    exits.next.formUnion(open)
    if !node.name.isNone { exits.next.formUnion(exits.take([.break], node.name)) }
    return exits
  }

  /// A loop, until no new state comes in. One without a condition is left by jumps alone.
  private mutating func loop(_ node: SkeletonNode, _ children: [Int], _ states: Set<State>) -> Exits<State> {
    let body = children.firstIndex { skeleton.isBlock($0) } ?? children.count
    let isRepeat = node.detail == SkeletonNode.Loop.repeat.rawValue
    let isWhile = node.detail == SkeletonNode.Loop.while.rawValue
    let header = isRepeat ? Array(children[(body + 1)...]) : Array(children[..<body])
    let otherwise = isRepeat ? nil : children.dropFirst(body + 1).first
    let isEndless = (isWhile || isRepeat) && header.isEmpty
    var exits = Exits<State>()
    var entering = states
    var ended: Set<State> = []
    var broken: Set<State> = []
    while true {
      let known = entering
      var round = Exits(next: entering)
      if !isRepeat {
        round = sequence(header[...], entering)
        if !isEndless { ended.formUnion(isWhile ? assuming(header, false, round.next) : round.next) }
        if isWhile { round.next = assuming(header, true, round.next) }
      }
      if body < children.count {
        let before = round
        round = run(children[body], round.next)
        round.absorb(before)
      }
      broken.formUnion(round.take([.break], node.name))
      round.next.formUnion(round.take([.continue], node.name))
      if isRepeat {
        let before = round
        round = sequence(header[...], round.next)
        round.absorb(before)
        if !isEndless { ended.formUnion(round.next) }
      }
      exits.absorb(round)
      entering.formUnion(round.next)
      if entering == known { break }
    }
    if let otherwise {
      let last = run(otherwise, ended)
      exits.absorb(last)
      ended = last.next
    }
    exits.next = ended.union(broken)
    return exits
  }

  private mutating func cases(_ node: SkeletonNode, _ children: [Int], _ states: Set<State>) -> Exits<State> {
    let subject = children.filter { skeleton.node($0).kind != .case }
    var exits = sequence(subject[...], states)
    var open = exits.next
    exits.next = []
    var fallen: Set<State> = []
    for child in children where skeleton.node(child).kind == .case {
      let parts = skeleton.children(child)
      let question = question
      let taken = open.filter { question.matches(case: child, of: subject, $0).may }
      open = open.filter { question.matches(case: child, of: subject, $0).mayNot }
      let header = sequence(parts.filter { !skeleton.isBlock($0) }[...], taken)
      exits.absorb(header)
      guard let block = parts.last, skeleton.isBlock(block) else { continue }
      var body = run(block, header.next.union(fallen))
      fallen = body.take([.fallthrough], .none)
      exits.next.formUnion(body.next.union(body.take([.endSwitch], node.name)))
      exits.absorb(body)
    }
    if node.detail & SkeletonNode.Mark.exhaustive == 0 { exits.next.formUnion(open) }
    if !node.name.isNone { exits.next.formUnion(exits.take([.break], node.name)) }
    return exits
  }

  private mutating func attempted(
    _ node: SkeletonNode, _ children: [Int], _ states: Set<State>
  ) -> Exits<State> {
    var exits = run(children[0], states)
    let raised = exits.raised
    exits.raised = []
    var isCaught = false
    var handled = Exits<State>()
    for child in children where skeleton.node(child).kind == .handler {
      let taken = sequence(skeleton.children(child)[...], raised)
      handled.next.formUnion(taken.next)
      handled.absorb(taken)
      isCaught = isCaught || skeleton.catchesAll(child)
    }
    var final: Int?
    for child in children.dropFirst() where skeleton.isBlock(child) {
      if skeleton.node(child).detail == SkeletonNode.Block.finally.rawValue {
        final = child
      } else {
        let last = run(child, exits.next)
        exits.next = last.next
        exits.absorb(last)
      }
    }
    exits.next.formUnion(handled.next)
    exits.absorb(handled)
    if !isCaught { exits.raised.formUnion(raised) }
    guard let final else { return exits }
    return throughFinally(exits, [final])
  }

  /// What runs whichever way `exits` go, before they go on.
  private mutating func throughFinally(_ exits: Exits<State>, _ block: ArraySlice<Int>) -> Exits<State> {
    var result = Exits<State>()
    func run(_ states: Set<State>) -> Set<State> {
      if states.isEmpty { return [] }
      let last = sequence(block, states)
      result.absorb(last)
      return last.next
    }
    result.next = run(exits.next)
    let returned = run(exits.returned)
    let raised = run(exits.raised)
    let jumps = exits.jumps.mapValues { run($0) }
    result.returned.formUnion(returned)
    result.raised.formUnion(raised)
    for (jump, states) in jumps where !states.isEmpty { result.jumps[jump, default: []].formUnion(states) }
    return result
  }

  private mutating func ternary(_ children: [Int], _ states: Set<State>) -> Exits<State> {
    var parts = skeleton.parts(of: children)
    let condition = parts.condition
    var exits = sequence(condition[...], states)
    let evaluated = exits.next
    exits.next = []
    for (place, part) in parts.values.enumerated() {
      let taken = sequence(part[...], assuming(condition, place == 0, evaluated))
      exits.next.formUnion(taken.next)
      exits.absorb(taken)
    }
    parts.values = []
    return exits
  }
}

extension Skeleton {
  /// The parts of a `ternary`.
  func parts(of children: [Int]) -> (condition: [Int], values: [[Int]]) {
    var groups: [[Int]] = [[]]
    var condition = 0
    for child in children {
      if node(child).kind == .part {
        if node(child).detail == SkeletonNode.Part.condition.rawValue { condition = groups.count }
        groups.append([])
      } else {
        groups[groups.count - 1].append(child)
      }
    }
    let found = groups.remove(at: condition)
    return (found, groups)
  }

  /// The types that a handler names.
  func caught(_ handler: Int) -> [String] {
    children(handler).prefix { !isBlock($0) && node($0).kind != .part }.filter { node($0).kind == .read }.map { name($0) }
  }

  /// The types above all errors.
  static let roots: Set<String> = ["Exception", "BaseException", "Error", "any Error"]

  func catchesAll(_ handler: Int) -> Bool {
    if children(handler).contains(where: { node($0).kind == .part }) { return false }
    let types = caught(handler)
    return types.isEmpty || types.contains { Skeleton.roots.contains($0) }
  }
}
