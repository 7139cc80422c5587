package import Codebase
import SyntaxFacts

/// What an import takes out of a module that lies in another fractal.
package struct ReachedNames: Sendable {
  /// By their first use; empty where the module is imported and nothing is seen to be taken from it.
  package var names: [String]
  /// The module itself is imported, not a name out of it.
  package var isModule: Bool
}

/// Tells what imports take.
package struct NameReach {
  private let codebase: Codebase
  private let modules: Set<String>
  private let written: WrittenNames

  package init(_ codebase: Codebase) {
    self.codebase = codebase
    modules = Set(codebase.files.map(\.module))
    written = WrittenNames(codebase)
  }

  /// Nil for an import of everything at once, in Swift where only members are used, of which one cannot tell what is
  /// meant, and for a use without an import that does not name what it leads to.
  package func reached(by item: ObservedImport) -> ReachedNames? {
    guard case .file(let target) = item.target else { return nil }
    let surface = codebase.files[item.file.index].surface
    guard let index = item.site.asImport else {
      let path = item.site.asUse.map { surface.names.text(surface.uses[$0].path) }
      let name = path.flatMap { codebase.files[target.index].surface.declared(by: $0) }
      return name.map { ReachedNames(names: [$0], isModule: false) }
    }
    if surface.language == .swift {
      let names = written.names(of: target, writtenIn: item.file)
      return names.isEmpty ? nil : ReachedNames(names: names, isModule: false)
    }
    let statement = surface.imports[index]
    if statement.traits.contains(.wildcard) { return nil }
    let name = surface.names.text(statement.name)
    if !statement.name.isNone, !isModule(name, target) { return ReachedNames(names: [name], isModule: false) }
    let names = taken(from: statement.boundName, surface, target)
    // Others are a variable's that has the module's name, or of another module behind the one that is named.
    let named = codebase.imports.target(of: index, in: item.file)
    let isNamed = named == .file(target)
    let bindings = codebase.files[target.index].surface
    return ReachedNames(
      names: names.filter { bindings.mayBind($0, knowsAll: !isNamed) }, isModule: true)
  }

  /// The names that follow the one that a module is bound to.
  private func taken(from bound: NameID, _ surface: Surface, _ target: FileID) -> [String] {
    let prefix = Array(surface.names.bytes[surface.names.range(of: bound)]) + [UInt8(ascii: ".")]
    var found: [String] = []
    for use in surface.uses where surface.names.withBytes(of: use.path, { $0.starts(with: prefix) }) {
      var rest = surface.names.text(use.path).utf8.dropFirst(prefix.count).split(separator: UInt8(ascii: "."))
        .map { String(decoding: $0, as: UTF8.self).prefix { $0 != "(" && $0 != "{" } }.map(String.init)
      // A module further in is no name of this one.
      var module = codebase[target].module
      while rest.count > 1, modules.contains(module + "." + rest[0]) { module += "." + rest.removeFirst() }
      if let name = rest.first, !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// Whether `name`, imported from somewhere, is the module `file` itself and nothing that it declares.
  private func isModule(_ name: String, _ file: FileID) -> Bool {
    guard codebase.files[file.index].module.split(separator: ".").last.map(String.init) == name else { return false }
    return !codebase.files[file.index].surface.binds(name)
  }
}
