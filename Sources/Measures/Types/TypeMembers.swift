import SourceText
import SyntaxFacts

/// The functions of a file's types, and which of these types they may change.
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
  /// By name, where bare names may mean members: the type that has a member of that name, plus one; 0 for none,
  /// `none` for several.
  private var typeOfName: [UInt32]

  init(_ surface: Surface) {
    functionOf = [UInt32](repeating: TypeMembers.none, count: surface.declarations.count)
    typeOf = functionOf
    let names = surface.names
    typeOfName = surface.language.findsMembersByBareName ? [UInt32](repeating: 0, count: names.count) : []
    surface.declarations.withUnsafeBufferPointer { declarations in
      joinTypes(declarations, names)
      for number in 0..<declarations.count { enter(number, declarations, names, surface) }
    }
    sortFunctions()
  }

  @inline(__always)
  private mutating func enter(
    _ number: Int, _ declarations: DeclarationView, _ names: NameTable, _ surface: Surface
  ) {
    let parent = TypeMembers.enclosing(number, declarations)
    guard !parent.isNone else { return }
    let type = typeOf[parent.index]
    guard type != TypeMembers.none else {
      if !declarations[number].kind.isType { functionOf[number] = functionOf[parent.index] }
      return
    }
    if !typeOfName.isEmpty {
      let name = declarations[number].name.index
      typeOfName[name] = typeOfName[name] == 0 || typeOfName[name] == type + 1 ? type + 1 : TypeMembers.none
    }
    let isFunction = declarations[number].kind.isFunctionLike || declarations[number].modifiers.contains(.computed)
    if isFunction { enterFunction(number, of: type, declarations, names, surface) }
  }

  private mutating func enterFunction(
    _ number: Int, of type: UInt32, _ declarations: DeclarationView, _ names: NameTable, _ surface: Surface
  ) {
    let declaration = declarations[number]
    guard let role = MemberRoles.role(of: declaration, in: surface) else { return }
    functionOf[number] = UInt32(truncatingIfNeeded: functions.count)
    let receiver = MemberRoles.receiver(of: declaration, in: surface)
    functions.append(
      Function(
        type: type, id: DeclarationID(number), name: names.hash(of: TypeMembers.name(of: number, declarations)),
        role: role, typeName: names.hash(of: declarations[Int(type)].name),
        receiver: receiver.map { names.hash(of: $0) }))
  }

  /// An accessor of a computed property bears the property's name.
  private static func name(of number: Int, _ declarations: DeclarationView) -> NameID {
    let parent = declarations[number].parent
    guard declarations[number].kind == .accessor, !parent.isNone,
      declarations[parent.index].modifiers.contains(.computed)
    else { return declarations[number].name }
    return declarations[parent.index].name
  }

  /// The declaration that a function or a member stands in; an accessor stands in what its property does.
  @inline(__always)
  private static func enclosing(_ number: Int, _ declarations: DeclarationView) -> DeclarationID {
    let parent = declarations[number].parent
    guard declarations[number].kind == .accessor, !parent.isNone else { return parent }
    let outer = declarations[parent.index].parent
    return declarations[parent.index].kind.isType || outer.isNone ? parent : outer
  }

  /// The type that a declaration is a member of; `none` where it is no member.
  @inline(__always)
  func type(around number: Int, _ declarations: DeclarationView) -> UInt32 {
    let parent = TypeMembers.enclosing(number, declarations)
    return parent.isNone ? TypeMembers.none : typeOf[parent.index]
  }

  /// Every type by itself, and every extension by the type of its name in the same scope.
  private mutating func joinTypes(_ declarations: DeclarationView, _ names: NameTable) {
    var hasExtensions = false
    for number in 0..<declarations.count where declarations[number].kind.isType {
      typeOf[number] = UInt32(truncatingIfNeeded: number)
      hasExtensions = hasExtensions || declarations[number].kind == .extension
    }
    guard hasExtensions else { return }
    var named: [UInt64: UInt32] = [:]
    func key(_ number: Int) -> UInt64 {
      StableHash.combine(names.hash(of: declarations[number].name), UInt64(declarations[number].parent.rawValue))
    }
    for number in 0..<declarations.count {
      let kind = declarations[number].kind
      if kind.isType, kind != .extension { named[key(number)] = UInt32(truncatingIfNeeded: number) }
    }
    for number in 0..<declarations.count where declarations[number].kind == .extension {
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

  // MARK: Questions

  static let superHash = StableHash.of("super")
  static let selfHash = StableHash.of("self")
  static let selfTypeHash = StableHash.of("Self")
  static let classHash = StableHash.of("cls")

  /// Whether a name means the instance or its type within a function: the usual words, the type's own name, and
  /// the parameter that is the instance.
  func isReceiver(_ name: UInt64, in function: Function) -> Bool {
    name == TypeMembers.selfHash || name == function.receiver || name == TypeMembers.selfTypeHash
      || name == TypeMembers.classHash || name == TypeMembers.superHash || name == function.typeName
  }

  /// Whether a write to a path within a function may set a member of its type.
  @inline(__always)
  func maySet(_ name: NameID, in function: Function, _ names: NameTable) -> Bool {
    if !typeOfName.isEmpty {
      let type = typeOfName[name.index]
      if type == function.type + 1 || type == TypeMembers.none { return true }
    }
    return names.withBytes(of: name) { bytes in
      let (first, end) = MemberPath.first(of: bytes, hash: names.hash(of: name))
      // A bare name that is no member's, as most are.
      if end == bytes.count { return first == TypeMembers.superHash }
      return maySet(MemberPath(bytes, first: first, endingAt: end), in: function)
    }
  }

  private func maySet(_ path: MemberPath, in function: Function) -> Bool {
    if isReceiver(path.first, in: function) {
      return path.second == nil ? path.first == TypeMembers.superHash : path.length == 2
    }
    // Longer ones set something within a member.
    return !typeOfName.isEmpty && (path.length == 1 || path.second == path.first)
  }
}
