import SyntaxFacts

/// Statements with more than one way through.
extension PathWalk {
  /// `if`, its alternatives, and `else`.
  mutating func branch(
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
  mutating func loop(_ node: SkeletonNode, _ children: [Int], _ states: Set<State>) -> Exits<State> {
    let parts = LoopParts(node, children, in: skeleton)
    var exits = Exits<State>()
    var entering = states
    var ended: Set<State> = []
    var broken: Set<State> = []
    while true {
      let known = entering
      var round = Exits(next: entering)
      if !parts.isRepeat { round = header(parts, round, &ended) }
      if let body = parts.body { round = after(round) { $0.run(body, round.next) } }
      broken.formUnion(round.take([.break], node.name))
      round.next.formUnion(round.take([.continue], node.name))
      if parts.isRepeat { round = header(parts, round, &ended) }
      exits.absorb(round)
      entering.formUnion(round.next)
      if entering == known { break }
    }
    if let otherwise = parts.otherwise {
      let last = run(otherwise, ended)
      exits.absorb(last)
      ended = last.next
    }
    exits.next = ended.union(broken)
    return exits
  }

  /// What stands in the header of a loop; `ended` gets the states in which it is not gone through again.
  private mutating func header(
    _ parts: LoopParts, _ round: Exits<State>, _ ended: inout Set<State>
  ) -> Exits<State> {
    var passed = after(round) { $0.sequence(parts.header[...], round.next) }
    if !parts.isEndless {
      ended.formUnion(parts.isWhile ? assuming(parts.header, false, passed.next) : passed.next)
    }
    if parts.isWhile { passed.next = assuming(parts.header, true, passed.next) }
    return passed
  }

  /// What comes of `step`, with the exits that were taken before.
  private mutating func after(
    _ before: Exits<State>, _ step: (inout PathWalk) -> Exits<State>
  ) -> Exits<State> {
    var exits = step(&self)
    exits.absorb(before)
    return exits
  }

  mutating func cases(_ node: SkeletonNode, _ children: [Int], _ states: Set<State>) -> Exits<State> {
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

  mutating func attempted(
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
  mutating func throughFinally(_ exits: Exits<State>, _ block: ArraySlice<Int>) -> Exits<State> {
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

  mutating func ternary(_ children: [Int], _ states: Set<State>) -> Exits<State> {
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

/// What a loop is made of.
private struct LoopParts {
  let isRepeat: Bool
  let isWhile: Bool
  let header: [Int]
  let body: Int?
  let otherwise: Int?

  /// Without a condition.
  var isEndless: Bool { (isWhile || isRepeat) && header.isEmpty }

  init(_ node: SkeletonNode, _ children: [Int], in skeleton: Skeleton) {
    let place = children.firstIndex { skeleton.isBlock($0) } ?? children.count
    isRepeat = node.detail == SkeletonNode.Loop.repeat.rawValue
    isWhile = node.detail == SkeletonNode.Loop.while.rawValue
    header = isRepeat ? Array(children.dropFirst(place + 1)) : Array(children[..<place])
    body = place < children.count ? children[place] : nil
    otherwise = isRepeat ? nil : children.dropFirst(place + 1).first
  }
}
