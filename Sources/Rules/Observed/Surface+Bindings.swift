import SourceText
import SyntaxFacts

/// What the top level of a Python module binds.
extension Surface {
  /// Whether it has a name, by a declaration or an import.
  func binds(_ name: String) -> Bool {
    let name = StableHash.of(name)
    return declarations.contains { $0.parent.isNone && names.hash(of: $0.name) == name }
      || imports.contains { names.hash(of: $0.boundName) == name }
  }

  /// The same; or, unless all that counts is shown, whether it may have the name without showing it.
  func mayBind(_ name: String, knowsAll: Bool) -> Bool {
    let name = StableHash.of(name)
    let isOpen = imports.contains { $0.traits.contains(.wildcard) || $0.traits.contains(.dynamic) }
    return (isOpen && !knowsAll) || imports.contains { names.hash(of: $0.boundName) == name }
      || declarations.contains { declaration in
        let isTopLevel = declaration.parent.isNone || declarations[declaration.parent.index].kind == .module
        let declared = names.hash(of: declaration.name)
        return isTopLevel && (declared == name || declared == Surface.anyName)
      }
  }

  /// A module that declares this has whatever name it is asked for.
  private static let anyName = StableHash.of("__getattr__")

  /// What a use without an import names here: the outermost declaration that stands in its path, or the type of which it
  /// names a member that is added here.
  func declared(by path: String) -> String? {
    var member: String?
    for part in path.split(separator: ".").map({ String($0.prefix { !"([{".contains($0) }) }) where !part.isEmpty {
      let hash = StableHash.of(part)
      for declaration in declarations where names.hash(of: declaration.name) == hash {
        if declaration.kind == .extension { continue }
        if declaration.parent.isNone { return part }
        let outer = outermost(declaration)
        if declaration.access > .fileprivate, !declarations[outer.index].kind.isFunctionLike {
          member = member ?? names.text(declarations[outer.index].name)
        }
      }
    }
    return member
  }

  /// The declaration at the top of the file that another one stands in.
  private func outermost(_ declaration: Declaration) -> DeclarationID {
    var current = declaration.parent
    while !current.isNone, !declarations[current.index].parent.isNone {
      current = declarations[current.index].parent
    }
    return current
  }
}

extension Import {
  /// The name that it binds.
  var boundName: NameID { !alias.isNone ? alias : !name.isNone ? name : module }
}
