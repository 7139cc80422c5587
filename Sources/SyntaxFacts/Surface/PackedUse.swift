/// A `NameUse` as it is kept: 12 bytes, and 4 for the context where some use of the file has one.
///
/// | bytes | |
/// | --- | --- |
/// | 4 | offset |
/// | 4 | path in 26 bits, traits in 6 |
/// | 4 | scope in 24 bits, all ones for none; number of uses in 8 |
///
/// 255 uses are 255 or more. No source that somebody wrote has more names or scopes than can be numbered so: a file
/// with 2^26 names is 400 MB of nothing else. Beyond that, a path is the empty name, and a scope the file.
@frozen
@usableFromInline
struct PackedUse: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var offset: UInt32
  @usableFromInline var pathAndTraits: UInt32
  @usableFromInline var scopeAndCount: UInt32

  @inlinable static var pathMask: UInt32 { 1 << 26 - 1 }
  @inlinable static var scopeMask: UInt32 { 1 << 24 - 1 }

  @inline(__always)
  init(_ use: NameUse) {
    let path = use.path.rawValue <= PackedUse.pathMask ? use.path.rawValue : 0
    offset = use.offset
    pathAndTraits = path | UInt32(use.traits.rawValue) << 26
    scopeAndCount = min(use.scope.rawValue, PackedUse.scopeMask) | min(use.count, 0xFF) << 24
  }
}

/// The uses of one file, as plain memory.
@frozen
public struct UseView: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let packed: UnsafePointer<PackedUse>
  /// Nil where no use has one.
  @usableFromInline let contexts: UnsafePointer<NameID>?
  public let count: Int

  @inlinable
  init(packed: UnsafePointer<PackedUse>, contexts: UnsafePointer<NameID>?, count: Int) {
    self.packed = packed
    self.contexts = contexts
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(index: Int) -> NameUse {
    @inline(__always) get {
      let packed = packed[index]
      let scope = packed.scopeAndCount & PackedUse.scopeMask
      var context = NameID.none
      if let contexts { context = contexts[index] }
      var use = NameUse(
        path: NameID(rawValue: packed.pathAndTraits & PackedUse.pathMask),
        scope: scope == PackedUse.scopeMask ? .none : DeclarationID(rawValue: scope), offset: packed.offset,
        traits: UseTraits(rawValue: UInt8(truncatingIfNeeded: packed.pathAndTraits >> 26)), context: context)
      use.count = packed.scopeAndCount >> 24
      return use
    }
  }
}
