public import SourceText

/// A `Parameter` as it is kept: 16 bytes.
///
/// | bytes | |
/// | --- | --- |
/// | 3 + 1 | name; kind in 3 bits and what the label is in 2, or `wide` |
/// | 3 + 1 | type; length of the range, low byte |
/// | 3 + 1 | default value, or the label where it has a name of its own; length, high byte |
/// | 4 | start of the range |
///
/// What does not fit (a label of its own beside a default value, a text of 64 KiB, more names than 24 bits can number)
/// stands whole in a second table, and `start` says where.
@frozen
@usableFromInline
struct PackedParameter: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var nameAndKind: UInt32
  @usableFromInline var typeAndLength: UInt32
  @usableFromInline var valueAndLength: UInt32
  @usableFromInline var start: UInt32

  @inlinable static var mask: UInt32 { 1 << 24 - 1 }
  @inlinable static var wide: UInt32 { 0xFF }
  /// The label is none, is the name, or stands in the place of the default value.
  @inlinable static var noLabel: UInt32 { 0 }
  @inlinable static var nameAsLabel: UInt32 { 1 }
  @inlinable static var ownLabel: UInt32 { 2 }

  /// Nil where it does not fit.
  @inline(__always)
  init?(_ parameter: Parameter) {
    let label =
      parameter.label.isNone
      ? PackedParameter.noLabel
      : parameter.label == parameter.name ? PackedParameter.nameAsLabel : PackedParameter.ownLabel
    let isOwn = label == PackedParameter.ownLabel
    let value = isOwn ? parameter.label : parameter.defaultValue
    let length = parameter.range.upper &- parameter.range.lower
    guard (parameter.name.rawValue | parameter.type.rawValue | value.rawValue) <= PackedParameter.mask,
      length <= UInt32(UInt16.max), !isOwn || parameter.defaultValue.isNone
    else { return nil }
    nameAndKind = parameter.name.rawValue | (UInt32(parameter.kind.rawValue) | label << 3) << 24
    typeAndLength = parameter.type.rawValue | length << 24
    valueAndLength = value.rawValue | (length >> 8) << 24
    start = parameter.range.lower
  }

  /// Stands for number `place` of those that are kept whole.
  init(wide place: Int) {
    nameAndKind = PackedParameter.wide << 24
    typeAndLength = 0
    valueAndLength = 0
    start = UInt32(truncatingIfNeeded: place)
  }
}

/// The parameters of one file, as plain memory.
@frozen
public struct ParameterView: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let packed: UnsafePointer<PackedParameter>
  @usableFromInline let wide: UnsafePointer<Parameter>
  public let count: Int

  @inlinable
  init(packed: UnsafePointer<PackedParameter>, wide: UnsafePointer<Parameter>, count: Int) {
    self.packed = packed
    self.wide = wide
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(index: Int) -> Parameter {
    @inline(__always) get {
      let packed = packed[index]
      let kind = packed.nameAndKind >> 24
      if kind == PackedParameter.wide { return wide[Int(packed.start)] }
      let name = NameID(rawValue: packed.nameAndKind & PackedParameter.mask)
      let value = NameID(rawValue: packed.valueAndLength & PackedParameter.mask)
      let label = kind >> 3
      let length = packed.typeAndLength >> 24 | (packed.valueAndLength >> 24) << 8
      return Parameter(
        kind: unsafeBitCast(UInt8(truncatingIfNeeded: kind & 7), to: ParameterKind.self), name: name,
        label: label == PackedParameter.nameAsLabel ? name : label == PackedParameter.ownLabel ? value : .none,
        type: NameID(rawValue: packed.typeAndLength & PackedParameter.mask),
        defaultValue: label == PackedParameter.ownLabel ? .none : value,
        range: ByteRange(packed.start, packed.start &+ length))
    }
  }
}
