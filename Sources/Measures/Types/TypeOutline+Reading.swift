import SourceText
package import SyntaxFacts

extension TypeOutline {
  /// The types of one file that have functions, in source order. Linear in the declarations and uses.
  package static func all(in surface: Surface) -> [TypeOutline] {
    guard surface.declarations.contains(where: { $0.kind.isType }) else { return [] }
    var reader = OutlineReader(surface)
    return reader.read()
  }
}

/// Gathers what the functions of a file's types touch.
private struct OutlineReader {
  private let surface: Surface
  /// By declaration: the function of a type that it is or stands in, in `functions`.
  private var functionOf: [Int?]
  private var functions: [(type: DeclarationID, function: MemberFunction, receivers: [UInt64])] = []
  /// By type: hashes of the names of its members, where bare names may mean them.
  private var members: [DeclarationID: Set<UInt64>] = [:]
  /// By function, then member: the place in `touches`.
  private var places: [[UInt64: Int]] = []
  private var paths: [MemberPath?]
  /// By type: declared fields with the text of their value, none where it has none.
  private var fields: [DeclarationID: [Declaration]] = [:]

  init(_ surface: Surface) {
    self.surface = surface
    functionOf = Array(repeating: nil, count: surface.declarations.count)
    paths = Array(repeating: nil, count: surface.names.count)
  }

  mutating func read() -> [TypeOutline] {
    findFunctions()
    guard !functions.isEmpty else { return [] }
    for use in surface.uses where !use.scope.isNone {
      guard use.scope.index < functionOf.count, let number = functionOf[use.scope.index] else { continue }
      note(use, in: number)
    }
    var byType: [DeclarationID: [MemberFunction]] = [:]
    for item in functions { byType[item.type, default: []].append(item.function) }
    return byType.keys.sorted { $0.index < $1.index }.map { type in
      outline(of: type, byType[type] ?? [])
    }
  }

  private func outline(of type: DeclarationID, _ functions: [MemberFunction]) -> TypeOutline {
    let names = Set(functions.map(\.name))
    var declaredValues: Set<UInt64> = []
    var standIns: [UInt64: [UInt64]] = [:]
    for field in fields[type] ?? [] {
      let name = surface.names.hash(of: field.name)
      declaredValues.insert(name)
      let meant = surface.names.text(field.value).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        .map { StableHash.of(String($0)) }.filter { names.contains($0) && $0 != name }
      if !meant.isEmpty { standIns[name] = meant }
    }
    return TypeOutline(type: type, functions: functions, declaredValues: declaredValues, standIns: standIns)
  }

  private mutating func findFunctions() {
    let roles = MemberRoles(surface: surface)
    let types = joinedTypes()
    for (number, declaration) in surface.declarations.enumerated() {
      guard let parent = enclosing(declaration) else { continue }
      if let type = types[parent] {
        members[type, default: []].insert(surface.names.hash(of: declaration.name))
        if !declaration.kind.isFunctionLike, !declaration.value.isNone {
          fields[type, default: []].append(declaration)
        }
        guard declaration.kind.isFunctionLike || declaration.modifiers.contains(.computed),
          let role = roles.role(of: declaration)
        else { continue }
        functionOf[number] = functions.count
        places.append([:])
        functions.append(
          (
            type, MemberFunction(
              id: DeclarationID(number), name: surface.names.hash(of: name(of: declaration)), role: role),
            roles.receivers(of: declaration, in: surface.declarations[type.index])
          ))
      } else if !declaration.kind.isType {
        functionOf[number] = functionOf[parent.index]
      }
    }
  }

  /// An accessor of a computed property bears the property's name.
  private func name(of declaration: Declaration) -> NameID {
    guard declaration.kind == .accessor, !declaration.parent.isNone else { return declaration.name }
    let parent = surface.declarations[declaration.parent.index]
    return parent.modifiers.contains(.computed) ? parent.name : declaration.name
  }

  /// The declaration that a function or a member stands in; an accessor stands in what its property does.
  private func enclosing(_ declaration: Declaration) -> DeclarationID? {
    guard !declaration.parent.isNone else { return nil }
    let parent = surface.declarations[declaration.parent.index]
    guard declaration.kind == .accessor, !parent.kind.isType, !parent.parent.isNone else {
      return declaration.parent
    }
    return parent.parent
  }

  /// Every type by itself, and every extension by the type of its name in the same scope.
  private func joinedTypes() -> [DeclarationID: DeclarationID] {
    var types: [DeclarationID: DeclarationID] = [:]
    var named: [UInt64: DeclarationID] = [:]
    func key(_ declaration: Declaration) -> UInt64 {
      StableHash.combine(surface.names.hash(of: declaration.name), UInt64(declaration.parent.rawValue))
    }
    for (number, declaration) in surface.declarations.enumerated() where declaration.kind.isType {
      types[DeclarationID(number)] = DeclarationID(number)
      if declaration.kind != .extension { named[key(declaration)] = DeclarationID(number) }
    }
    for (number, declaration) in surface.declarations.enumerated() where declaration.kind == .extension {
      let id = DeclarationID(number)
      types[id] = named[key(declaration)] ?? id
      if named[key(declaration)] == nil { named[key(declaration)] = id }
    }
    return types
  }

  private mutating func note(_ use: NameUse, in number: Int) {
    let path = paths[use.path.index] ?? MemberPath(use.path, in: surface.names)
    paths[use.path.index] = path
    guard let member = member(path, in: number), !isSpecial(use.path) else { return }
    let isWhole = path.length == (path.second == member ? 2 : 1)
    let isWritten = isWhole && use.traits.contains(.written)
    if let place = places[number][member] {
      if isWritten { functions[number].function.touches[place].isWritten = true }
      return
    }
    places[number][member] = functions[number].function.touches.count
    functions[number].function.touches.append(
      Touch(
        member: member, mention: MemberMention(path: use.path, isBare: path.second != member),
        isWritten: isWritten))
  }

  /// The member that a path means in a function; nil where it means something else.
  private func member(_ path: MemberPath, in number: Int) -> UInt64? {
    if functions[number].receivers.contains(path.first) {
      // The parent's part of the instance is a member of its own.
      return path.second ?? (path.first == OutlineReader.superHash ? path.first : nil)
    }
    guard surface.language.findsMembersByBareName,
      members[functions[number].type]?.contains(path.first) == true
    else { return nil }
    return path.first
  }

  /// Whether the member is one that the language gives to everything, such as `self.__class__`.
  private func isSpecial(_ path: NameID) -> Bool {
    surface.names.withBytes(of: path) { bytes in
      guard let dot = bytes.firstIndex(of: MemberPath.dot) else { return false }
      let member = bytes[(dot + 1)...].prefix { $0 != MemberPath.dot }
      return member.count > 4 && member.starts(with: "__".utf8) && member.suffix(2).elementsEqual("__".utf8)
    }
  }

  private static let superHash = StableHash.of("super")
}
