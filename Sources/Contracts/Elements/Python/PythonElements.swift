import Codebase
import SyntaxFacts

/// Finds the elements of Python modules by their names, through re-exports and base classes.
struct PythonElements {
  /// Longest chain of re-exports or base classes that is followed.
  static let depthLimit = 16

  let codebase: Codebase
  private var modules: [FileID: ModuleNames] = [:]
  private var fractals: [String: FractalModules] = [:]
  /// The names that code sets in modules from outside: `module.name = …`.
  private lazy var setNames = SetNames.all(in: codebase)

  init(_ codebase: Codebase) {
    self.codebase = codebase
  }

  /// What `path` means to users of `fractal`: as its package passes it on, else as the modules in it have it.
  mutating func find(_ path: ElementPath, in fractal: Fractal) -> ElementLookup {
    let modules = modules(of: fractal)
    guard let first = path.names.first, !modules.isEmpty else { return .unseen }
    let isBound = modules.front.map { module($0).binds(first) } ?? false
    let passedOn = modules.front.map { find(path.names[...], in: $0, depth: 0) }
    if let passedOn, isBound, !passedOn.isMissing { return passedOn }
    if modules.isModule(path) || setNames.contains(first) { return .unseen }
    // A module that the path itself names is the one that is asked.
    let asked = modules.named(by: path).map { find($0.rest, in: $0.file, depth: 0) }
    if isBound || !asked.isEmpty { return named(PythonElements.joined(asked), path, modules) }
    if let passedOn, !passedOn.isMissing { return passedOn }
    let binding = modules.binding(first)
    let found = binding.map { find(path.names[...], in: $0, depth: 0) }
    return named(PythonElements.joined(found), path, modules)
  }

  /// What several modules say: all that was found, else that something may be there.
  private static func joined(_ lookups: [ElementLookup]) -> ElementLookup {
    var declarations: [PlacedDeclaration] = []
    for case .found(let found) in lookups { declarations += found.filter { !declarations.contains($0) } }
    if !declarations.isEmpty { return .found(declarations) }
    return lookups.allSatisfy(\.isMissing) ? .missing(nearest: nil) : .unseen
  }

  /// With a near name, where nothing was found.
  private mutating func named(
    _ lookup: ElementLookup, _ path: ElementPath, _ modules: FractalModules
  ) -> ElementLookup {
    lookup.isMissing ? .missing(nearest: nearest(to: path, modules)) : lookup
  }

  /// What the names mean from the top level of `file`.
  mutating func find(_ names: ArraySlice<String>, in file: FileID, depth: Int) -> ElementLookup {
    guard let first = names.first, depth < PythonElements.depthLimit else { return .unseen }
    let module = module(file)
    if let declarations = module.declarations(of: first) {
      return members(names.dropFirst(), of: declarations.map { PlacedDeclaration(file: file, id: $0) }, depth)
    }
    if let number = module.importing(first) { return follow(number, names, from: file, depth) }
    for number in module.wildcards {
      let through = followWildcard(number, names, from: file, depth)
      if case .missing = through { continue }
      return through
    }
    return module.isDynamic || module.lists(first) ? .unseen : .missing(nearest: nil)
  }

  mutating func module(_ file: FileID) -> ModuleNames {
    if let known = modules[file] { return known }
    let read = ModuleNames(codebase[file].surface)
    modules[file] = read
    return read
  }

  // MARK: The modules of a fractal

  private mutating func modules(of fractal: Fractal) -> FractalModules {
    if let known = fractals[fractal.path] { return known }
    let files = FractalModules.files(of: fractal, in: codebase)
    let read = FractalModules(fractal, files, in: codebase) { module($0) }
    fractals[fractal.path] = read
    return read
  }
}
