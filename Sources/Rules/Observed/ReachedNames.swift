import Codebase
import SyntaxFacts

/// What an import takes out of a module that lies in another fractal.
struct ReachedNames {
  /// By their first use; empty where the module is imported and nothing is seen to be taken from it.
  let names: [String]
  /// The module itself is imported, not a name out of it.
  let isModule: Bool

  /// Nil for an import of everything at once, of which one cannot tell what is meant, and for what is used
  /// without an import.
  init?(_ item: ObservedImport, in codebase: Codebase) {
    guard case .file(let target) = item.target, let index = item.site.asImport else { return nil }
    let surface = codebase[item.file].surface
    let statement = surface.imports[index]
    if statement.traits.contains(.wildcard) { return nil }
    if !statement.name.isNone {
      let name = surface.names.text(statement.name)
      guard codebase.isModule(name, target) else {
        names = [name]
        isModule = false
        return
      }
    }
    isModule = true
    let bound = surface.names.text(
      !statement.alias.isNone ? statement.alias : !statement.name.isNone ? statement.name : statement.module)
    var found: [String] = []
    for use in surface.uses {
      let path = surface.names.text(use.path)
      guard path.hasPrefix(bound + ".") else { continue }
      // A module further in is no name of this one.
      var rest = path.dropFirst(bound.count + 1).split(separator: ".").map(String.init)
      while rest.count > 1, codebase.hasModule(rest[0], beside: target) { rest.removeFirst() }
      if let name = rest.first, !found.contains(name) { found.append(name) }
    }
    names = found
  }
}

extension Codebase {
  /// Whether `name`, imported from somewhere, is the module `file` itself and nothing that it declares.
  fileprivate func isModule(_ name: String, _ file: FileID) -> Bool {
    guard self[file].module.split(separator: ".").last.map(String.init) == name else { return false }
    let surface = self[file].surface
    return !surface.declarations.contains { declaration in
      declaration.parent.isNone && surface.names.text(declaration.name) == name
    }
  }

  /// Whether the package whose own module is `file` has a module `name`.
  fileprivate func hasModule(_ name: String, beside file: FileID) -> Bool {
    let parts = self[file].path.split(separator: "/").dropLast()
    let folder = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    return self.file(at: folder + name + ".py") != nil || self.file(at: folder + name + "/__init__.py") != nil
  }
}
