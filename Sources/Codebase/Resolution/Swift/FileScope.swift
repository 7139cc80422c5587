import SyntaxFacts

/// The modules whose names a file sees.
struct FileScope {
  struct Seen {
    var module: ModuleID
    /// The import that brings it in; nil for the file's own module.
    var number: Int?
    /// Internal names are seen too.
    var isTestable: Bool
  }

  /// Its own module first, then by import.
  var modules: [Seen] = []
  /// Whether members of Foundation's types are about.
  var foundation = SwiftLibraryMembers.WithFoundation.no

  /// The import that brings `module` in.
  func seen(_ module: ModuleID) -> Seen? { modules.first { $0.module == module } }
}

/// Which modules each file sees: those that it imports, and what they pass on by `@_exported import`.
struct ModuleVisibility {
  private let files: [SourceFile]
  private let layout: ModuleLayout
  /// What each module passes on itself.
  private var exports: [[ModuleID]]

  init(_ files: [SourceFile], _ layout: ModuleLayout) {
    self.files = files
    self.layout = layout
    exports = Array(repeating: [], count: layout.modules.count)
    for module in layout.modules {
      var found: Set<ModuleID> = []
      for file in module.files {
        for item in files[file.index].surface.imports where item.traits.contains(.exported) {
          if let target = target(of: item, in: file, of: module.id) { found.insert(target) }
        }
      }
      exports[module.id.index] = found.sorted()
    }
  }

  /// The module of the tree that an import names.
  func target(of item: Import, in file: FileID, of module: ModuleID) -> ModuleID? {
    let name = DottedName.first(item.module, of: files[file.index].surface.names)
    return layout.module(named: name, from: module)
  }

  func scope(of file: FileID) -> FileScope? {
    guard let own = layout.moduleOfFile[file.index] else { return nil }
    var scope = FileScope(modules: [.init(module: own, number: nil, isTestable: true)])
    var places: [ModuleID: Int] = [own: 0]
    for (number, item) in files[file.index].surface.imports.enumerated() {
      guard let target = target(of: item, in: file, of: own) else {
        scope.foundation = .yes
        continue
      }
      for module in passedOn(from: target) {
        let isTestable = module == target && item.traits.contains(.testable)
        if let place = places[module] {
          if isTestable { scope.modules[place].isTestable = true }
          // The import that names a module brings it in, not one that merely passes it on.
          if module == target, place != 0 { scope.modules[place].number = direct(number, place, scope, file, own) }
          continue
        }
        places[module] = scope.modules.count
        scope.modules.append(.init(module: module, number: number, isTestable: isTestable))
      }
    }
    return scope
  }

  private func direct(
    _ number: Int, _ place: Int, _ scope: FileScope, _ file: FileID, _ own: ModuleID
  ) -> Int? {
    guard let known = scope.modules[place].number else { return number }
    let isDirect =
      target(of: files[file.index].surface.imports[known], in: file, of: own) == scope.modules[place].module
    return isDirect ? known : number
  }

  /// `module` and what it passes on, directly or not.
  private func passedOn(from module: ModuleID) -> [ModuleID] {
    var found = [module]
    var known: Set<ModuleID> = [module]
    var next = 0
    while next < found.count {
      for inner in exports[found[next].index] where known.insert(inner).inserted { found.append(inner) }
      next += 1
    }
    return found
  }
}
