import SourceText
import SyntaxFacts

/// What a part of an expression is, as far as facts tell.
enum ValueType: Hashable {
  /// A type of the tree, or one from outside that it extends, or a value of it.
  case container(ContainerID)
  /// A value of a type as written.
  case text(TypeText)
  /// Of a type from outside.
  case outside
  case unknown
}

// MARK: - Types as written

extension SymbolTable {
  /// The container of a type as written, aliases followed; `outside` where the tree does not know it.
  func type(of text: TypeText, depth: Int = 0) -> ValueType {
    guard reaches(depth) else { return .unknown }
    guard isSettled else { return read(text, depth) }
    let key = KnownTypes.key(text, seesElsewhere: seesElsewhere)
    if let known = known(text, key, depth: depth) { return known }
    let (outerDeepest, wasCutShort, wasOfFile) = (deepest, isCutShort, isOfFile)
    deepest = depth
    (isCutShort, isOfFile) = (false, false)
    let found = read(text, depth)
    if !isCutShort { keep(found, of: text, key, height: deepest - depth) }
    deepest = max(deepest, outerDeepest)
    isCutShort = isCutShort || wasCutShort
    isOfFile = isOfFile || wasOfFile
    return found
  }

  /// What has been found out of a type as written, if it was as far from the limit then.
  private func known(_ text: TypeText, _ key: UInt64, depth: Int) -> ValueType? {
    let known = text.file == locals.file ? ownTypes[key] : knownTypes[key]
    guard let known, depth + known.height < SymbolTable.depthLimit else { return nil }
    deepest = max(deepest, depth + known.height)
    isOfFile = isOfFile || known.isOfFile
    return known.type
  }

  private func keep(_ type: ValueType, of text: TypeText, _ key: UInt64, height: Int) {
    if text.file == locals.file {
      ownTypes.keep(type, height: height, isOfFile: isOfFile, for: key)
    } else {
      knownTypes.keep(type, height: height, isOfFile: isOfFile, for: key)
    }
  }

  /// Whether it may be gone so deep; notes it.
  private func reaches(_ depth: Int) -> Bool {
    if depth < SymbolTable.depthLimit {
      deepest = max(deepest, depth)
      return true
    }
    isCutShort = true
    return false
  }

  private func read(_ text: TypeText, _ depth: Int) -> ValueType {
    switch shape(of: text) {
    case .named(let path, let argument):
      if path.count == 1, path[0] == words.optional, let argument {
        return type(of: part(argument, of: text), depth: depth + 1)
      }
      return type(named: path, from: text.scope, in: text.file, depth: depth)
    case .array: return foreignType(words.array)
    case .dictionary: return foreignType(words.dictionary)
    case .other: return .unknown
    }
  }

  /// The type of the elements of a collection as written.
  func elementType(of text: TypeText) -> ValueType {
    switch shape(of: text) {
    case .array(let element) where !element.isEmpty: return .text(part(element, of: text))
    case .dictionary(let value): return .text(part(value, of: text))
    case .named(let path, let argument?) where path.count == 1 && library.isCollection(path[0]):
      return .text(part(argument, of: text))
    default: return .unknown
    }
  }

  func isDictionary(_ text: TypeText) -> Bool {
    if case .dictionary = shape(of: text) { return true }
    return false
  }

  private func part(_ range: Range<Int>, of text: TypeText) -> TypeText {
    TypeText(file: text.file, scope: text.scope, range: range)
  }

  /// The shape of the first type of a composition, or of the one type.
  func shape(of text: TypeText) -> TypeShape {
    TypeReader.shape(views[text.file.index].names.bytes, text.range, in: scratch)
  }

  private func foreignType(_ name: UInt64) -> ValueType {
    let id = foreign(named: name)
    return id.isNone ? .outside : .container(id)
  }

  /// The declared type that `text` names, for an extension of it.
  func declaredContainer(of text: TypeText) -> ContainerID? {
    guard case .named(let path, _) = shape(of: text) else { return nil }
    guard case .container(let id) = type(named: path, from: text.scope, in: text.file, depth: 0) else {
      return nil
    }
    return self[id].kind == .type ? id : nil
  }

  /// Calls `body` with all types of a composition as written.
  @inline(__always)
  private func forEachContainer(of text: TypeText, depth: Int, _ body: (ContainerID) -> Void) {
    var reader = TypeReader(views[text.file.index].names.bytes, text.range, in: scratch)
    for number in 0..<16 where number == 0 || reader.skipAmpersand() {
      guard case .named(let path, _) = reader.shape() else { continue }
      guard case .container(let id) = type(named: path, from: text.scope, in: text.file, depth: depth) else { continue }
      body(id)
    }
  }

  func type(
    named path: UnsafeBufferPointer<UInt64>, from scope: DeclarationID, in file: FileID, depth: Int
  ) -> ValueType {
    guard let first = path.first, reaches(depth) else { return .unknown }
    var path = path
    if path.count > 1, path.last == words.metatype || path.last == words.protocolMetatype {
      path = UnsafeBufferPointer(rebasing: path.dropLast())
    }
    var current: ValueType
    switch typeNamed(first, from: scope, in: file, depth: depth + 1) {
    case .found(let id): current = .container(id)
    case .constrained(let text): current = type(of: text, depth: depth + 1)
    case .opaque: return .unknown
    case .missing: return foreignType(path.last ?? first)
    }
    for name in path.dropFirst() {
      guard case .container(let holder) = current else { return foreignType(path.last ?? first) }
      let found = members(name, of: holder, from: file, depth: depth + 1).filter { !symbols[$0].opens.isNone }
      guard let next = single(found) else { return .unknown }
      current = resolved(next, depth: depth + 1)
    }
    return current
  }

  private func single(_ found: SymbolList) -> ContainerID? {
    guard let first = found.first else { return nil }
    return found.allSatisfy { symbols[$0].opens == symbols[first].opens } ? symbols[first].opens : nil
  }

  /// What an alias stands for; any other container is itself.
  func resolved(_ id: ContainerID, depth: Int) -> ValueType {
    guard self[id].kind == .alias else { return .container(id) }
    let found = inherited(of: id, depth: depth + 1)
    return found.first.map { .container($0) } ?? .outside
  }

  /// What a type inherits from, conforms to, or an alias stands for; aliases among them followed.
  func inherited(of id: ContainerID, depth: Int) -> [ContainerID] {
    if let known = self[id].inherited { return known }
    guard reaches(depth) else { return [] }
    // Stands while it is being found out, so that a ring of types ends.
    self[id].inherited = []
    let wasCutShort = isCutShort
    isCutShort = false
    var found: [ContainerID] = []
    let outer = seesElsewhere
    for part in self[id].parts {
      seesElsewhere = isElsewhere(part)
      addBases(of: part, id, to: &found, depth: depth + 1)
    }
    seesElsewhere = outer
    // What was met near the limit is looked for anew from elsewhere.
    self[id].inherited = isCutShort && depth > 0 ? nil : found
    isCutShort = isCutShort || wasCutShort
    return found
  }

  private func isElsewhere(_ part: Container.Part) -> Bool {
    views[part.file.index].declarations[part.declaration.index].modifiers.contains(.elsewhere)
  }

  /// Adds what one declaration says that `id` inherits from, or stands for as an alias, each once.
  private func addBases(of part: Container.Part, _ id: ContainerID, to found: inout [ContainerID], depth: Int) {
    let view = views[part.file.index]
    let declaration = view.declarations[part.declaration.index]
    let isAlias = self[id].kind == .alias && !declaration.type.isNone
    for place in isAlias ? 0..<1 : declaration.inherits.indices {
      let name = isAlias ? declaration.type : view.lists[place]
      if name.isNone { continue }
      let text = TypeText(file: part.file, scope: declaration.parent, range: view.names.range(of: name))
      forEachContainer(of: text, depth: depth) { base in
        if base != id, !found.contains(base) { found.append(base) }
      }
    }
  }
}

// MARK: - The type of what a symbol names

extension SymbolTable {
  /// The type of a value that `symbol` names, or of what it gives when called.
  func type(of symbol: Int, depth: Int) -> ValueType {
    let item = symbols[symbol]
    if !item.opens.isNone { return resolved(item.opens, depth: depth + 1) }
    return type(of: item.declaration, in: item.file, container: item.container, depth: depth)
  }

  /// The type of a declared value, or of what a declared function gives.
  func type(
    of id: DeclarationID, in file: FileID, container: ContainerID, depth: Int
  ) -> ValueType {
    guard depth < SymbolTable.depthLimit else { return .unknown }
    let declaration = views[file.index].declarations[id.index]
    switch declaration.kind {
    case .enumCase, .initializer: return container.isNone ? .unknown : .container(container)
    case .function, .method, .subscript:
      return declaration.type.isNone
        ? .outside : .text(TypeText(file: file, scope: id, range: range(of: declaration.type, in: file)))
    case .property, .variable, .constant:
      if !declaration.type.isNone {
        let range = range(of: declaration.type, in: file)
        return .text(TypeText(file: file, scope: declaration.parent, range: range))
      }
      return evidentType(of: declaration, in: file, depth: depth + 1)
    default: return .unknown
    }
  }

  private func range(of name: NameID, in file: FileID) -> Range<Int> {
    views[file.index].names.range(of: name)
  }

  /// The type of a variable or function of the code around.
  func type(ofLocal id: DeclarationID, in file: FileID, depth: Int) -> ValueType {
    let declaration = views[file.index].declarations[id.index]
    if declaration.type.isNone, declaration.kind == .variable || declaration.kind == .constant {
      let name = views[file.index].names.hash(of: declaration.name)
      if let bound = boundType(name, in: declaration.parent, file, depth: depth + 1) { return bound }
    }
    return type(of: id, in: file, container: .none, depth: depth + 1)
  }

  func isProtocol(_ id: ContainerID) -> Bool {
    containers[id.index].parts.contains {
      views[$0.file.index].declarations[$0.declaration.index].kind == .protocol
    }
  }

  /// The type of an initial value that shows it: `Type(…)`, `Type.member`, `function(…)`.
  private func evidentType(of declaration: Declaration, in file: FileID, depth: Int) -> ValueType {
    let names = views[file.index].names
    guard !declaration.value.isNone else { return .unknown }
    let value = InitialValue(names.bytes(of: declaration.value), in: scratch)
    if let cast = value.cast {
      let start = names.range(of: declaration.value).lowerBound
      return .text(
        TypeText(file: file, scope: declaration.parent, range: start + cast.lowerBound..<start + cast.upperBound))
    }
    guard let path = value.path else { return .unknown }
    var walk = PathWalk(file: file, scope: declaration.parent, path: path)
    walk.depth = depth
    return walk.run(self)
  }

  /// The container whose members a value of this type has.
  func container(of value: ValueType, depth: Int) -> ValueType {
    guard case .text(let text) = value else { return value }
    return type(of: text, depth: depth + 1)
  }
}

