import SyntaxFacts

/// Python: imports by its path finder, names through re-exports to where they are defined.
struct PythonResolution: LanguageResolution {
  private var symbols: SymbolFinder

  init(_ views: [SurfaceView], modules: ModuleFinder) {
    symbols = SymbolFinder(views, modules: modules)
  }

  /// What an import names, and what it then brings in.
  private struct Resolved {
    var target: ImportTarget
    var member: Member?
  }

  func ofThread() -> PythonResolution { self }

  mutating func meaning(of file: FileView, _ externals: inout ExternalTable) -> FileMeaning {
    var meaning = FileMeaning()
    let count = file.surface.imports.count
    if count == 0 { return meaning }
    meaning.targets.reserveCapacity(count)
    var bound: [BoundModule] = []
    for number in 0..<count {
      let resolved = resolve(number, file, &externals)
      meaning.targets.append(resolved.target)
      guard let member = resolved.member else { continue }
      if let module = boundModule(number, file, member) {
        bound.append(module)
      } else {
        meaning.broughtIn.append(BroughtIn(number, member))
      }
    }
    if !bound.isEmpty {
      var trace = UseTrace(bound, in: file)
      meaning.broughtIn = BroughtIn.sorted(meaning.broughtIn + trace.run(&symbols))
    }
    return meaning
  }

  /// An import that binds a module whose uses tell more of where things come from.
  private mutating func boundModule(_ number: Int, _ file: FileView, _ member: Member) -> BoundModule? {
    let item = file.surface.imports[number]
    if member.kind != .module || item.traits.contains(.wildcard) { return nil }
    var path = [file.surface.boundName(of: item)]
    if item.name.isNone, item.alias.isNone {
      path.removeAll()
      DottedName.append(item.module, of: file.surface.names, to: &path)
    }
    if path.count <= 1, !symbols.mayPassOn(member.file) { return nil }
    let text = item.alias.isNone ? item.name.isNone ? item.module : item.name : item.alias
    let firstByte = file.surface.names.bytes(of: text).first ?? 0
    return BoundModule(number: number, path: path, firstByte: firstByte, member: member)
  }

  private mutating func resolve(
    _ number: Int, _ file: FileView, _ externals: inout ExternalTable
  ) -> Resolved {
    let item = file.surface.imports[number]
    switch symbols.module(ofImport: number, in: file.id) {
    case .file(let module): return resolve(item, from: module, file)
    case .namespace: return resolveInNamespace(number, file, &externals)
    case .partial(let nearest):
      // `import six.moves`: a module may put submodules of its own making in `sys.modules`.
      if symbols.modules.folders.package(initializedBy: nearest) == nil {
        return Resolved(target: .file(nearest), member: .symbol(nearest))
      }
      return Resolved(target: .unresolved(.missingSubmodule(of: nearest)))
    case .leavesTree: return Resolved(target: .unresolved(.leavesTree))
    case .missing:
      return item.level > 0 ? Resolved(target: .unresolved(.missing)) : outside(number, file, &externals)
    }
  }

  private mutating func resolve(_ item: Import, from module: FileID, _ file: FileView) -> Resolved {
    if item.name.isNone { return Resolved(target: .file(module), member: .module(module)) }
    if item.traits.contains(.wildcard) { return Resolved(target: .file(module), member: .symbol(module)) }
    let name = SymbolName(item.name, file.surface)
    var member = symbols.member(name, of: module)
    if member.kind == .unknown { member = .symbol(module) }
    return Resolved(target: .file(symbols.submodule(name.hash, of: module) ?? module), member: member)
  }

  private mutating func resolveInNamespace(
    _ number: Int, _ file: FileView, _ externals: inout ExternalTable
  ) -> Resolved {
    let item = file.surface.imports[number]
    if !item.name.isNone, case .file(let module) = symbols.submodule(ofImport: number, in: file.id) {
      return Resolved(target: .file(module), member: .module(module))
    }
    if item.level > 0 { return Resolved(target: item.name.isNone ? .namespace : .unresolved(.missing)) }
    // A folder `docker` with a script in it does not make `import docker` one of the tree's own.
    return outside(number, file, &externals)
  }

  private func outside(_ number: Int, _ file: FileView, _ externals: inout ExternalTable) -> Resolved {
    let library = symbols.modules.standardLibrary
    let id = externals.number(file.surface.imports[number].module, of: file.surface) { library.contains($0) }
    return Resolved(target: .external(id))
  }
}

extension BroughtIn {
  init(_ number: Int, _ member: Member) {
    self.init(number, ImportHome(file: member.file, via: member.via))
  }
}
