import SourceText
import SyntaxFacts

/// The paths of one file as far as they lead: each is looked at once, however many uses there are of it.
struct KnownPaths {
  struct Entry {
    /// As far as it may lead to other files: what stands behind only has a type, for which nobody asks.
    var path: UsePath
    /// The last part of it is followed by a subscript.
    var isSubscripted: Bool
    /// Only the first part is looked for, by its name.
    var isBareName: Bool
    /// The place tells what the first part means.
    var dependsOnContext: Bool
    /// It means the same whatever functions it stands in.
    var isIndifferent: Bool
    /// A hash of all that tells it from others, as far as it may lead.
    var key: UInt64
    /// It means the same in whatever type it stands, but for its context.
    var isIndifferentToTypes: Bool
    /// A hash of what of that stands behind its first part.
    var rest: UInt64
  }

  private enum State {
    static let unread: UInt32 = 0
    static let leadsNowhere: UInt32 = 1
    static let first: UInt32 = 2
  }

  /// Two by number of the name, the second for where a subscript follows: the state, or the number of the path.
  private var states: [UInt32] = []
  private var entries: [Entry] = []
  private var texts = PathTexts()
  /// How far contexts hang on where they stand, by number of the name.
  private var contexts: [PlaceDependence?] = []

  /// Forgets those of the file before; `names` is how many names this one has, `arena` what holds the parts of paths.
  mutating func forget(names: Int, _ arena: Arena) {
    texts.forget(ifManyIn: arena)
    states.removeAll(keepingCapacity: true)
    states.append(contentsOf: repeatElement(State.unread, count: names * 2))
    entries.removeAll(keepingCapacity: true)
    contexts.removeAll(keepingCapacity: true)
    contexts.append(contentsOf: repeatElement(nil, count: names))
  }

  /// How far the types that `context` says hang on where it stands.
  mutating func dependence(of context: NameID, _ names: NameView, _ reach: PathReach) -> PlaceDependence {
    if context.isNone { return .onModules }
    if let known = contexts[context.index] { return known }
    let found = reach.dependence(of: UseContext(names.bytes(of: context), in: reach.arena))
    contexts[context.index] = found
    return found
  }

  subscript(number: Int) -> Entry {
    _read { yield entries[number] }
  }

  /// The number of the path that `name` is; nil where it leads to no other file.
  @inline(__always)
  mutating func number(of name: NameID, isSubscripted: Bool, _ names: NameView, _ reach: PathReach) -> Int? {
    let place = name.index * 2 + (isSubscripted ? 1 : 0)
    var state = states[place]
    if state == State.unread {
      state = read(name, isSubscripted, names, reach)
      states[place] = state
    }
    return state == State.leadsNowhere ? nil : Int(state - State.first)
  }

  private mutating func read(_ name: NameID, _ isSubscripted: Bool, _ names: NameView, _ reach: PathReach) -> UInt32 {
    let text = texts.number(of: name, names, reach)
    let count = reach.count(texts[text].path, isSubscripted: isSubscripted)
    if count == 0 { return State.leadsNowhere }
    let isWhole = count == texts[text].path.parts.count
    let path = texts[text].path.prefix(count)
    let rest = path.hashOfRest(isSubscripted: isSubscripted && isWhole)
    entries.append(
      Entry(
        path: path, isSubscripted: isSubscripted && isWhole,
        isBareName: path.isBareName && !(isSubscripted && isWhole),
        dependsOnContext: texts[text].dependsOnContext, isIndifferent: reach.isIndifferent(path),
        key: path.hash(rest: rest), isIndifferentToTypes: texts[text].isIndifferentToTypes, rest: rest))
    return UInt32(truncatingIfNeeded: entries.count - 1) + State.first
  }
}
