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
