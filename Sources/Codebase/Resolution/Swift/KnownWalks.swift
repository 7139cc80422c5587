import SourceText
import SyntaxFacts

extension UseTraits {
  /// Whether the name is used in types as written and nowhere else.
  var isOnlyType: Bool { subtracting(.elsewhere) == .type }
}

/// Where paths of one file have been found to lead.
///
/// Those whose first name no function of the file binds mean the same anywhere in a type. Of others is known where
/// they would lead if no function bound it: mostly nowhere, and then there is nothing for a function to hide.
/// Of such as mean the same in whatever type they stand the same is known for other files. So it is of what stands
/// behind the first part of a path: where that leads hangs on the type before it.
struct KnownWalks {
  /// How many are kept of all files at once.
  static let limit = 1 << 17

  private var index = HashIndex()
  private var ends: [UInt32] = [0]
  private(set) var homes: [FileID] = []

  var count: Int { index.count }

  mutating func forget(capacity: Int) {
    index.reset(capacity: capacity)
    ends.removeAll(keepingCapacity: true)
    ends.append(0)
    homes.removeAll(keepingCapacity: true)
  }

  /// `level` is the nearest type around the use, `how` what else of it the walk asks for.
  static func key(path: UInt64, level: DeclarationID, context: NameID, how: UInt64) -> UInt64 {
    StableHash.combine(path &+ how, UInt64(context.rawValue) << 32 | UInt64(level.rawValue))
  }

  /// The same for all files that see the same of others.
  static func key(path: UInt64, context: UInt64, sight: UInt64, how: UInt64) -> UInt64 {
    StableHash.combine(context == 0 ? path : StableHash.combine(path, context), sight &+ how)
  }

  /// What stands behind the first part of a path, from what that has been found to be.
  static func key(rest: UInt64, from start: UInt32, sight: UInt64, how: UInt64) -> UInt64 {
    StableHash.combine(StableHash.combine(rest, UInt64(start) << 3 | 4 | how), sight)
  }

  /// Where the files that the path leads to stand in `homes`, none beside itself.
  subscript(key: UInt64) -> Range<Int>? {
    index[key].map { Int(ends[Int($0)])..<Int(ends[Int($0) + 1]) }
  }

  /// Keeps all of `found` but the file at hand; gives where they stand in `homes`.
  mutating func keep(_ found: SymbolList, but own: FileID, for key: UInt64) -> Range<Int> {
    index[key] = UInt32(truncatingIfNeeded: ends.count - 1)
    let start = homes.count
    var last = own
    for home in found.lazy.map({ FileID($0) }) where home != own {
      if home != last { homes.append(home) }
      last = home
    }
    ends.append(UInt32(truncatingIfNeeded: homes.count))
    return start..<homes.count
  }
}
