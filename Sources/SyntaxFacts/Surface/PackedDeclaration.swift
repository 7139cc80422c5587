import SourceText

/// A `Declaration` as it is kept: 44 bytes, and what not every declaration has in the lists of the file.
///
/// | bytes | |
/// | --- | --- |
/// | 4 | start of the range |
/// | 4 | length of the range |
/// | 4 | name |
/// | 4 | modifiers |
/// | 4 | parent |
/// | 1 + 1 + 1 | kind, access, effects |
/// | 1 | whether it is `wide` |
/// | 2 + 1 | start of the name within the range; length of the name |
/// | 1 | number of parameters |
/// | 4 | first of the parameters |
/// | 4 | details, in `Surface.lists`; 0 for none |
/// | 4 + 4 | body |
///
/// Details are a word (`Details`), then the names it tells of: type, value, condition, attributes, bases, type
/// parameters, errors.
///
/// Where the place of the name, the parameters or the details do not fit (64 KiB of attributes, a name of 256 bytes,
/// 256 parameters, 128 attributes), these are taken from the whole `Declaration` in a second table, and `details` says
/// where.
@frozen
@usableFromInline
struct PackedDeclaration: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var start: UInt32
  @usableFromInline var length: UInt32
  @usableFromInline var name: NameID
  @usableFromInline var modifiers: Modifiers
  @usableFromInline var parent: DeclarationID
  @usableFromInline var kind: DeclarationKind
  @usableFromInline var access: Access
  @usableFromInline var effects: Effects
  /// 0 or 1.
  @usableFromInline var wide: UInt8
  @usableFromInline var nameStart: UInt16
  @usableFromInline var nameLength: UInt8
  @usableFromInline var parameterCount: UInt8
  @usableFromInline var firstParameter: UInt32
  @usableFromInline var details: UInt32
  @usableFromInline var body: Slice

  @inline(__always)
  init(_ declaration: UnsafePointer<Declaration>, details: Int, isWide: Bool) {
    start = declaration.pointee.range.lower
    length = declaration.pointee.range.upper &- declaration.pointee.range.lower
    name = declaration.pointee.name
    modifiers = declaration.pointee.modifiers
    parent = declaration.pointee.parent
    kind = declaration.pointee.kind
    access = declaration.pointee.access
    effects = declaration.pointee.effects
    wide = isWide ? 1 : 0
    nameStart = UInt16(truncatingIfNeeded: declaration.pointee.nameRange.lower &- declaration.pointee.range.lower)
    nameLength = UInt8(truncatingIfNeeded: declaration.pointee.nameRange.upper &- declaration.pointee.nameRange.lower)
    parameterCount = UInt8(truncatingIfNeeded: declaration.pointee.parameters.count)
    firstParameter = declaration.pointee.parameters.start
    self.details = UInt32(truncatingIfNeeded: details)
    body = declaration.pointee.body
  }

  /// Whether all of it can be told in its bytes and its details.
  @inline(__always)
  static func holds(_ declaration: UnsafePointer<Declaration>) -> Bool {
    declaration.pointee.nameRange.lower &- declaration.pointee.range.lower <= UInt32(UInt16.max)
      && declaration.pointee.nameRange.upper &- declaration.pointee.nameRange.lower <= UInt32(UInt8.max)
      && declaration.pointee.parameters.count <= UInt32(UInt8.max) && Details.hold(declaration)
  }

  /// Which names there are beside a declaration's own: a bit each for type, value and condition, then four numbers of
  /// 7 bits.
  @frozen
  @usableFromInline
  struct Details {
    @usableFromInline var word: UInt32

    @inlinable
    init(_ word: NameID) { self.word = word.rawValue }

    @inline(__always)
    init(_ declaration: UnsafePointer<Declaration>) {
      word = declaration.pointee.attributes.count << 4 | declaration.pointee.inherits.count << 11
      word |= declaration.pointee.generics.count << 18 | declaration.pointee.thrown.count << 25
      if !declaration.pointee.type.isNone { word |= 1 }
      if !declaration.pointee.value.isNone { word |= 2 }
      if !declaration.pointee.condition.isNone { word |= 4 }
    }

    @inline(__always)
    static func hold(_ declaration: UnsafePointer<Declaration>) -> Bool {
      declaration.pointee.attributes.count | declaration.pointee.inherits.count | declaration.pointee.generics.count
        | declaration.pointee.thrown.count <= 0x7F
    }

    @inlinable func count(_ number: UInt32) -> Int { Int(word >> (4 + 7 * number) & 0x7F) }
  }
}
