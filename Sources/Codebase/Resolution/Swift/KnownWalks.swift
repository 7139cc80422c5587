import SourceText
import SyntaxFacts

extension UseTraits {
  /// Whether the name is used in types as written and nowhere else.
  var isOnlyType: Bool { subtracting(.elsewhere) == .type }
}

/// Where paths of one file have been found to lead, for those that mean the same anywhere in a type: no function of
/// the file binds their first name.
struct KnownWalks {
  private var index = HashIndex()
  private var ends: [UInt32] = [0]
  private(set) var homes: [FileID] = []

  mutating func forget(capacity: Int) {
    index.reset(capacity: capacity)
    ends.removeAll(keepingCapacity: true)
    ends.append(0)
    homes.removeAll(keepingCapacity: true)
  }

  /// `level` is the nearest type around the use.
  static func key(_ use: NameUse, level: DeclarationID) -> UInt64 {
    let traits = use.traits.intersection([.subscripted, .elsewhere])
    let how = UInt64(traits.rawValue) << 1 | (use.traits.isOnlyType ? 1 : 0)
    return StableHash.combine(UInt64(use.path.rawValue) << 32 | UInt64(level.rawValue), how)
  }

  /// Where the files that the path leads to stand in `homes`, none beside itself.
  subscript(key: UInt64) -> Range<Int>? {
    index[key].map { Int(ends[Int($0)])..<Int(ends[Int($0) + 1]) }
  }

  /// Keeps all of `found` but the file at hand.
  mutating func keep(_ found: SymbolList, but own: FileID, for key: UInt64) {
    index[key] = UInt32(truncatingIfNeeded: ends.count - 1)
    var last = own
    for home in found.lazy.map({ FileID($0) }) where home != own {
      if home != last { homes.append(home) }
      last = home
    }
    ends.append(UInt32(truncatingIfNeeded: homes.count))
  }
}
