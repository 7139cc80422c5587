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
  case symbols(SymbolList)
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
  /// What a bare name means at a place in a file. `arguments` are those it is called with; `passesFunctions` is said
  /// where what functions declare and bind is left aside.
  func lookUp(
    _ name: UInt64, from scope: DeclarationID, in file: FileID, _ arguments: CallArguments?,
    passesFunctions: Bool = false, depth: Int
  ) -> NameBinding {
    let passesFunctions = passesFunctions || self.passesFunctions(name, in: file)
    guard passesFunctions, arguments == nil, locals.file == file, isSettled else {
      return find(name, from: scope, in: file, arguments, passesFunctions: passesFunctions, depth: depth)
    }
    let level = typeLevel(of: scope, in: file)
    let key = KnownHeads.key(name, level: level, seesElsewhere: seesElsewhere)
    if let known = locals.heads[key] {
      isOfFile = isOfFile || known.isOfFile
      return known.binding
    }
    let wasOfFile = isOfFile
    isOfFile = false
    let found = find(name, from: level, in: file, nil, passesFunctions: true, depth: depth)
    locals.heads.keep(found, isOfFile: isOfFile, for: key, in: paths)
    isOfFile = isOfFile || wasOfFile
    return found
  }

  private func find(
    _ name: UInt64, from scope: DeclarationID, in file: FileID, _ arguments: CallArguments?, passesFunctions: Bool,
    depth: Int
  ) -> NameBinding {
    var isBound = false
    var id = level(scope, in: file, passesFunctions)
    while !id.isNone {
      let kind = views[file.index].declarations[id.index].kind
      var found: NameBinding?
      if kind.holdsLocals {
        found = inFunction(name, id, file, isBound: &isBound, depth: depth)
      } else if kind.isType {
        found = inType(name, opened(id, in: file), file, arguments, isBound: isBound, depth: depth)
      }
      if let found { return found }
      id = level(views[file.index].outer(id), in: file, passesFunctions)
    }
    return isBound ? .opaque : inModules(name, file, arguments)
  }

  /// Whether certainly no function of the file binds the name.
  private func passesFunctions(_ name: UInt64, in file: FileID) -> Bool {
    locals.file == file && !locals.mayMean(name)
  }

  /// The declaration to look in, which is `id`, or the nearest type around it.
  private func level(_ id: DeclarationID, in file: FileID, _ passesFunctions: Bool) -> DeclarationID {
    passesFunctions ? typeLevel(of: id, in: file) : id
  }

  /// What a bare name means inside of a function, where that is known; `isBound` becomes true where it is bound to
  /// something unknown.
  private func inFunction(
    _ name: UInt64, _ id: DeclarationID, _ file: FileID, isBound: inout Bool, depth: Int
  ) -> NameBinding? {
    isOfFile = true
    if let found = local(name, in: id, file) { return found }
    guard locals.file == file, locals.isBound(name, in: id) else { return nil }
    isBound = true
    return boundType(name, in: id, file, depth: depth + 1).map { .bound($0) }
  }

  /// What a bare name means inside of a type; `isBound` says whether the code in between binds it.
  private func inType(
    _ name: UInt64, _ holder: ContainerID, _ file: FileID, _ arguments: CallArguments?, isBound: Bool, depth: Int
  ) -> NameBinding? {
    if holder.isNone { return nil }
    if let parameter = genericParameter(name, of: holder) { return parameter.asName }
    let all = members(name, of: holder, from: file, arguments, depth: depth + 1)
    let found = fitting(all, arguments)
    if found.isEmpty { return isAssociated(name, of: holder) ? .opaque : nil }
    // `for element in …` does not mean the function `element(at:)`.
    return isBound && found.allSatisfy({ isFunction($0) }) ? .opaque : .symbols(found)
  }

  /// Whether a type from outside may well have a type of this name for itself.
  private func isAssociated(_ name: UInt64, of holder: ContainerID) -> Bool {
    containers[holder.index].kind == .foreign && words.isAssociated(name)
  }

  private func local(_ name: UInt64, in scope: DeclarationID, _ file: FileID) -> NameBinding? {
    if locals.file == file {
      switch locals.meaning(of: name, in: scope) {
      case .declaration(let found): return .local(found)
      case .parameter(let place): return parameter(place, of: scope, file)
      case nil: break
      }
    } else {
      let surface = views[file.index]
      for place in surface.declarations[scope.index].parameters.indices
      where surface.innerName(ofParameter: place) == name {
        return parameter(place, of: scope, file)
      }
    }
    return constraint(of: name, scope, file)?.asName
  }

  private func parameter(_ place: Int, of scope: DeclarationID, _ file: FileID) -> NameBinding {
    let type = views[file.index].parameters[place].type
    if type.isNone { return .parameter(nil) }
    return .parameter(TypeText(file: file, scope: scope, range: views[file.index].names.range(of: type)))
  }

  private func inModules(_ name: UInt64, _ file: FileID, _ arguments: CallArguments?) -> NameBinding {
    let places = seenModules.places(of: file)
    let modules = modules(declaring: name)
    if modules != 0 {
      var others = SymbolList()
      for place in places {
        let module = seenModules.all[place].module
        guard modules & NameSpread.bit(module) != 0, seenModules.shows(name, at: place),
          let first = firstSymbol(name, in: container(of: module))
        else { continue }
        let found = fitting(visible(symbols(from: first), from: file), arguments)
        if place == places.lowerBound, !found.isEmpty { return .symbols(found) }
        others += found
      }
      if !others.isEmpty { return .symbols(others) }
    }
    guard isModule(name) else { return .missing }
    for place in places where self.name(of: seenModules.all[place].module) == name {
      return .module(container(of: seenModules.all[place].module))
    }
    return .missing
  }

  /// What a bare type name means at a place in a file.
  func typeNamed(
    _ name: UInt64, from scope: DeclarationID, in file: FileID, depth: Int
  ) -> TypeBinding {
    let passesFunctions = passesFunctions(name, in: file)
    if localTypes.contains(name) { isOfFile = true }
    var id = level(scope, in: file, passesFunctions)
    while !id.isNone {
      if let found = typeNamed(name, at: id, in: file, depth: depth) { return found }
      id = level(views[file.index].outer(id), in: file, passesFunctions)
    }
    return typeInModules(name, file, depth: depth)
  }

  /// What a bare type name means by one declaration around its place.
  private func typeNamed(
    _ name: UInt64, at id: DeclarationID, in file: FileID, depth: Int
  ) -> TypeBinding? {
    if let bound = constraint(of: name, id, file) { return bound }
    guard views[file.index].declarations[id.index].kind.isType else {
      return localType(name, in: id, file).map { bind($0, depth: depth) }
    }
    let holder = opened(id, in: file)
    if holder.isNone { return nil }
    if name == words.selfType { return .found(holder) }
    if let found = nestedType(name, of: holder, from: file, depth: depth) { return found }
    return isAssociated(name, of: holder) ? .opaque : nil
  }

  /// The type that the code of a function declares for itself.
  private func localType(_ name: UInt64, in scope: DeclarationID, _ file: FileID) -> ContainerID? {
    guard locals.file == file, case .declaration(let local)? = locals.meaning(of: name, in: scope) else { return nil }
    let opens = opened(local, in: file)
    return opens.isNone ? nil : opens
  }

  /// What a bare type name means in the members of a type.
  private func nestedType(
    _ name: UInt64, of holder: ContainerID, from file: FileID, depth: Int
  ) -> TypeBinding? {
    if let parameter = genericParameter(name, of: holder) { return parameter }
    let found = members(name, of: holder, from: file, depth: depth + 1).filter { !symbols[$0].opens.isNone }
    return found.isEmpty ? nil : bind(found, depth: depth)
  }

  private func typeInModules(_ name: UInt64, _ file: FileID, depth: Int) -> TypeBinding {
    switch inModules(name, file, nil) {
    case .symbols(let all):
      let types = all.filter { !symbols[$0].opens.isNone }
      return types.isEmpty ? .missing : bind(types, depth: depth)
    case .module(let module): return .found(module)
    case .local, .parameter, .bound, .opaque, .missing: return .missing
    }
  }

  /// The one type that all of `types` are declarations of.
  private func bind(_ types: SymbolList, depth: Int) -> TypeBinding {
    guard let first = types.first else { return .missing }
    guard types.allSatisfy({ symbols[$0].opens == symbols[first].opens }) else { return .opaque }
    return bind(symbols[first].opens, depth: depth)
  }

  private func bind(_ id: ContainerID, depth: Int) -> TypeBinding {
    if case .container(let found) = resolved(id, depth: depth + 1) { return .found(found) }
    return .missing
  }

  /// The generic parameter `name` of a declaration.
  private func constraint(of name: UInt64, _ declaration: DeclarationID, _ file: FileID) -> TypeBinding? {
    if views[file.index].declarations[declaration.index].generics.isEmpty { return nil }
    return generics.parameter(name, of: declaration, in: file)
  }

  /// The generic parameter `name` of a type, by the declaration of it that names it.
  private func genericParameter(_ name: UInt64, of container: ContainerID) -> TypeBinding? {
    guard containers[container.index].isGeneric else { return nil }
    for part in containers[container.index].parts {
      if let found = constraint(of: name, part.declaration, part.file) { return found }
    }
    return nil
  }

  /// The innermost type around a place.
  func enclosingType(of scope: DeclarationID, in file: FileID) -> ContainerID {
    let id = typeLevel(of: scope, in: file)
    return id.isNone ? .none : opened(id, in: file)
  }
}
