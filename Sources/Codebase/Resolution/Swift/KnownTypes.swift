import SourceText
import SyntaxFacts

/// What types as written have been found to mean.
///
/// Each with how far it had to be followed for that: near the limit it is followed anew, so that the answer does
/// not depend on what has been asked before.
struct KnownTypes {
  /// How many are kept at once.
  private static let limit = 1 << 17

  struct Answer {
    var type: ValueType
    var height: Int
    /// Other files that see the same might find something else.
    var isOfFile: Bool
  }

  private var index = HashIndex()
  private var found: [Answer] = []

  mutating func forget() {
    index.reset(capacity: 0)
    found.removeAll(keepingCapacity: true)
  }

  static func key(_ text: TypeText, seesElsewhere: Bool) -> UInt64 {
    StableHash.combine(
      UInt64(text.file.rawValue) << 32 | UInt64(text.scope.rawValue),
      UInt64(truncatingIfNeeded: text.range.lowerBound) << 32
        | UInt64(truncatingIfNeeded: text.range.upperBound) << 1 | (seesElsewhere ? 1 : 0))
  }

  subscript(key: UInt64) -> Answer? {
    index[key].map { found[Int($0)] }
  }

  mutating func keep(_ type: ValueType, height: Int, isOfFile: Bool, for key: UInt64) {
    if found.count >= KnownTypes.limit { forget() }
    index[key] = UInt32(truncatingIfNeeded: found.count)
    found.append(Answer(type: type, height: height, isOfFile: isOfFile))
  }
}
