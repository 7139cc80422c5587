import SyntaxFacts
import Testing

/// In which order one object's operations come, on every path: here `open read* close`, once.
///
/// Objects are followed by name: an alias (`b = a`) is the same object, a new value is a new one. What a
/// `with` takes over (`with a:`, `with closing(a):`) is closed when it is left.
struct OperationOrder: PathQuestion {
  /// Where each object stands, by the name that it was met under; and the names that mean another's object.
  struct State: Hashable {
    var places: [String: Place] = [:]
    var aliases: [String: String] = [:]

    func object(_ name: String) -> String { aliases[name] ?? name }
  }

  enum Place: Hashable { case new, open, closed }

  let skeleton: Skeleton
  var violations: Set<String> = []

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id) else { return [] }
    var walk = PathWalk(skeleton: skeleton, question: OperationOrder(skeleton: skeleton))
    let exits = walk.run(function: root, from: State())
    var found = walk.question.violations
    func unfinished(_ states: Set<State>, _ way: String) {
      for state in states {
        for (object, place) in state.places where place == .open { found.insert("\(object) open at \(way)") }
      }
    }
    unfinished(exits.next, "end")
    unfinished(exits.returned, "return")
    unfinished(exits.raised, "raise")
    return found
  }

  mutating func step(_ index: Int, _ state: State) -> State {
    let node = skeleton.node(index)
    var state = state
    switch node.kind {
    case .call where !skeleton.has(SkeletonNode.Mark.member, index):
      let path = skeleton.name(index)
      let object = state.object(skeleton.owner(path))
      let place = state.places[object] ?? .new
      guard !object.isEmpty, let next = Self.next(skeleton.last(path), place) else { break }
      if !next.fits { violations.insert("\(object).\(skeleton.last(path)) when \(place)") }
      state.places[object] = next.place
    case .write where node.detail & ~SkeletonNode.Mark.binding == 0:
      let name = skeleton.name(index)
      if let other = node.value.asName, state.places[state.object(skeleton.text(other))] != nil {
        state.aliases[name] = state.object(skeleton.text(other))
      } else {
        if state.aliases.removeValue(forKey: name) == nil {
          if state.places[name] == .open { violations.insert("\(name) overwritten when open") }
          state.places[name] = .new
        }
      }
    default: break
    }
    return state
  }

  private static func next(_ operation: String, _ place: Place) -> (place: Place, fits: Bool)? {
    switch operation {
    case "open": (.open, place == .new)
    case "read": (place, place == .open)
    case "close": (.closed, place == .open)
    default: nil
    }
  }

  func failed(_ index: Int, before: State, after: State) -> State {
    skeleton.last(skeleton.name(index)) == "close" ? after : before
  }

  func leave(scope index: Int, _ state: State) -> State {
    var state = state
    for object in skeleton.takenOver(by: index).map({ state.object($0) }) where state.places[object] == .open {
      state.places[object] = .closed
    }
    return state
  }
}

extension Skeleton {
  /// The names whose objects a `with` gives back when it is left: its items, and what `closing` is given.
  func takenOver(by scope: Int) -> [String] {
    guard node(scope).detail <= SkeletonNode.Scope.asyncWith.rawValue else { return [] }
    return children(scope).filter { !isBlock($0) }.flatMap { item -> [String] in
      switch node(item).kind {
      case .read: return [name(item)]
      case .write: return [name(item)] + (node(item).value.asName.map { [text($0)] } ?? [])
      case .call where last(name(item)) == "closing":
        return children(item).compactMap { path(node($0).value) }
      default: return []
      }
    }
  }
}

@Suite struct OperationOrderTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("order", ending, OperationOrder.answer)
  }
}
