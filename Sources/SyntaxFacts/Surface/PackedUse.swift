/// A `NameUse` as it is kept: 12 bytes, and 4 for the context where some use of the file has one.
///
/// | bytes | |
/// | --- | --- |
/// | 4 | offset |
/// | 3 + 1 | path; count, 0 where the use is kept whole |
/// | 3 + 1 | scope, all ones for none; traits |
///
/// What does not fit (256 uses in one scope, more names or declarations than 24 bits can number) stands whole in a
/// second table, and `offset` says where.
@frozen
@usableFromInline
struct PackedUse: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var offset: UInt32
  @usableFromInline var pathAndCount: UInt32
  @usableFromInline var scopeAndTraits: UInt32

  @inlinable static var mask: UInt32 { 1 << 24 - 1 }

  /// Nil where it does not fit.
  @inlinable @inline(__always)
  init?(_ use: NameUse) {
    guard use.count <= 0xFF, use.path.rawValue <= PackedUse.mask,
      use.scope.isNone || use.scope.rawValue < PackedUse.mask
    else { return nil }
    offset = use.offset
    pathAndCount = use.path.rawValue | use.count << 24
    scopeAndTraits = use.scope.rawValue & PackedUse.mask | UInt32(use.traits.rawValue) << 24
  }

  /// Stands for number `place` of those that are kept whole.
  init(wide place: Int) {
    offset = UInt32(truncatingIfNeeded: place)
    pathAndCount = 0
    scopeAndTraits = 0
  }
}

/// The uses of one file, as plain memory.
@frozen
public struct UseView: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let packed: UnsafePointer<PackedUse>
  @usableFromInline let wide: UnsafePointer<NameUse>
  /// Nil where no use has one.
  @usableFromInline let contexts: UnsafePointer<NameID>?
  public let count: Int

  @inlinable
  init(
    packed: UnsafePointer<PackedUse>, wide: UnsafePointer<NameUse>, contexts: UnsafePointer<NameID>?, count: Int
  ) {
    self.packed = packed
    self.wide = wide
    self.contexts = contexts
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(index: Int) -> NameUse {
    @inline(__always) get {
      let packed = packed[index]
      let count = packed.pathAndCount >> 24
      if count == 0 { return wide[Int(packed.offset)] }
      let scope = packed.scopeAndTraits & PackedUse.mask
      var use = NameUse(
        path: NameID(rawValue: packed.pathAndCount & PackedUse.mask),
        scope: scope == PackedUse.mask ? .none : DeclarationID(rawValue: scope), offset: packed.offset,
        traits: UseTraits(rawValue: UInt8(truncatingIfNeeded: packed.scopeAndTraits >> 24)),
        context: contexts.map { $0[index] } ?? .none)
      use.count = count
      return use
    }
  }
}
