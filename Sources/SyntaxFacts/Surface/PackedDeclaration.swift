import SourceText

/// A `Declaration` as it is kept: 40 bytes, and what not every declaration has in the lists of the file.
///
/// | bytes | |
/// | --- | --- |
/// | 4 | start of the range |
/// | 4 | length of the range |
/// | 4 | name |
/// | 4 | modifiers |
/// | 3 + 1 | parent, all ones for none; kind in 5 bits and access in 3, or `wide` |
/// | 2 + 1 + 1 | start of the name within the range; length of the name; effects |
/// | 3 + 1 | first of the parameters; number of parameters |
/// | 4 | details, in `Surface.lists` |
/// | 4 + 4 | body |
///
/// Details are a word (`Details`), then the names it tells of: type, value, condition, attributes, bases, type
/// parameters, errors. Number 0 of the lists is such a word for those that have none.
///
/// What does not fit (attributes of 64 KiB, a name or parameters beyond 255, 128 attributes, more declarations than
/// 24 bits can number) stands whole in a second table, and `start` says where.
@frozen
@usableFromInline
struct PackedDeclaration: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var start: UInt32
  @usableFromInline var length: UInt32
  @usableFromInline var name: NameID
  @usableFromInline var modifiers: Modifiers
  @usableFromInline var parentAndKind: UInt32
  @usableFromInline var nameStart: UInt16
  @usableFromInline var nameLength: UInt8
  @usableFromInline var effects: Effects
  @usableFromInline var parameters: UInt32
  @usableFromInline var details: UInt32
  @usableFromInline var body: Slice

  @inlinable static var mask: UInt32 { 1 << 24 - 1 }
  @inlinable static var wide: UInt32 { 0xFF }

  /// Nil where it does not fit.
  init?(_ declaration: Declaration, details: Int) {
    let nameStart = declaration.nameRange.lower &- declaration.range.lower
    let nameLength = declaration.nameRange.upper &- declaration.nameRange.lower
    guard nameStart <= UInt32(UInt16.max), nameLength <= 0xFF, declaration.parameters.count <= 0xFF,
      declaration.parameters.start <= PackedDeclaration.mask,
      declaration.parent.isNone || declaration.parent.rawValue < PackedDeclaration.mask
    else { return nil }
    start = declaration.range.lower
    length = declaration.range.upper &- declaration.range.lower
    name = declaration.name
    modifiers = declaration.modifiers
    let kind = UInt32(declaration.kind.rawValue) | UInt32(declaration.access.rawValue) << 5
    parentAndKind = declaration.parent.rawValue & PackedDeclaration.mask | kind << 24
    self.nameStart = UInt16(truncatingIfNeeded: nameStart)
    self.nameLength = UInt8(truncatingIfNeeded: nameLength)
    effects = declaration.effects
    parameters = declaration.parameters.start | declaration.parameters.count << 24
    self.details = UInt32(truncatingIfNeeded: details)
    body = declaration.body
  }

  /// Stands for number `place` of those that are kept whole.
  init(wide place: Int) {
    start = UInt32(truncatingIfNeeded: place)
    length = 0
    name = .none
    modifiers = []
    parentAndKind = PackedDeclaration.wide << 24
    nameStart = 0
    nameLength = 0
    effects = []
    parameters = 0
    details = 0
    body = Slice()
  }

  /// Which names there are beside a declaration's own: a bit each for type, value and condition, then four numbers of
  /// 7 bits.
  @frozen
  @usableFromInline
  struct Details {
    @usableFromInline var word: UInt32

    @inlinable
    init(_ word: NameID) { self.word = word.rawValue }

    /// Nil where there is too much of something: then one of the numbers has more than 7 bits.
    init?(_ declaration: Declaration) {
      let (attributes, inherits) = (declaration.attributes.count, declaration.inherits.count)
      let (generics, thrown) = (declaration.generics.count, declaration.thrown.count)
      guard attributes | inherits | generics | thrown <= 0x7F else { return nil }
      word = attributes << 4 | inherits << 11 | generics << 18 | thrown << 25
      if !declaration.type.isNone { word |= 1 }
      if !declaration.value.isNone { word |= 2 }
      if !declaration.condition.isNone { word |= 4 }
    }

    /// How many names follow.
    var length: Int {
      (word & 7).nonzeroBitCount + count(0) + count(1) + count(2) + count(3)
    }

    @inlinable func count(_ number: UInt32) -> Int { Int(word >> (4 + 7 * number) & 0x7F) }
  }
}
