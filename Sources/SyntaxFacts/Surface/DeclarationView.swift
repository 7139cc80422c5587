public import SourceText

/// The declarations of one file, as plain memory.
@frozen
public struct DeclarationView: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let packed: UnsafePointer<PackedDeclaration>
  @usableFromInline let wide: UnsafePointer<Declaration>
  @usableFromInline let lists: UnsafePointer<NameID>
  public let count: Int

  @inlinable
  init(
    packed: UnsafePointer<PackedDeclaration>, wide: UnsafePointer<Declaration>, lists: UnsafePointer<NameID>,
    count: Int
  ) {
    self.packed = packed
    self.wide = wide
    self.lists = lists
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  /// Nothing is read but what is asked for, where the compiler sees both.
  @inlinable
  public subscript(index: Int) -> Declaration {
    @inline(__always) get {
      let packed = packed + index
      let start = packed.pointee.start
      let nameStart = start &+ UInt32(packed.pointee.nameStart)
      var declaration = Declaration(
        kind: packed.pointee.kind, access: packed.pointee.access, effects: packed.pointee.effects,
        modifiers: packed.pointee.modifiers, name: packed.pointee.name, parent: packed.pointee.parent,
        range: ByteRange(start, start &+ packed.pointee.length),
        nameRange: ByteRange(nameStart, nameStart &+ UInt32(packed.pointee.nameLength)))
      declaration.parameters = Slice(
        start: Int(packed.pointee.firstParameter), count: Int(packed.pointee.parameterCount))
      declaration.body = packed.pointee.body
      let details = Int(packed.pointee.details)
      if packed.pointee.wide != 0 {
        addWhole(to: &declaration, from: details)
      } else if details != 0 {
        addDetails(to: &declaration, from: details)
      }
      return declaration
    }
  }

  @inlinable @inline(__always)
  func addWhole(to declaration: inout Declaration, from place: Int) {
    declaration.nameRange = wide[place].nameRange
    declaration.parameters = wide[place].parameters
    declaration.attributes = wide[place].attributes
    declaration.inherits = wide[place].inherits
    declaration.generics = wide[place].generics
    declaration.thrown = wide[place].thrown
    declaration.type = wide[place].type
    declaration.value = wide[place].value
    declaration.condition = wide[place].condition
  }

  @inlinable @inline(__always)
  func addDetails(to declaration: inout Declaration, from place: Int) {
    let details = PackedDeclaration.Details(lists[place])
    let (hasType, hasValue, hasCondition) = (details.word & 1, details.word >> 1 & 1, details.word >> 2 & 1)
    let value = place &+ 1 &+ Int(hasType)
    let condition = value &+ Int(hasValue)
    if hasType != 0 { declaration.type = lists[place &+ 1] }
    if hasValue != 0 { declaration.value = lists[value] }
    if hasCondition != 0 { declaration.condition = lists[condition] }
    let attributes = condition &+ Int(hasCondition)
    let inherits = attributes &+ details.count(0)
    let generics = inherits &+ details.count(1)
    declaration.attributes = Slice(start: attributes, count: details.count(0))
    declaration.inherits = Slice(start: inherits, count: details.count(1))
    declaration.generics = Slice(start: generics, count: details.count(2))
    declaration.thrown = Slice(start: generics &+ details.count(2), count: details.count(3))
  }
}
