import SourceText
import SyntaxFacts

extension SymbolTable {
  /// Enters all declarations: types first, then extensions, outer types before what is nested in them.
  func build(_ visibility: ModuleVisibility) {
    let files = views.indices.lazy.map { FileID($0) }
    see(visibility)
    var extensions: [Container.Part] = []
    for file in files {
      guard let module = layout.moduleOfFile[file.index] else { continue }
      enterTopLevel(of: file, in: container(of: module), &extensions)
    }
    joinExtensions(extensions)
  }

  /// Notes the modules that each file sees.
  private func see(_ visibility: ModuleVisibility) {
    for index in views.indices { seenModules.add(visibility.scope(of: FileID(index)), layout.modules) }
  }

  private func enterTopLevel(
    of file: FileID, in module: ContainerID, _ extensions: inout [Container.Part]
  ) {
    var number = 0
    let declarations = views[file.index].declarations
    while number < declarations.count {
      let id = DeclarationID(number)
      if declarations[number].kind == .extension {
        extensions.append(.init(file: file, declaration: id))
        number = end(of: number, in: file)
        continue
      }
      enter(id, of: file, outermost: module)
      number += 1
    }
  }

  /// One past the declarations within declaration `number`.
  private func end(of number: Int, in file: FileID) -> Int {
    let declarations = views[file.index].declarations
    let upper = declarations[number].range.upper
    var next = number + 1
    while next < declarations.count, declarations[next].range.lower < upper { next += 1 }
    return next
  }

  /// Enters one declaration whose parent has been entered; `outermost` holds what has no parent.
  private func enter(_ id: DeclarationID, of file: FileID, outermost: ContainerID) {
    let view = views[file.index]
    let declaration = view.declarations[id.index]
    switch declaration.kind {
    case .module, .accessor, .deinitializer, .extension, .operator, .precedenceGroup: return
    default: break
    }
    let isOuter = view.isTopLevel(declaration.parent)
    let holder = isOuter ? outermost : opened(declaration.parent, in: file)
    let name = view.names.hash(of: declaration.name)
    var opens = ContainerID.none
    if declaration.kind.isType {
      opens = declaration.condition.isNone ? .none : existing(name, in: holder)
      if opens.isNone { opens = addContainer(.type) }
    } else if declaration.kind == .typeAlias || declaration.kind == .associatedType {
      opens = addContainer(.alias)
    }
    if !opens.isNone { open(id, in: file, as: opens) }
    // What is local to a function is found from within it only.
    guard !holder.isNone else { return }
    let isCase = declaration.kind == .enumCase && !declaration.parent.isNone
    enter(
      name,
      Symbol(
        file: file, declaration: id, container: holder, opens: opens, kind: declaration.kind,
        access: isCase ? view.declarations[declaration.parent.index].access : declaration.access,
        isElsewhere: declaration.modifiers.contains(.elsewhere)),
      SymbolRank(declaration))
  }

  /// The type of the same name that another branch of `#if` declares.
  private func existing(_ name: UInt64, in holder: ContainerID) -> ContainerID {
    guard !holder.isNone else { return .none }
    return symbols(name, in: holder).first { self[symbols[$0].opens, default: .module] == .type }
      .map { symbols[$0].opens } ?? .none
  }

  private subscript(_ id: ContainerID, default kind: Container.Kind) -> Container.Kind {
    id.isNone ? kind : containers[id.index].kind
  }

  /// Joins extensions to the types that they extend, in rounds: what one declares another may extend.
  private func joinExtensions(_ all: [Container.Part]) {
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

  private func join(_ part: Container.Part) -> Bool {
    if !opened(part.declaration, in: part.file).isNone { return true }
    scratch.reset()
    let view = views[part.file.index]
    seesElsewhere = view.declarations[part.declaration.index].modifiers.contains(.elsewhere)
    let name = view.declarations[part.declaration.index].name
    let text = TypeText(file: part.file, scope: .none, range: view.names.range(of: name))
    guard let found = declaredContainer(of: text) else { return false }
    fill(part, into: found)
    return true
  }

  private func joinForeign(_ part: Container.Part) {
    let names = views[part.file.index].names
    let name = views[part.file.index].declarations[part.declaration.index].name
    let text = TypeText(file: part.file, scope: .none, range: names.range(of: name))
    var outside = names.hash(of: name)
    if case .named(let path, _) = shape(of: text), let last = path.last { outside = last }
    fill(part, into: addForeign(named: outside))
  }

  private func fill(_ part: Container.Part, into container: ContainerID) {
    open(part.declaration, in: part.file, as: container)
    self[container].inherited = nil
    let first = part.declaration.index
    for number in (first + 1)..<max(end(of: first, in: part.file), first + 1) {
      enter(DeclarationID(number), of: part.file, outermost: .none)
    }
  }
}
