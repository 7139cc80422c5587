import SourceText
import SyntaxFacts

/// What the `context` of uses says of types.
extension SymbolTable {
  /// The types that a context can mean, each once; `number` is that of a closure's parameter, where the
  /// context does not say it.
  func types(
    of context: Range<Int>, number: Int?, from scope: DeclarationID, in file: FileID, depth: Int
  ) -> TypeList {
    guard !context.isEmpty, depth < SymbolTable.depthLimit else { return TypeList() }
    let key = StableHash.combine(
      StableHash.combine(UInt64(context.lowerBound), UInt64(context.upperBound)),
      UInt64(scope.rawValue) << 8 | UInt64(truncatingIfNeeded: number ?? 127) | (seesElsewhere ? 128 : 0))
    if locals.file == file, let known = locals.answer(key) {
      isOfFile = isOfFile || known.isOfFile
      return known.types
    }
    let wasOfFile = isOfFile
    isOfFile = false
    let found = readTypes(of: context, number: number, from: scope, in: file, depth: depth + 1)
    if locals.file == file { locals.keep(found, isOfFile: isOfFile, for: key) }
    isOfFile = isOfFile || wasOfFile
    return found
  }

  /// The type that all of `types` are.
  func single(_ types: TypeList, depth: Int) -> ValueType {
    guard let first = types.first else { return .unknown }
    if types.count == 1 { return first }
    let container = container(of: first, depth: depth + 1)
    for type in types.dropFirst() where self.container(of: type, depth: depth + 1) != container { return .unknown }
    return first
  }

  private func readTypes(
    of range: Range<Int>, number: Int?, from scope: DeclarationID, in file: FileID, depth: Int
  ) -> TypeList {
    let context = UseContext(UnsafeBufferPointer(rebasing: views[file.index].names.bytes[range]), in: scratch)
    let outer = range.lowerBound..<range.lowerBound + context.outerCount
    var walk = PathWalk(file: file, scope: scope, path: context.path, context: outer)
    walk.depth = depth
    switch context.form {
    case .result: return TypeList(resultType(of: scope, in: file, depth: depth))
    case .value: return TypeList(walk.run(self))
    case .iteration: return TypeList(iterationType(of: walk.run(self), depth: depth))
    case .argument:
      walk.gathersCalled = true
      _ = walk.run(self)
      return argumentTypes(walk, context, depth: depth)
    case .parameter(let own):
      guard let number = own ?? number else { return TypeList() }
      return closureTypes(walk, context, number, depth: depth)
    }
  }

  /// What the function or accessor `scope` gives.
  private func resultType(of scope: DeclarationID, in file: FileID, depth: Int) -> ValueType {
    guard !scope.isNone else { return .unknown }
    let declarations = views[file.index].declarations
    let declaration = declarations[scope.index]
    switch declaration.kind {
    case .accessor where !declaration.parent.isNone:
      if declarations[declaration.parent.index].type.isNone { return .unknown }
      return type(of: declaration.parent, in: file, container: .none, depth: depth + 1)
    case .function, .method: return type(of: scope, in: file, container: .none, depth: depth + 1)
    default: return .unknown
    }
  }

  // MARK: Arguments

  private func argumentTypes(_ walk: PathWalk, _ context: UseContext, depth: Int) -> TypeList {
    guard let arguments = context.path.arguments else { return TypeList() }
    var types = TypeList()
    for symbol in walk.called.prefix(SymbolTable.candidateLimit) {
      guard let place = place(of: arguments, symbol) else { continue }
      let type = type(ofParameter: place, of: symbol)
      if !types.contains(type) { types.append(type, in: paths) }
    }
    // The initializer that a struct has of itself takes its properties.
    if walk.called.isEmpty, !walk.constructed.isNone, let label = arguments.labels.last {
      for symbol in symbols(label, in: walk.constructed) where declaration(symbol).kind.isStored {
        types.append(type(of: symbol, depth: depth + 1), in: paths)
      }
    }
    return types
  }

  private func place(of arguments: CallArguments, _ symbol: Int) -> Int? {
    arguments.place(in: parameters(of: symbol), views[symbols[symbol].file.index])
  }

  private func type(ofParameter place: Int, of symbol: Int) -> ValueType {
    let item = symbols[symbol]
    let surface = views[item.file.index]
    let type = surface.parameters[place].type
    if type.isNone { return .unknown }
    return .text(TypeText(file: item.file, scope: item.declaration, range: surface.names.range(of: type)))
  }

  // MARK: Closures

  private func closureTypes(
    _ walk: PathWalk, _ context: UseContext, _ number: Int, depth: Int
  ) -> TypeList {
    var walk = walk
    walk.gathersCalled = true
    let value = walk.run(self)
    var types = TypeList()
    for symbol in walk.called.prefix(SymbolTable.candidateLimit) {
      guard let place = closurePlace(context, symbol) else { continue }
      guard case .text(let text) = type(ofParameter: place, of: symbol) else { continue }
      let type = parameterType(number, of: text)
      if !types.contains(type) { types.append(type, in: paths) }
    }
    if !types.isEmpty { return types }
    if context.path.arguments == nil, case .text(let text) = value {
      return TypeList(parameterType(number, of: text))
    }
    guard walk.called.isEmpty, let last = context.path.parts.last, context.path.parts.count > 1 else {
      return TypeList()
    }
    guard library.takesElement(last.name, at: number) else { return TypeList() }
    var path = context.path
    path.parts = UnsafeMutableBufferPointer(rebasing: path.parts.dropLast())
    path.arguments = nil
    var base = walk.along(path)
    let elements = base.run(self)
    let element = iterationType(of: elements, depth: depth + 1)
    if element != .unknown { return TypeList(element) }
    // Of an optional value.
    return last.name == words.map || last.name == words.flatMap ? TypeList(elements) : TypeList()
  }

  /// The parameter that takes the closure.
  private func closurePlace(_ context: UseContext, _ symbol: Int) -> Int? {
    let surface = views[symbols[symbol].file.index]
    let parameters = parameters(of: symbol)
    var rest = parameters
    if let arguments = context.path.arguments, !arguments.labels.isEmpty {
      guard let place = arguments.place(in: parameters, surface) else { return nil }
      if arguments.isOpen { return place }
      rest = (place + 1)..<parameters.upperBound
    }
    if let label = context.label {
      return rest.first { surface.names.hash(of: surface.parameters[$0].label) == label }
    }
    return rest.first { TypeReader.isFunction(surface.names.bytes(of: surface.parameters[$0].type)) }
  }

  /// What parameter `number` of a function type is.
  private func parameterType(_ number: Int, of text: TypeText) -> ValueType {
    var text = text
    for _ in 0..<4 {
      let range = TypeReader.parameter(number, of: views[text.file.index].names.bytes, text.range, in: scratch)
      if let range { return .text(TypeText(file: text.file, scope: text.scope, range: range)) }
      guard let meant = aliased(text) else { return .unknown }
      text = meant
    }
    return .unknown
  }

  /// What the alias stands for that a type as written names.
  private func aliased(_ text: TypeText) -> TypeText? {
    guard case .named(let path, _) = shape(of: text), let name = path.last else { return nil }
    var found = SymbolList()
    if path.count == 1 {
      guard case .symbols(let all) = lookUp(name, from: text.scope, in: text.file, nil, depth: 1) else { return nil }
      found = all
    } else {
      let outer = type(named: UnsafeBufferPointer(rebasing: path.dropLast()), from: text.scope, in: text.file, depth: 1)
      guard case .container(let holder) = outer else { return nil }
      found = members(name, of: holder, from: text.file, depth: 1)
    }
    guard let alias = found.first(where: { declaration($0).kind == .typeAlias }) else { return nil }
    let file = self.symbols[alias].file
    let written = declaration(alias)
    guard !written.type.isNone else { return nil }
    let range = views[file.index].names.range(of: written.type)
    return TypeText(file: file, scope: written.parent, range: range)
  }

  // MARK: Collections

  /// What a loop over a value gives.
  func iterationType(of value: ValueType, depth: Int) -> ValueType {
    if case .text(let text) = value {
      if isDictionary(text) { return .unknown }
      let element = elementType(of: text)
      if element != .unknown { return element }
    }
    guard case .container(let container) = container(of: value, depth: depth + 1) else { return .unknown }
    let aliases = symbols(words.element, in: container).filter { self[symbols[$0].opens].kind == .alias }
    if let alias = aliases.first, declaration(alias).kind == .typeAlias {
      return resolved(symbols[alias].opens, depth: depth + 1)
    }
    return .unknown
  }
}

// MARK: - Bound names

extension SymbolTable {
  /// The type of the name that the code of `scope` binds, where all that it is bound to are of one.
  func boundType(_ name: UInt64, in scope: DeclarationID, _ file: FileID, depth: Int) -> ValueType? {
    var found: ValueType?
    var steps = 0
    var next = locals.binding(of: name, in: scope)
    while let number = next, steps < SymbolTable.bindingLimit {
      steps += 1
      next = locals.binding(before: number)
      guard let type = type(ofBinding: number, in: scope, file) else { continue }
      if type == .unknown { return nil }
      if let found, found != type, container(of: found, depth: depth + 1) != container(of: type, depth: depth + 1) {
        return nil
      }
      found = type
    }
    return found
  }

  /// What one binding binds its name to; nil while that is being found out.
  ///
  /// It hangs on the binding alone, not on who asks first: it is seen as the code of the binding sees it, and followed
  /// as far from there. Bindings that hang on each other are followed through a few: of what a chain of more begins
  /// with nothing is known to those at its end, unless it has been asked for by itself.
  private func type(ofBinding number: Int, in scope: DeclarationID, _ file: FileID) -> ValueType? {
    switch locals.states[number] {
    case .known(let type): return type
    case .open: return nil
    case .untouched: break
    }
    guard openBindings < SymbolTable.openBindingLimit else { return .unknown }
    let use = views[file.index].uses[locals.uses[number]]
    let outer = seesElsewhere
    seesElsewhere = use.traits.contains(.elsewhere)
    locals.states[number] = .open
    openBindings += 1
    let context = views[file.index].names.range(of: use.context)
    let type = single(types(of: context, number: nil, from: scope, in: file, depth: 1), depth: 1)
    openBindings -= 1
    locals.states[number] = .known(type)
    seesElsewhere = outer
    return type
  }
}

extension DeclarationKind {
  fileprivate var isStored: Bool { self == .property || self == .constant }
}
