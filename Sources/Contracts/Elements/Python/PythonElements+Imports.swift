import Codebase
import SyntaxFacts

extension PythonElements {
  /// What the names mean through an import of the first of them.
  mutating func follow(
    _ number: Int, _ names: ArraySlice<String>, from file: FileID, _ depth: Int
  ) -> ElementLookup {
    let surface = codebase[file].surface
    let item = surface.imports[number]
    guard case .file(let target) = codebase.imports.target(of: number, in: file), !item.name.isNone else {
      return .unseen
    }
    let name = surface.names.text(item.name)
    if !module(target).binds(name), codebase[target].isModule(named: name) {
      // `from package import module`.
      return names.count > 1 ? find(names.dropFirst(), in: target, depth: depth + 1) : .unseen
    }
    let inner = find([name] + names.dropFirst(), in: target, depth: depth + 1)
    return inner.isMissing && !module(target).binds(name) ? .unseen : inner
  }

  /// What the names mean through an import of everything.
  mutating func followWildcard(
    _ number: Int, _ names: ArraySlice<String>, from file: FileID, _ depth: Int
  ) -> ElementLookup {
    guard case .file(let target) = codebase.imports.target(of: number, in: file) else { return .unseen }
    return target == file ? .missing(nearest: nil) : find(names, in: target, depth: depth + 1)
  }
}

extension SourceFile {
  /// Whether it is the module, or the package, of this name.
  fileprivate func isModule(named name: String) -> Bool {
    let parts = path.prefix { $0 != "." }.split(separator: "/")
    return (parts.last == "__init__" ? parts.dropLast().last : parts.last).map(String.init) == name
  }
}
