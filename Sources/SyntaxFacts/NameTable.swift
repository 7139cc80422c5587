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
public struct NameTable: Hashable, Sendable {
  /// All names one after the other, UTF-8 as in the source (possibly invalid).
  public var bytes: [UInt8]
  /// `ends[i]` is where name `i` ends in `bytes`; it starts where the one before it ends.
  public var ends: [UInt32]
  /// `StableHash` of each name's bytes.
  public var hashes: [UInt64]

  /// The table that holds the empty name alone.
  public init() {
    bytes = []
    ends = [0]
    hashes = [StableHash.of(nil, count: 0)]
  }

  @inlinable public var count: Int { ends.count }

  init(bytes: [UInt8], ends: [UInt32], hashes: [UInt64]) {
    self.bytes = bytes
    self.ends = ends
    self.hashes = hashes
  }

  /// Where the bytes of `name` lie in `bytes`.
  @inlinable
  public func range(of name: NameID) -> Range<Int> {
    let index = name.index
    return index == 0 ? 0..<0 : Int(ends[index - 1])..<Int(ends[index])
  }

  @inlinable
  public func hash(of name: NameID) -> UInt64 {
    hashes[name.index]
  }

  /// The text of `name`; bytes that are not UTF-8 become U+FFFD.
  public func text(_ name: NameID) -> String {
    String(decoding: bytes[range(of: name)], as: UTF8.self)
  }

  /// Gives the bytes of `name` to `body`.
  @inlinable
  public func withBytes<Result>(
    of name: NameID, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(of: name)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
