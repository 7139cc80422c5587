/// A half-open range of byte offsets in one file, `lower ..< upper`.
///
/// Offsets are 32-bit: a file of 4 GiB or more is not read at all.
@frozen
public struct ByteRange: Hashable, Sendable {
  public var lower: UInt32
  public var upper: UInt32

  @inlinable
  public init(_ lower: UInt32, _ upper: UInt32) {
    self.lower = lower
    self.upper = upper
  }

  /// An empty range at `offset`.
  @inlinable
  public init(at offset: UInt32) {
    self.init(offset, offset)
  }

  @inlinable public var count: Int { Int(upper) - Int(lower) }
  @inlinable public var isEmpty: Bool { lower == upper }
  @inlinable public var indices: Range<Int> { Int(lower)..<Int(upper) }

  @inlinable
  public func contains(_ offset: UInt32) -> Bool {
    lower <= offset && offset < upper
  }

  @inlinable
  public func contains(_ other: ByteRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}

extension ByteRange: Comparable {
  /// By start, then by end.
  @inlinable
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.lower, a.upper) < (b.lower, b.upper)
  }
}
