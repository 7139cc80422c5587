import SyntaxFacts

/// The modules whose names a file sees.
struct FileScope {
  struct Seen {
    var module: ModuleID
    /// The import that brings it in; nil for the file's own module.
    var number: Int?
    /// Internal names are seen too.
    var isTestable: Bool
    /// The only names that are seen, where an import names them: `import struct A.B`.
    var names: [UInt64]? = nil
  }

  /// Its own module first, then by import.
  var modules: [Seen] = []
  /// Whether members of Foundation's types are about.
  var foundation = SwiftLibraryMembers.WithFoundation.no

  /// Notes that import `number` brings `module` in; the first to do so counts.
  fileprivate mutating func see(
    _ module: ModuleID, _ number: Int, isTestable: Bool, name: UInt64? = nil, _ places: inout [ModuleID: Int]
  ) {
    if let place = places[module] {
      if isTestable { modules[place].isTestable = true }
      if let name { modules[place].names?.append(name) } else { modules[place].names = nil }
      return
    }
    places[module] = modules.count
    modules.append(.init(module: module, number: number, isTestable: isTestable, names: name.map { [$0] }))
  }
}

/// Which modules each file sees: those that it imports, and what they pass on by `@_exported import`.
struct ModuleVisibility {
  private let views: [SurfaceView]
  private let layout: ModuleLayout
  /// What each module passes on itself.
  private var exports: [[ModuleID]]

  init(_ views: [SurfaceView], _ layout: ModuleLayout) {
    self.views = views
    self.layout = layout
    exports = Array(repeating: [], count: layout.modules.count)
    for module in layout.modules {
      var found: Set<ModuleID> = []
      for file in module.files {
        for item in views[file.index].imports where item.traits.contains(.exported) {
          if let target = target(of: item, in: file, of: module.id) { found.insert(target) }
        }
      }
      exports[module.id.index] = found.sorted()
    }
  }

  /// The module of the tree that an import names.
  func target(of item: Import, in file: FileID, of module: ModuleID) -> ModuleID? {
    let name = DottedName.first(item.module, of: views[file.index].names)
    return layout.module(named: name, from: module)
  }

  func scope(of file: FileID) -> FileScope? {
    guard let own = layout.moduleOfFile[file.index] else { return nil }
    var scope = FileScope(modules: [.init(module: own, number: nil, isTestable: true)])
    var places: [ModuleID: Int] = [own: 0]
    // The import that names a module brings it in, rather than one that merely passes it on.
    var passed: [(module: ModuleID, number: Int)] = []
    for (number, item) in views[file.index].imports.enumerated() {
      guard let target = target(of: item, in: file, of: own) else {
        scope.foundation = .yes
        continue
      }
      let name = item.name.isNone ? nil : views[file.index].names.hash(of: item.name)
      scope.see(target, number, isTestable: item.traits.contains(.testable), name: name, &places)
      if name != nil { continue }
      passed += passedOn(from: target).dropFirst().map { ($0, number) }
    }
    for (module, number) in passed { scope.see(module, number, isTestable: false, &places) }
    return scope
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
