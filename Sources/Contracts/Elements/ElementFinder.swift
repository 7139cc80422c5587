package import Codebase
import SourceText
import SyntaxFacts

/// Finds the elements of Python modules by their names, through re-exports and base classes.
///
/// Keeps what it has read of a module: meant to be made once and asked often.
package struct ElementFinder {
  /// Longest chain of re-exports or base classes that is followed.
  static let depthLimit = 16

  let codebase: Codebase
  private var modules: [FileID: ModuleNames] = [:]

  package init(_ codebase: Codebase) {
    self.codebase = codebase
  }

  /// What `path` means to users of `fractal`: as its package passes it on, else as the modules in it have it.
  package mutating func find(_ path: ElementPath, in fractal: Fractal) -> ElementLookup {
    let files = codebase.tree.files(under: fractal.id).filter { codebase[$0].surface.language == .python }
    guard let first = path.names.first, !files.isEmpty else { return .unseen }
    var found: [PlacedDeclaration] = []
    var isUnseen = false
    for file in ordered(files, of: fractal) {
      let isFront = isFront(file, of: fractal)
      let names = ElementFinder.names(path, below: moduleNames(of: file, in: fractal))
      let isNamed = names.count < path.names.count
      // A module that nobody named, and that does not bind the name, has no say; the front always has.
      guard isFront || isNamed || module(file).binds(first) else { continue }
      let lookup = find(names, in: file, depth: 0)
      if isFront, module(file).binds(first) { return named(lookup, path, files) }
      switch lookup {
      case .found(let declarations) where isFront: return .found(declarations)
      case .found(let declarations): found += declarations.filter { !found.contains($0) }
      case .unseen: isUnseen = true
      case .missing: continue
      }
    }
    if !found.isEmpty { return .found(found) }
    return isUnseen ? .unseen : named(.missing(nearest: nil), path, files)
  }

  /// With a near name, where nothing was found.
  private mutating func named(
    _ lookup: ElementLookup, _ path: ElementPath, _ files: [FileID]
  ) -> ElementLookup {
    if case .missing = lookup { return .missing(nearest: nearest(to: path, files)) }
    return lookup
  }

  /// What the names mean from the top level of `file`.
  mutating func find(_ names: ArraySlice<String>, in file: FileID, depth: Int) -> ElementLookup {
    guard let first = names.first, depth < ElementFinder.depthLimit else { return .unseen }
    let module = module(file)
    if let declarations = module.declarations[first] {
      return members(names.dropFirst(), of: declarations.map { PlacedDeclaration(file: file, id: $0) }, depth)
    }
    if let number = module.imports[first] { return follow(number, names, from: file, depth) }
    for number in module.wildcards {
      let through = followWildcard(number, names, from: file, depth)
      if case .missing = through { continue }
      return through
    }
    return module.isDynamic || module.listed.contains(first) ? .unseen : .missing(nearest: nil)
  }

  private mutating func follow(
    _ number: Int, _ names: ArraySlice<String>, from file: FileID, _ depth: Int
  ) -> ElementLookup {
    let surface = codebase[file].surface
    let item = surface.imports[number]
    guard case .file(let target) = codebase.imports.target(of: number, in: file), !item.name.isNone else {
      return .unseen
    }
    let name = surface.names.text(item.name)
    let inner = find([name] + names.dropFirst(), in: target, depth: depth + 1)
    // `from package import module` names the module file itself, which binds no such name.
    if case .missing = inner, !module(target).binds(name) { return .unseen }
    return inner
  }

  private mutating func followWildcard(
    _ number: Int, _ names: ArraySlice<String>, from file: FileID, _ depth: Int
  ) -> ElementLookup {
    guard case .file(let target) = codebase.imports.target(of: number, in: file) else { return .unseen }
    return target == file ? .missing(nearest: nil) : find(names, in: target, depth: depth + 1)
  }

  mutating func module(_ file: FileID) -> ModuleNames {
    if let known = modules[file] { return known }
    let read = ModuleNames(codebase[file].surface)
    modules[file] = read
    return read
  }

  // MARK: The modules of a fractal

  /// The modules that stand for the fractal as a whole first.
  private func ordered(_ files: some Sequence<FileID>, of fractal: Fractal) -> [FileID] {
    files.sorted { a, b in
      let (aFront, bFront) = (isFront(a, of: fractal), isFront(b, of: fractal))
      if aFront != bFront { return aFront }
      if codebase[a].isStub != codebase[b].isStub { return codebase[b].isStub }
      return a < b
    }
  }

  private func isFront(_ file: FileID, of fractal: Fractal) -> Bool {
    if fractal.isFile { return true }
    let path = codebase[file].path
    return path == (fractal.path.isEmpty ? "" : fractal.path + "/") + "__init__.py"
  }

  /// The names of the module as seen from the fractal: `gateway.http` for `pay/gateway/http.py` in `pay`.
  private func moduleNames(of file: FileID, in fractal: Fractal) -> [String] {
    if fractal.isFile { return [] }
    let path = codebase[file].path
    let inner = fractal.path.isEmpty ? path[...] : path.dropFirst(fractal.path.count + 1)
    var names = inner.prefix(while: { $0 != "." }).split(separator: "/").map(String.init)
    if names.last == "__init__" { names.removeLast() }
    return names
  }

  /// What is left of `path` behind the end of the module's names that it begins with, all of it where it
  /// begins with none.
  private static func names(_ path: ElementPath, below module: [String]) -> ArraySlice<String> {
    for length in stride(from: min(module.count, path.names.count - 1), to: 0, by: -1)
    where module.suffix(length).elementsEqual(path.names.prefix(length)) {
      return path.names.dropFirst(length)
    }
    return path.names[...]
  }

  private mutating func nearest(to path: ElementPath, _ files: [FileID]) -> String? {
    guard let name = path.names.last else { return nil }
    var candidates: Set<String> = []
    for file in files {
      let surface = codebase[file].surface
      if path.names.count == 1 { candidates.formUnion(module(file).names) }
      for declaration in surface.declarations where path.names.count > 1 {
        if !surface.isTopLevel(declaration.parent) { candidates.insert(surface.names.text(declaration.name)) }
      }
    }
    candidates.remove(name)
    let near = Spelling.nearest(to: name, among: candidates)
    return near.map { (path.names.dropLast() + [$0]).joined(separator: ".") }
  }
}
