package import Codebase
import SourceText
import SyntaxFacts

/// What an import takes out of a module that lies in another fractal.
package struct ReachedNames {
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

  /// Nil for an import of everything at once, in Swift where only members are used, of which one cannot tell what is meant, and for a use without an
  /// import that does not name what it leads to.
  package func reached(by item: ObservedImport) -> ReachedNames? {
    guard case .file(let target) = item.target else { return nil }
    let surface = codebase[item.file].surface
    guard let index = item.site.asImport else {
      let name = item.site.asUse.flatMap { declared(in: target, by: surface.uses[$0], of: surface) }
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
    let names = taken(from: NameReach.bound(statement), surface, target)
    // Others are a variable's that has the module's name, or of another module behind the one that is named.
    let named = codebase.imports.target(of: index, in: item.file)
    let isNamed = named == .file(target)
    return ReachedNames(
      names: names.filter { mayBind($0, in: target, knowsAll: !isNamed) }, isModule: true)
  }

  /// What of `target` a use without an import names: the outermost of its declarations that stands in the path,
  /// or the type of which it names a member that `target` adds.
  private func declared(in target: FileID, by use: NameUse, of user: Surface) -> String? {
    let parts = user.names.text(use.path).split(separator: ".").map { part in
      String(part.prefix { !"([{".contains($0) })
    }
    let surface = codebase[target].surface
    var member: String?
    for part in parts where !part.isEmpty {
      let hash = StableHash.of(part)
      for declaration in surface.declarations where surface.names.hash(of: declaration.name) == hash {
        if declaration.kind == .extension { continue }
        if declaration.parent.isNone { return part }
        let outer = surface.outermost(declaration)
        if declaration.access > .fileprivate, !surface.declarations[outer.index].kind.isFunctionLike {
          member = member ?? surface.names.text(surface.declarations[outer.index].name)
        }
      }
    }
    return member
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

  /// Whether a module has a name; or, unless all that counts is shown, may have it without showing it.
  private func mayBind(_ name: String, in file: FileID, knowsAll: Bool) -> Bool {
    let surface = codebase[file].surface
    let isOpen = surface.imports.contains { $0.traits.contains(.wildcard) || $0.traits.contains(.dynamic) }
    return (isOpen && !knowsAll)
      || surface.declarations.contains { declaration in
        let isTopLevel = declaration.parent.isNone || surface.declarations[declaration.parent.index].kind == .module
        return isTopLevel && [name, "__getattr__"].contains(surface.names.text(declaration.name))
      }
      || surface.imports.contains { surface.names.text(NameReach.bound($0)) == name }
  }

  /// The name that an import binds.
  private static func bound(_ item: Import) -> NameID {
    !item.alias.isNone ? item.alias : !item.name.isNone ? item.name : item.module
  }

  /// Whether `name`, imported from somewhere, is the module `file` itself and nothing that it declares.
  private func isModule(_ name: String, _ file: FileID) -> Bool {
    guard codebase[file].module.split(separator: ".").last.map(String.init) == name else { return false }
    let surface = codebase[file].surface
    let isDeclared = surface.declarations.contains { declaration in
      declaration.parent.isNone && surface.names.text(declaration.name) == name
    }
    return !isDeclared && !surface.imports.contains { surface.names.text(NameReach.bound($0)) == name }
  }
}

extension Surface {
  /// The declaration at the top of the file that another one stands in.
  fileprivate func outermost(_ declaration: Declaration) -> DeclarationID {
    var current = declaration.parent
    while !current.isNone, !declarations[current.index].parent.isNone {
      current = declarations[current.index].parent
    }
    return current
  }
}
