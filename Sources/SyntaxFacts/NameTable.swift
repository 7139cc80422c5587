import SourceText

/// The number of a name within one file's `NameTable`. Number 0 is the empty name and stands for "none".
@frozen
public struct NameID: Hashable, Sendable {
  public var rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  @inlinable public static var none: NameID { NameID(rawValue: 0) }
  @inlinable public var isNone: Bool { rawValue == 0 }
  @inlinable public var index: Int { Int(rawValue) }
}

/// The distinct names and short texts of one file: identifiers, dotted paths, annotations, defaults.
///
/// Every name carries a 64-bit hash of its bytes, so that files are joined without reading text again.
@frozen
public struct NameTable: @unchecked Sendable {
  @usableFromInline let allBytes: UnsafePointer<UInt8>
  @usableFromInline let allEnds: UnsafePointer<UInt32>
  @usableFromInline let allHashes: UnsafePointer<UInt64>
  /// One at least.
  public let count: Int
  @usableFromInline let owner: FactBlock

  @inlinable
  init(
    bytes: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, hashes: UnsafePointer<UInt64>, count: Int,
    in owner: FactBlock
  ) {
    allBytes = bytes
    allEnds = ends
    allHashes = hashes
    self.count = count
    self.owner = owner
  }

  /// The table that holds the empty name alone.
  public init() {
    self = NameInterner().table
  }

  /// All names one after the other, UTF-8 as in the source (possibly invalid).
  @inlinable public var bytes: PlainFactList<UInt8> {
    FactList(UnsafeBufferPointer(start: allBytes, count: Int(allEnds[count &- 1])), in: owner)
  }

  /// `ends[i]` is where name `i` ends in `bytes`; it starts where the one before it ends.
  @inlinable public var ends: PlainFactList<UInt32> {
    FactList(UnsafeBufferPointer(start: allEnds, count: count), in: owner)
  }

  /// `StableHash` of each name's bytes.
  @inlinable public var hashes: PlainFactList<UInt64> {
    FactList(UnsafeBufferPointer(start: allHashes, count: count), in: owner)
  }

  /// Where the bytes of `name` lie in `bytes`.
  @inlinable
  public func range(of name: NameID) -> Range<Int> {
    let index = name.index
    precondition(index < count)
    return withExtendedLifetime(owner) { index == 0 ? 0..<0 : Int(allEnds[index - 1])..<Int(allEnds[index]) }
  }

  @inlinable
  public func hash(of name: NameID) -> UInt64 {
    precondition(name.index < count)
    return withExtendedLifetime(owner) { allHashes[name.index] }
  }

  /// The text of `name`; bytes that are not UTF-8 become U+FFFD.
  public func text(_ name: NameID) -> String {
    withBytes(of: name) { String(decoding: $0, as: UTF8.self) }
  }

  /// Gives the bytes of `name` to `body`.
  @inlinable
  public func withBytes<Result>(
    of name: NameID, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(of: name)
    return withExtendedLifetime(owner) {
      body(UnsafeBufferPointer(start: allBytes + range.lowerBound, count: range.count))
    }
  }
}

extension NameTable: Hashable {
  public static func == (a: NameTable, b: NameTable) -> Bool { a.ends == b.ends && a.bytes == b.bytes }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(hashes)
  }
}
