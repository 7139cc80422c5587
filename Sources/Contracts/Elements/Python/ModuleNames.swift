import SyntaxFacts

/// What the names at the top level of one Python module are bound to.
struct ModuleNames: Sendable {
  /// In source order.
  private(set) var declarations: [String: [DeclarationID]] = [:]
  /// Number of the import that binds a name, the last one.
  private(set) var imports: [String: Int] = [:]
  /// Numbers of the `from x import *`.
  private(set) var wildcards: [Int] = []
  /// Names that `__all__` lists.
  private(set) var listed: Set<String> = []
  /// Answers for names that it does not bind.
  let isDynamic: Bool
  /// What it makes or imports where it answers for names.
  private(set) var made: Set<String> = []

  init(_ surface: Surface) {
    var answering: DeclarationID?
    for (number, declaration) in surface.declarations.enumerated()
    where surface.isTopLevel(declaration.parent) && declaration.kind != .module {
      let name = surface.names.text(declaration.name)
      declarations[name, default: []].append(DeclarationID(number))
      if name == "__getattr__" { answering = DeclarationID(number) }
    }
    for (number, item) in surface.imports.enumerated() where surface.isTopLevel(item.scope) {
      if item.traits.contains(.dynamic) { continue }
      if item.traits.contains(.wildcard) {
        wildcards.append(number)
      } else {
        imports[surface.boundName(of: item)] = number
      }
    }
    listed = Set(surface.exports.map { surface.names.text($0) })
    isDynamic = answering != nil
    guard let answering else { return }
    for declaration in surface.declarations where declaration.parent == answering {
      made.insert(surface.names.text(declaration.name))
    }
    for item in surface.imports where item.scope == answering { made.insert(surface.boundName(of: item)) }
  }

  func binds(_ name: String) -> Bool { declarations[name] != nil || imports[name] != nil }

  /// The names to choose a nearest one from.
  var names: [String] { Array(declarations.keys) + Array(imports.keys) + Array(made) }
}

extension Surface {
  func isTopLevel(_ scope: DeclarationID) -> Bool {
    scope.isNone || scope.index >= declarations.count || declarations[scope.index].kind == .module
  }

  /// The alias, the imported name, or the first part of the module.
  func boundName(of item: Import) -> String {
    if !item.alias.isNone { return names.text(item.alias) }
    if !item.name.isNone { return names.text(item.name) }
    return String(names.text(item.module).prefix { $0 != "." })
  }
}
