import SourceText
import SyntaxFacts

extension SymbolTable {
  /// Enters all declarations: types first, then extensions, outer types before what is nested in them.
  mutating func build(_ visibility: ModuleVisibility) {
    for file in files where layout.moduleOfFile[file.id.index] != nil {
      scopes[file.id.index] = visibility.scope(of: file.id)
    }
    var extensions: [Container.Part] = []
    for file in files {
      guard let module = layout.moduleOfFile[file.id.index] else { continue }
      enterTopLevel(of: file, in: container(of: module), &extensions)
    }
    joinExtensions(extensions)
  }

  private mutating func enterTopLevel(
    of file: SourceFile, in module: ContainerID, _ extensions: inout [Container.Part]
  ) {
    var number = 0
    let declarations = file.surface.declarations
    while number < declarations.count {
      let id = DeclarationID(number)
      if declarations[number].kind == .extension {
        extensions.append(.init(file: file.id, declaration: id))
        number = end(of: number, in: file)
        continue
      }
      enter(id, of: file, outermost: module)
      number += 1
    }
  }

  /// One past the declarations within declaration `number`.
  private func end(of number: Int, in file: SourceFile) -> Int {
    let declarations = file.surface.declarations
    let upper = declarations[number].range.upper
    var next = number + 1
    while next < declarations.count, declarations[next].range.lower < upper { next += 1 }
    return next
  }

  /// Enters one declaration whose parent has been entered; `outermost` holds what has no parent.
  private mutating func enter(_ id: DeclarationID, of file: SourceFile, outermost: ContainerID) {
    let surface = file.surface
    let declaration = surface.declarations[id.index]
    switch declaration.kind {
    case .module, .accessor, .deinitializer, .extension, .operator, .precedenceGroup: return
    default: break
    }
    let isOuter = surface.isTopLevel(declaration.parent)
    let holder = isOuter ? outermost : opened(declaration.parent, in: file.id)
    var opens = ContainerID.none
    if declaration.kind.isType {
      opens = existing(declaration, of: file, in: holder) ?? addContainer(.type)
    } else if declaration.kind == .typeAlias || declaration.kind == .associatedType {
      opens = addContainer(.alias)
    }
    if !opens.isNone { open(id, in: file.id, as: opens) }
    // What is local to a function is found from within it only.
    guard !holder.isNone else { return }
    enter(
      surface.names.hash(of: declaration.name),
      Symbol(
        file: file.id, declaration: id, container: holder, opens: opens,
        isElsewhere: declaration.modifiers.contains(.elsewhere)))
  }

  /// The type of the same name that another branch of `#if` declares.
  private func existing(_ declaration: Declaration, of file: SourceFile, in holder: ContainerID) -> ContainerID? {
    guard !holder.isNone, !declaration.condition.isNone else { return nil }
    let name = file.surface.names.hash(of: declaration.name)
    return symbols(name, in: holder).first { self[symbols[$0].opens, default: .module] == .type }
      .map { symbols[$0].opens }
  }

  private subscript(_ id: ContainerID, default kind: Container.Kind) -> Container.Kind {
    id.isNone ? kind : containers[id.index].kind
  }

  /// Joins extensions to the types that they extend, in rounds: what one declares another may extend.
  private mutating func joinExtensions(_ all: [Container.Part]) {
    var waiting = all
    while !waiting.isEmpty {
      var left: [Container.Part] = []
      forgetInherited()
      for part in waiting where !join(part) { left.append(part) }
      let isSettled = left.count == waiting.count
      waiting = left
      if isSettled { break }
    }
    for part in waiting { joinForeign(part) }
    forgetInherited()
  }

  private mutating func join(_ part: Container.Part) -> Bool {
    if !opened(part.declaration, in: part.file).isNone { return true }
    let surface = files[part.file.index].surface
    seesElsewhere = surface.declarations[part.declaration.index].modifiers.contains(.elsewhere)
    let name = surface.declarations[part.declaration.index].name
    let text = TypeText(file: part.file, scope: .none, range: surface.names.range(of: name))
    guard let found = declaredContainer(of: text) else { return false }
    fill(part, into: found)
    return true
  }

  private mutating func joinForeign(_ part: Container.Part) {
    let surface = files[part.file.index].surface
    let name = surface.declarations[part.declaration.index].name
    let path = surface.names.withBytes(of: name) { TypePath($0).names }
    fill(part, into: addForeign(named: path.last ?? surface.names.hash(of: name)))
  }

  private mutating func fill(_ part: Container.Part, into container: ContainerID) {
    open(part.declaration, in: part.file, as: container)
    self[container].inherited = nil
    let file = files[part.file.index]
    let first = part.declaration.index
    for number in (first + 1)..<max(end(of: first, in: file), first + 1) {
      enter(DeclarationID(number), of: file, outermost: .none)
    }
  }
}
