import SourceText

/// Hashes of the words that mean something to the lookup.
final class Words: Sendable {
  let selfValue = StableHash.of("self")
  let selfType = StableHash.of("Self")
  let superValue = StableHash.of("super")
  let initializer = StableHash.of("init")
  let `subscript` = StableHash.of("subscript")
  let array = StableHash.of("Array")
  let dictionary = StableHash.of("Dictionary")
  let optional = StableHash.of("Optional")
  let metatype = StableHash.of("Type")
  let protocolMetatype = StableHash.of("Protocol")
  let element = StableHash.of("Element")
  let map = StableHash.of("map")
  let flatMap = StableHash.of("flatMap")
  /// `0` to `9`, as in `$0`.
  let digits = (0...9).map { StableHash.of(String($0)) }
  private let associated: HashIndex

  init() {
    var index = HashIndex(capacity: 32)
    index.enter(
      words: """
        Element Index Indices Iterator SubSequence Key Value Keys Values Wrapped Success Failure Stride RawValue \
        Magnitude ID Words Bound Base Elements ArrayLiteralElement Output Input Pointee Scalar AsyncIterator \
        Instant Duration
        """, 1)
    associated = index
  }

  /// Whether a member of that name is the value itself, or its type.
  func isSame(_ name: UInt64) -> Bool { name == selfValue || name == metatype }

  /// Whether types and protocols of the library call a type of their own so.
  func isAssociated(_ name: UInt64) -> Bool { associated.contains(name) }
}
