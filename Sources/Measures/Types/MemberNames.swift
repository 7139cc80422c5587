import SourceText
import SyntaxFacts

/// What bears a name in those types of a file that are looked at, and what a path that means it begins with.
struct MemberNames {
  /// A field that is declared with a value.
  struct Field {
    let name: NameID
    let value: NameID
  }

  /// By type.
  private var fields: [Field] = []
  private var typesOfFields: [UInt32] = []
  /// What a path must begin with to name a member of any type; of members the type, where bare names may mean these.
  private var beginnings = NameOwners()
  /// Hashes of types with the names of their members, of names that several types have.
  private var sharedNames = HashSet(capacity: 0)
  /// What can be told of the beginnings from their first two bytes.
  private var initials = ByteSet()
  private let findsMembersByBareName: Bool

  /// Those of `types`, ascending; of all where that is nil.
  init(_ members: TypeMembers, of types: [UInt32]?, in surface: Surface) {
    findsMembersByBareName = surface.language.findsMembersByBareName
    for word in ReceiverWords().all { beginnings.insert(word) }
    for word: StaticString in ["self", "Self", "cls", "super"] {
      initials.insert(MemberNames.initial(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)))
    }
    let names = surface.names
    surface.declarations.withUnsafeBufferPointer { declarations in
      // Mostly neighbours are of one type.
      var known = (type: TypeMembers.none, isWanted: false)
      for number in 0..<declarations.count {
        let type = members.type(around: number, declarations)
        if type == TypeMembers.none { continue }
        if type != known.type { known = (type, types?.holdsAscending(type) ?? true) }
        if known.isWanted { enter(number, declarations, of: type, names) }
      }
    }
    addReceivers(of: members, types, in: surface)
    sortFields()
  }

  @inline(__always)
  private mutating func enter(_ number: Int, _ declarations: DeclarationView, of type: UInt32, _ names: NameTable) {
    let name = declarations[number].name
    if findsMembersByBareName {
      switch beginnings.insert(names.hash(of: name), of: type) {
      case .nobody: addInitial(of: name, names)
      case .one(type): break
      case .one(let other):
        sharedNames.insert(MemberNames.key(names.hash(of: name), of: other))
        sharedNames.insert(MemberNames.key(names.hash(of: name), of: type))
      case .several: sharedNames.insert(MemberNames.key(names.hash(of: name), of: type))
      }
    }
    if declarations[number].kind.isFunctionLike { return }
    let value = declarations[number].value
    if value.isNone { return }
    fields.append(Field(name: name, value: value))
    typesOfFields.append(type)
  }

  /// The names of the types, and those that functions have for the instance.
  private mutating func addReceivers(of members: TypeMembers, _ types: [UInt32]?, in surface: Surface) {
    let names = surface.names
    var known = (type: TypeMembers.none, isWanted: false)
    for function in members.functions {
      if function.type != known.type {
        known = (function.type, types?.holdsAscending(function.type) ?? true)
        if known.isWanted { addBeginning(surface.declarations[Int(function.type)].name, names) }
      }
      guard known.isWanted, function.receiver != nil else { continue }
      if let receiver = MemberRoles.receiver(of: surface.declarations[function.id.index], in: surface) {
        addBeginning(receiver, names)
      }
    }
  }

  private mutating func addBeginning(_ name: NameID, _ names: NameTable) {
    beginnings.insert(names.hash(of: name))
    addInitial(of: name, names)
  }

  private mutating func addInitial(of name: NameID, _ names: NameTable) {
    names.withBytes(of: name) { bytes in
      if !bytes.isEmpty { return initials.insert(MemberNames.initial(bytes)) }
      // What begins with the empty name begins with what ends a name.
      for end in [MemberPath.dot, UInt8(ascii: "("), UInt8(ascii: "{")] { initials.insert(end) }
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

  /// Whether a path, which is not empty, may mean a member of any type by its first two bytes. Most can be told from
  /// these alone.
  @inline(__always)
  func mayBegin(_ path: UnsafeBufferPointer<UInt8>) -> Bool { initials.contains(MemberNames.initial(path)) }

  /// Of a name and of every path that begins with it: its first byte, and its second where it has one.
  @inline(__always)
  private static func initial(_ path: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard path.count > 1, !MemberPath.endsName(path[0]), !MemberPath.endsName(path[1]) else { return path[0] }
    return path[0] &* 31 &+ path[1]
  }

  /// What a path that begins with a name may mean; nil where no member of any type.
  @inline(__always)
  func owner(of name: UInt64) -> NameOwners.Owner? { beginnings.owner(of: name) }

  /// Whether a bare name, which `owner` is of, may mean a member of a type.
  @inline(__always)
  func holdsBare(_ name: UInt64, _ owner: NameOwners.Owner, of type: UInt32) -> Bool {
    switch owner {
    case .nobody: false
    case .one(let owner): owner == type
    case .several: sharedNames.contains(MemberNames.key(name, of: type))
    }
  }

  /// The fields of a type that are declared with a value, in source order.
  func fields(of type: UInt32) -> ArraySlice<Field> {
    let start = typesOfFields.partitioningIndex { $0 >= type }
    var end = start
    while end < typesOfFields.count, typesOfFields[end] == type { end += 1 }
    return fields[start..<end]
  }

  private static func key(_ name: UInt64, of type: UInt32) -> UInt64 {
    StableHash.combine(name, UInt64(type))
  }
}

extension [UInt32] {
  /// Whether an ascending array holds an element.
  func holdsAscending(_ element: UInt32) -> Bool {
    let place = partitioningIndex { $0 >= element }
    return place < count && self[place] == element
  }

  var isAscending: Bool {
    for index in indices.dropFirst() where self[index] < self[index - 1] { return false }
    return true
  }
}
