import SourceText
import SyntaxFacts

/// What bare names of one file mean by the types around and by the modules, where nothing tells overloads apart:
/// many paths begin alike.
struct KnownHeads {
  private var index = HashIndex()
  private var found: [(binding: NameBinding, isOfFile: Bool)] = []

  mutating func forget() {
    index.reset(capacity: 0)
    found.removeAll(keepingCapacity: true)
  }

  /// `level` is the nearest type around the name.
  static func key(_ name: UInt64, level: DeclarationID, seesElsewhere: Bool) -> UInt64 {
    StableHash.combine(name, UInt64(level.rawValue) << 1 | (seesElsewhere ? 1 : 0))
  }

  /// With whether other files that see the same might find something else.
  subscript(key: UInt64) -> (binding: NameBinding, isOfFile: Bool)? { index[key].map { found[Int($0)] } }

  /// Keeps `binding` in `arena`, which must last as long as the names of the file.
  mutating func keep(_ binding: NameBinding, isOfFile: Bool, for key: UInt64, in arena: Arena) {
    index[key] = UInt32(truncatingIfNeeded: found.count)
    if case .symbols(let symbols) = binding {
      found.append((.symbols(symbols.kept(in: arena)), isOfFile))
    } else {
      found.append((binding, isOfFile))
    }
  }
}
