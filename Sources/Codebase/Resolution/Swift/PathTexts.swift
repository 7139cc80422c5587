import SourceText
import SyntaxFacts

/// Paths in their parts, by their text: most stand in several files, and a thread reads each once.
struct PathTexts {
  /// How many are kept at once.
  private static let limit = 1 << 15

  struct Entry {
    var path: UsePath
    /// The place tells what the first part means.
    var dependsOnContext: Bool
    /// It means the same in whatever type it stands, but for its context.
    var isIndifferentToTypes: Bool
  }

  private var index = HashIndex()
  private var entries: [Entry] = []

  /// Forgets all where they have become too many; `arena` is what holds their parts.
  mutating func forget(ifManyIn arena: Arena) {
    guard entries.count > PathTexts.limit else { return }
    index.reset(capacity: 0)
    entries.removeAll(keepingCapacity: true)
    arena.reset()
  }

  /// The number of the path that `name` is.
  mutating func number(of name: NameID, _ names: NameView, _ reach: PathReach) -> Int {
    let hash = names.hash(of: name)
    if let known = index.enter(UInt32(truncatingIfNeeded: entries.count), for: hash) { return Int(known) }
    let bytes = names.bytes(of: name)
    let path = UsePath(bytes, whole: hash, in: reach.texts)
    entries.append(
      Entry(
        path: path, dependsOnContext: reach.dependsOnContext(path),
        isIndifferentToTypes: reach.isIndifferentToTypes(path)))
    return entries.count - 1
  }

  subscript(number: Int) -> Entry {
    _read { yield entries[number] }
  }
}
