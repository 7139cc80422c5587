import SourceText
import SyntaxFacts

/// The functions of a file's types, and what bears a name in them.
struct TypeMembers {
  /// Stands for no declaration and no function.
  static let none = UInt32.max

  struct Function {
    /// Number of the declaration of the type that it belongs to.
    var type: UInt32
    var id: DeclarationID
    /// Hash of its name.
    var name: UInt64
    var role: MemberFunction.Role
    /// Hash of the type's name.
    var typeName: UInt64
    /// Hash of the name of the parameter that is the instance.
    var receiver: UInt64?
  }

  /// By type, then in source order.
  private(set) var functions: [Function] = []
  /// By declaration: the function of a type that it is or stands in, in `functions`.
  private(set) var functionOf: [UInt32]
  /// By declaration: the type that it is or, of an extension, that it extends.
  private var typeOf: [UInt32]
  /// Fields that are declared with a value, by type.
  private var fields: [Declaration] = []
  private var typesOfFields: [UInt32] = []
  /// Hashes of types with the names of their members, where bare names may mean these.
  private var bareNames: HashSet
  /// What a path must begin with to name a member of any type.
  private var beginnings: HashSet
  /// The first bytes of these.
  private var initials = ByteSet()
  private let findsMembersByBareName: Bool

  init(_ surface: Surface) {
    findsMembersByBareName = surface.language.findsMembersByBareName
    functionOf = [UInt32](repeating: TypeMembers.none, count: surface.declarations.count)
    typeOf = functionOf
    bareNames = HashSet(capacity: findsMembersByBareName ? surface.declarations.count : 0)
    beginnings = HashSet(capacity: findsMembersByBareName ? surface.declarations.count : 0)
    for word in [
      TypeMembers.selfHash, TypeMembers.selfTypeHash, TypeMembers.classHash, TypeMembers.superHash,
    ] { beginnings.insert(word) }
    for word in ["self", "Self", "cls"] { initials.insert(firstOf: word.utf8) }
    joinTypes(surface)
    functions.reserveCapacity(surface.declarations.count)
    for number in surface.declarations.indices { enter(number, surface) }
    sortFields()
    sortFunctions()
  }

  private mutating func enter(_ number: Int, _ surface: Surface) {
    let declaration = surface.declarations[number]
    let parent = TypeMembers.enclosing(declaration, surface)
    guard !parent.isNone else { return }
    let type = typeOf[parent.index]
    guard type != TypeMembers.none else {
      if !declaration.kind.isType { functionOf[number] = functionOf[parent.index] }
      return
    }
    if findsMembersByBareName {
      let name = surface.names.hash(of: declaration.name)
      bareNames.insert(TypeMembers.key(name, of: type))
      addBeginning(declaration.name, surface.names)
    }
    let isFunction = declaration.kind.isFunctionLike
    if !isFunction, !declaration.value.isNone {
      fields.append(declaration)
      typesOfFields.append(type)
    }
    guard isFunction || declaration.modifiers.contains(.computed),
      let role = MemberRoles.role(of: declaration, in: surface)
    else { return }
    functionOf[number] = UInt32(truncatingIfNeeded: functions.count)
    let typeName = surface.declarations[Int(type)].name
    let receiver = MemberRoles.receiver(of: declaration, in: surface)
    addBeginning(typeName, surface.names)
    if let receiver { addBeginning(receiver, surface.names) }
    functions.append(
      Function(
        type: type, id: DeclarationID(number),
        name: surface.names.hash(of: TypeMembers.name(of: declaration, surface)), role: role,
        typeName: surface.names.hash(of: typeName), receiver: receiver.map { surface.names.hash(of: $0) }))
  }

  private mutating func addBeginning(_ name: NameID, _ names: NameTable) {
    beginnings.insert(names.hash(of: name))
    names.withBytes(of: name) { bytes in
      if !bytes.isEmpty { return initials.insert(firstOf: bytes) }
      // What begins with the empty name begins with what ends a name.
      for end in [MemberPath.dot, UInt8(ascii: "("), UInt8(ascii: "{")] { initials.insert(end) }
    }
  }

  /// An accessor of a computed property bears the property's name.
  private static func name(of declaration: Declaration, _ surface: Surface) -> NameID {
    guard declaration.kind == .accessor, !declaration.parent.isNone else { return declaration.name }
    let parent = surface.declarations[declaration.parent.index]
    return parent.modifiers.contains(.computed) ? parent.name : declaration.name
  }

  /// The declaration that a function or a member stands in; an accessor stands in what its property does.
  private static func enclosing(_ declaration: Declaration, _ surface: Surface) -> DeclarationID {
    guard declaration.kind == .accessor, !declaration.parent.isNone else { return declaration.parent }
    let parent = surface.declarations[declaration.parent.index]
    return parent.kind.isType || parent.parent.isNone ? declaration.parent : parent.parent
  }

  /// Every type by itself, and every extension by the type of its name in the same scope.
  private mutating func joinTypes(_ surface: Surface) {
    var hasExtensions = false
    for number in surface.declarations.indices where surface.declarations[number].kind.isType {
      typeOf[number] = UInt32(truncatingIfNeeded: number)
      hasExtensions = hasExtensions || surface.declarations[number].kind == .extension
    }
    guard hasExtensions else { return }
    var named: [UInt64: UInt32] = [:]
    func key(_ number: Int) -> UInt64 {
      let declaration = surface.declarations[number]
      return StableHash.combine(surface.names.hash(of: declaration.name), UInt64(declaration.parent.rawValue))
    }
    for number in surface.declarations.indices {
      let kind = surface.declarations[number].kind
      if kind.isType, kind != .extension { named[key(number)] = UInt32(truncatingIfNeeded: number) }
    }
    for number in surface.declarations.indices where surface.declarations[number].kind == .extension {
      let key = key(number)
      if let type = named[key] { typeOf[number] = type } else { named[key] = UInt32(truncatingIfNeeded: number) }
    }
  }

  /// Those of one type together. They nearly always stand so.
  private mutating func sortFunctions() {
    let types = functions.map(\.type)
    guard !types.isAscending else { return }
    let order = types.indices.sorted { (types[$0], $0) < (types[$1], $1) }
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(truncatingIfNeeded: place) }
    functions = order.map { functions[$0] }
    for number in functionOf.indices where functionOf[number] != TypeMembers.none {
      functionOf[number] = places[Int(functionOf[number])]
    }
  }

  private mutating func sortFields() {
    guard !typesOfFields.isAscending else { return }
    let types = typesOfFields
    let order = types.indices.sorted { (types[$0], $0) < (types[$1], $1) }
    fields = order.map { fields[$0] }
    typesOfFields = order.map { types[$0] }
  }

  // MARK: Questions

  static let superHash = StableHash.of("super")
  private static let selfHash = StableHash.of("self")
  private static let selfTypeHash = StableHash.of("Self")
  private static let classHash = StableHash.of("cls")

  /// Whether a name means the instance or its type within a function: the usual words, the type's own name, and
  /// the parameter that is the instance.
  func isReceiver(_ name: UInt64, in function: Function) -> Bool {
    name == TypeMembers.selfHash || name == function.receiver || name == TypeMembers.selfTypeHash
      || name == TypeMembers.classHash || name == TypeMembers.superHash || name == function.typeName
  }

  /// Whether a path that begins with a byte may mean a member of any type. Most can be told from that alone.
  func mayBegin(with byte: UInt8) -> Bool { initials.contains(byte) }

  /// Whether a path that begins with a name may mean a member of any type.
  func mayBegin(_ name: UInt64) -> Bool { beginnings.contains(name) }

  /// Whether a path that begins with a name may mean a member.
  func mayBeMember(_ name: UInt64, in function: Function) -> Bool {
    isReceiver(name, in: function)
      || (findsMembersByBareName && bareNames.contains(TypeMembers.key(name, of: function.type)))
  }

  /// The fields of a type that are declared with a value, in source order.
  func fields(of type: UInt32) -> ArraySlice<Declaration> {
    var (low, high) = (0, typesOfFields.count)
    while low < high {
      let middle = (low + high) / 2
      if typesOfFields[middle] < type { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < typesOfFields.count, typesOfFields[end] == type { end += 1 }
    return fields[low..<end]
  }

  private static func key(_ name: UInt64, of type: UInt32) -> UInt64 {
    StableHash.combine(name, UInt64(type))
  }
}

extension [UInt32] {
  fileprivate var isAscending: Bool {
    for index in indices.dropFirst() where self[index] < self[index - 1] { return false }
    return true
  }
}
