import SourceText
import SyntaxFacts

/// What a bare name is bound to.
enum NameBinding {
  /// A variable or function of the code around the use.
  case local(DeclarationID)
  /// A parameter; its type as written.
  case parameter(TypeText?)
  /// What a pattern, a capture or a closure binds, where its type is known.
  case bound(ValueType)
  case symbols([Int])
  case module(ContainerID)
  /// A generic parameter, or a name that a pattern or closure binds.
  case opaque
  case missing
}

/// What a bare type name is bound to.
enum TypeBinding {
  case found(ContainerID)
  /// A generic parameter with this constraint.
  case constrained(TypeText)
  case opaque
  case missing

  /// The same for a name that stands for a value or a type.
  var asName: NameBinding {
    switch self {
    case .constrained(let text): .parameter(text)
    case .found, .opaque: .opaque
    case .missing: .missing
    }
  }
}

// MARK: - Bare names

extension SymbolTable {
  /// What a bare name means at a place in a file. `arguments` are those it is called with.
  mutating func lookUp(
    _ name: UInt64, from scope: DeclarationID, in file: FileID, _ arguments: CallArguments?, depth: Int
  ) -> NameBinding {
    var isBound = false
    var id = scope
    while !id.isNone {
      let declaration = declaration(id, in: file)
      defer { id = SymbolTable.outer(declaration, id) }
      if declaration.kind.holdsLocals {
        if let found = inFunction(name, id, declaration, file, isBound: &isBound, depth: depth) { return found }
      } else if let holder = typeContainer(id, declaration, file),
        let found = inType(name, holder, file, arguments, isBound: isBound, depth: depth)
      {
        return found
      }
    }
    return isBound ? .opaque : inModules(name, file, arguments)
  }

  /// What a bare name means inside of a function, where that is known; `isBound` becomes true where it is bound to
  /// something unknown.
  private mutating func inFunction(
    _ name: UInt64, _ id: DeclarationID, _ declaration: Declaration, _ file: FileID, isBound: inout Bool, depth: Int
  ) -> NameBinding? {
    if let found = local(name, in: id, declaration, file) { return found }
    guard locals.file == file, locals.isBound(name, in: id) else { return nil }
    isBound = true
    return boundType(name, in: id, file, depth: depth + 1).map { .bound($0) }
  }

  /// What a bare name means inside of a type; `isBound` says whether the code in between binds it.
  private mutating func inType(
    _ name: UInt64, _ holder: ContainerID, _ file: FileID, _ arguments: CallArguments?, isBound: Bool, depth: Int
  ) -> NameBinding? {
    if let parameter = genericParameter(name, of: holder) { return parameter.asName }
    // In two steps: in one the table would be copied, to be asked after it has changed.
    let all = members(name, of: holder, from: file, arguments, depth: depth + 1)
    let found = fitting(all, arguments)
    if found.isEmpty { return isAssociated(name, of: holder) ? .opaque : nil }
    // `for element in …` does not mean the function `element(at:)`.
    return isBound && found.allSatisfy({ isFunction($0) }) ? .opaque : .symbols(found)
  }

  /// Whether a type from outside may well have a type of this name for itself.
  private func isAssociated(_ name: UInt64, of holder: ContainerID) -> Bool {
    containers[holder.index].kind == .foreign && words.associated.contains(name)
  }

  /// What the declaration holds, where it is a type or an extension.
  private func typeContainer(
    _ id: DeclarationID, _ declaration: Declaration, _ file: FileID
  ) -> ContainerID? {
    guard declaration.kind.isType else { return nil }
    let container = opened(id, in: file)
    return container.isNone ? nil : container
  }

  private func local(
    _ name: UInt64, in scope: DeclarationID, _ declaration: Declaration, _ file: FileID
  ) -> NameBinding? {
    if locals.file == file, let found = locals.declaration(name, in: scope) { return .local(found) }
    for place in declaration.parameters.indices {
      let parameter = files[file.index].surface.parameters[place]
      let inner = parameter.name.isNone ? parameter.label : parameter.name
      guard files[file.index].surface.names.hashes[inner.index] == name else { continue }
      if parameter.type.isNone { return .parameter(nil) }
      let range = files[file.index].surface.names.range(of: parameter.type)
      return .parameter(TypeText(file: file, scope: scope, range: range))
    }
    return constraint(of: name, declaration, file, scope)?.asName
  }

  private func inModules(_ name: UInt64, _ file: FileID, _ arguments: CallArguments?) -> NameBinding {
    guard let scope = scopes[file.index] else { return .missing }
    var others: [Int] = []
    for (number, seen) in scope.modules.enumerated() where seen.shows(name) {
      let all = symbols(name, in: container(of: seen.module)).filter { isVisible($0, from: file) }
      let found = fitting(all, arguments)
      if number == 0, !found.isEmpty { return .symbols(found) }
      others += found
    }
    if !others.isEmpty { return .symbols(others) }
    for seen in scope.modules where PathText.hash(of: layout.modules[seen.module.index].name[...]) == name {
      return .module(container(of: seen.module))
    }
    return .missing
  }

  /// What a bare type name means at a place in a file.
  mutating func typeNamed(
    _ name: UInt64, from scope: DeclarationID, in file: FileID, depth: Int
  ) -> TypeBinding {
    var id = scope
    while !id.isNone {
      let declaration = declaration(id, in: file)
      defer { id = SymbolTable.outer(declaration, id) }
      if let bound = constraint(of: name, declaration, file, id) { return bound }
      if let local = localType(name, in: id, file) { return bind(local, depth: depth) }
      guard let holder = typeContainer(id, declaration, file) else { continue }
      if name == words.selfType { return .found(holder) }
      if let found = nestedType(name, of: holder, from: file, depth: depth) { return found }
      if isAssociated(name, of: holder) { return .opaque }
    }
    return typeInModules(name, file, depth: depth)
  }

  /// The type that the code of a function declares for itself.
  private func localType(_ name: UInt64, in scope: DeclarationID, _ file: FileID) -> ContainerID? {
    guard locals.file == file, let local = locals.declaration(name, in: scope) else { return nil }
    let opens = opened(local, in: file)
    return opens.isNone ? nil : opens
  }

  /// What a bare type name means in the members of a type.
  private mutating func nestedType(
    _ name: UInt64, of holder: ContainerID, from file: FileID, depth: Int
  ) -> TypeBinding? {
    if let parameter = genericParameter(name, of: holder) { return parameter }
    let found = members(name, of: holder, from: file, depth: depth + 1).filter { !symbols[$0].opens.isNone }
    return found.isEmpty ? nil : bind(found, depth: depth)
  }

  private mutating func typeInModules(_ name: UInt64, _ file: FileID, depth: Int) -> TypeBinding {
    switch inModules(name, file, nil) {
    case .symbols(let all):
      let types = all.filter { !symbols[$0].opens.isNone }
      return types.isEmpty ? .missing : bind(types, depth: depth)
    case .module(let module): return .found(module)
    case .local, .parameter, .bound, .opaque, .missing: return .missing
    }
  }

  /// The one type that all of `types` are declarations of.
  private mutating func bind(_ types: [Int], depth: Int) -> TypeBinding {
    guard let first = types.first else { return .missing }
    guard types.allSatisfy({ symbols[$0].opens == symbols[first].opens }) else { return .opaque }
    return bind(symbols[first].opens, depth: depth)
  }

  private mutating func bind(_ id: ContainerID, depth: Int) -> TypeBinding {
    if case .container(let found) = resolved(id, depth: depth + 1) { return .found(found) }
    return .missing
  }

  /// The generic parameter `name` of a declaration.
  private func constraint(
    of name: UInt64, _ declaration: Declaration, _ file: FileID, _ scope: DeclarationID
  ) -> TypeBinding? {
    if declaration.generics.isEmpty { return nil }
    let names = files[file.index].surface.names
    for generic in files[file.index].surface.lists[declaration.generics.indices] {
      let range = names.range(of: generic)
      guard let colon = names.bytes[range].firstIndex(of: UInt8(ascii: ":")) else {
        if GenericParameter.name(names.bytes[range]) == name { return .opaque }
        continue
      }
      guard GenericParameter.name(names.bytes[range.lowerBound..<colon]) == name else { continue }
      return .constrained(TypeText(file: file, scope: declaration.parent, range: (colon + 1)..<range.upperBound))
    }
    return nil
  }

  /// The generic parameter `name` of a type, by the declaration of it that names it.
  private func genericParameter(_ name: UInt64, of container: ContainerID) -> TypeBinding? {
    guard containers[container.index].isGeneric else { return nil }
    for part in containers[container.index].parts {
      let declaration = files[part.file.index].surface.declarations[part.declaration.index]
      if let found = constraint(of: name, declaration, part.file, part.declaration) { return found }
    }
    return nil
  }

  /// The innermost type around a place.
  func enclosingType(of scope: DeclarationID, in file: FileID) -> ContainerID {
    var id = scope
    while !id.isNone {
      let declaration = declaration(id, in: file)
      if declaration.kind.isType { return opened(id, in: file) }
      id = SymbolTable.outer(declaration, id)
    }
    return .none
  }

  private func declaration(_ id: DeclarationID, in file: FileID) -> Declaration {
    files[file.index].surface.declarations[id.index]
  }

  /// What `declaration`, the one of that number, stands in.
  private static func outer(_ declaration: Declaration, _ id: DeclarationID) -> DeclarationID {
    // A parent stands before what is in it.
    let parent = declaration.parent
    return parent.isNone || parent.index < id.index ? parent : .none
  }
}

/// A generic parameter as written: `each T`, `T`, `let n`.
enum GenericParameter {
  static func name(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    let words = bytes.split(separator: 0x20)
    return (words.last ?? []).withUnsafeBufferPointer { StableHash.of($0) }
  }
}
