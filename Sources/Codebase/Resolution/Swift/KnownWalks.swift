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
  private var homes: [FileID] = []

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

  /// The files that the path leads to.
  subscript(key: UInt64) -> ArraySlice<FileID>? {
    index[key].map { homes[Int(ends[Int($0)])..<Int(ends[Int($0) + 1])] }
  }

  mutating func keep(_ found: [FileID], for key: UInt64) {
    index[key] = UInt32(truncatingIfNeeded: ends.count - 1)
    homes += found
    ends.append(UInt32(truncatingIfNeeded: homes.count))
  }
}
