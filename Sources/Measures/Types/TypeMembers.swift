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
  /// Held here, since a constant that is worked out once is asked for that each time.
  private let words = ReceiverWords()

  init(_ surface: Surface) {
    functionOf = [UInt32](repeating: TypeMembers.none, count: surface.declarations.count)
    typeOf = functionOf
    functions.reserveCapacity(64)
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
    if hasExtensions { joinExtensions(declarations, nameCount: names.count) }
  }

  private mutating func joinExtensions(_ declarations: DeclarationView, nameCount: Int) {
    var named = NamedTypes(nameCount: nameCount, declarationCount: declarations.count)
    for number in 0..<declarations.count {
      let kind = declarations[number].kind
      if kind.isType, kind != .extension { named.enter(number, declarations) }
    }
    for number in 0..<declarations.count where declarations[number].kind == .extension {
      if let type = named.latest(declarations[number].name, in: declarations[number].parent, declarations) {
        typeOf[number] = type
      } else {
        named.enter(number, declarations)
      }
    }
  }

  /// Those of one type together. They nearly always stand so.
  private mutating func sortFunctions() {
    var keys: [UInt64] = []
    keys.reserveCapacity(functions.count)
    var isSorted = true
    for (number, function) in functions.enumerated() {
      let key = UInt64(function.type) << 32 | UInt64(truncatingIfNeeded: number)
      if let last = keys.last, key < last { isSorted = false }
      keys.append(key)
    }
    if isSorted { return }
    keys.sort()
    var places = [UInt32](repeating: 0, count: keys.count)
    var sorted: [Function] = []
    sorted.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      let number = Int(truncatingIfNeeded: key & 0xFFFF_FFFF)
      places[number] = UInt32(truncatingIfNeeded: place)
      sorted.append(functions[number])
    }
    functions = sorted
    for number in functionOf.indices where functionOf[number] != TypeMembers.none {
      functionOf[number] = places[Int(functionOf[number])]
    }
  }

  // MARK: Questions

  /// The hash of the word for the parent's part of the instance.
  var superHash: UInt64 { words.parent }

  /// Whether a name means the instance or its type within a function: the usual words, the type's own name, and
  /// the parameter that is the instance.
  func isReceiver(_ name: UInt64, in function: Function) -> Bool {
    words.contains(name) || name == function.receiver || name == function.typeName
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
      if end == bytes.count { return first == words.parent }
      return maySet(MemberPath(bytes, first: first, endingAt: end), in: function)
    }
  }

  private func maySet(_ path: MemberPath, in function: Function) -> Bool {
    if isReceiver(path.first, in: function) {
      return path.second == nil ? path.first == words.parent : path.length == 2
    }
    // Longer ones set something within a member.
    return !typeOfName.isEmpty && (path.length == 1 || path.second == path.first)
  }
}

/// The types of one file by name, the latest of a name first.
private struct NamedTypes {
  /// By name: number of the latest declaration plus one; 0 for none.
  private var latest: [UInt32]
  /// By declaration: the one before it of its name, in the same way.
  private var earlier: [UInt32]

  init(nameCount: Int, declarationCount: Int) {
    latest = [UInt32](repeating: 0, count: nameCount)
    earlier = [UInt32](repeating: 0, count: declarationCount)
  }

  mutating func enter(_ number: Int, _ declarations: DeclarationView) {
    let name = declarations[number].name.index
    earlier[number] = latest[name]
    latest[name] = UInt32(truncatingIfNeeded: number + 1)
  }

  /// The latest type of a name in that scope.
  func latest(_ name: NameID, in scope: DeclarationID, _ declarations: DeclarationView) -> UInt32? {
    var place = latest[name.index]
    while place != 0 {
      if declarations[Int(place - 1)].parent == scope { return place - 1 }
      place = earlier[Int(place - 1)]
    }
    return nil
  }
}

/// The hashes of the usual words for the instance and its type.
struct ReceiverWords {
  private let own = StableHash.of("self")
  private let ownType = StableHash.of("Self")
  private let type = StableHash.of("cls")
  let parent = StableHash.of("super")

  @inline(__always)
  func contains(_ name: UInt64) -> Bool { name == own || name == ownType || name == type || name == parent }

  var all: [UInt64] { [own, ownType, type, parent] }
}
