import SyntaxFacts
import Testing

/// What is acquired and not released on some way out.
///
/// Acquired is the result of a constructor bound to a name, or the receiver of an operation; released it is
/// by an operation on that name, by the end of a `with`, or by going elsewhere: returned, or written to a path
/// that is not the function's own. A call that fails has acquired nothing; a release that fails has released.
struct Releases: PathQuestion {
  typealias State = Set<String>

  static let constructors: Set<String> = ["connect", "openFile"]
  static let acquiring: Set<String> = ["acquire", "lock"]
  static let releasing: Set<String> = ["close", "release", "unlock"]

  let skeleton: Skeleton

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id) else { return [] }
    var walk = PathWalk(skeleton: skeleton, question: Releases(skeleton: skeleton))
    let exits = walk.run(function: root, from: [])
    var found: Set<String> = []
    for (way, states) in [("end", exits.next), ("return", exits.returned), ("raise", exits.raised)] {
      for name in states.reduce(into: Set<String>(), { $0.formUnion($1) }) { found.insert("\(name) held at \(way)") }
    }
    return found
  }

  private func isConstructed(_ value: ValueRef) -> Bool {
    guard let call = value.asCall else { return false }
    return Self.constructors.contains(skeleton.last(skeleton.name(call)))
  }

  mutating func step(_ index: Int, _ state: State) -> State {
    let node = skeleton.node(index)
    var state = state
    switch node.kind {
    case .call: call(index, &state)
    case .write: write(index, &state)
    case .return:
      if let name = node.value.asName { state.remove(skeleton.text(name)) }
      for child in skeleton.children(index) where skeleton.has(SkeletonNode.Mark.element, child) {
        if skeleton.node(child).kind == .read { state.remove(skeleton.name(child)) }
      }
    default: break
    }
    return state
  }

  private func call(_ index: Int, _ state: inout State) {
    let path = skeleton.name(index)
    let (owner, operation) = (skeleton.owner(path), skeleton.last(path))
    if skeleton.has(SkeletonNode.Mark.member, index) {
      // `connect().fetch()`: nobody has a name for it.
      let isHeld = isConstructed(skeleton.node(index).value)
      if isHeld, !Self.releasing.contains(operation) { state.insert("unnamed") }
    } else if Self.acquiring.contains(operation), !owner.isEmpty {
      state.insert(owner)
    } else if Self.releasing.contains(operation) {
      state.remove(owner)
    }
  }

  private func write(_ index: Int, _ state: inout State) {
    let value = skeleton.node(index).value
    let name = skeleton.name(index)
    let isOwn = skeleton.has(SkeletonNode.Mark.binding, index) && !name.contains(".")
    if isConstructed(value) {
      if isOwn { state.insert(name) }
    } else if !isOwn, let moved = value.asName {
      state.remove(skeleton.text(moved))
    }
  }

  func failed(_ index: Int, before: State, after: State) -> State {
    before.intersection(after).union(after.filter { $0 == "unnamed" })
  }

  func leave(scope index: Int, _ state: State) -> State { state.subtracting(skeleton.takenOver(by: index)) }

  /// What was not there (`if a is not None`, `if let a = connect()`) is not held.
  func assume(_ indices: [Int], _ holds: Bool, _ state: State) -> State? {
    var state = state
    for index in indices {
      let node = skeleton.node(index)
      switch node.kind {
      case .test where node.value.asLiteral.map({ ["None", "nil"].contains(skeleton.text($0)) }) == true:
        guard indices.count == 1 else { break }
        let isAbsent = (node.detail == SkeletonNode.Test.equal.rawValue) == holds
        if isAbsent { state.remove(skeleton.name(index)) }
      case .read where indices.count == 1 && !holds: state.remove(skeleton.name(index))
      case .negation where indices.count == 1:
        return assume(skeleton.children(index), !holds, state)
      case .write where !holds: state.remove(skeleton.name(index))
      default: break
      }
    }
    return state
  }
}

@Suite struct ReleasesTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("release", ending, Releases.answer)
  }
}
