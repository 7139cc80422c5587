import Codebase
import SourceText
import SyntaxFacts

/// Members of classes, also of those that they inherit from.
extension PythonElements {
  /// Bases that add no members that an interface would name.
  private static let plainBases: Set<String> = [
    "object", "ABC", "Protocol", "Generic", "Exception", "BaseException", "ValueError", "RuntimeError",
    "TypeError", "KeyError", "LookupError",
  ]
  /// Decorators of classes that leave the members as they are written.
  private static let plainDecorators: Set<String> = [
    "dataclass", "final", "runtime_checkable", "total_ordering", "deprecated",
  ]

  /// What `names` mean within `declarations`.
  mutating func members(
    _ names: ArraySlice<String>, of declarations: [PlacedDeclaration], _ depth: Int
  ) -> ElementLookup {
    guard let first = names.first else { return .found(declarations) }
    guard depth < PythonElements.depthLimit else { return .unseen }
    var isUnseen = false
    for declaration in declarations {
      switch member(first, of: declaration, depth) {
      case .found(let members): return self.members(names.dropFirst(), of: members, depth + 1)
      case .unseen: isUnseen = true
      case .missing: continue
      }
    }
    return isUnseen ? .unseen : .missing(nearest: nil)
  }

  /// The member `name` of a class, its own or inherited.
  mutating func member(_ name: String, of type: PlacedDeclaration, _ depth: Int) -> ElementLookup {
    let surface = codebase[type.file].surface
    let declaration = surface.declarations[type.id.index]
    // A name that is bound to a value may be anything.
    guard declaration.kind == .class else { return .unseen }
    let own = surface.members(named: name, of: type.id)
    if !own.isEmpty { return .found(own.map { PlacedDeclaration(file: type.file, id: $0) }) }
    if surface.setsAttribute(name, of: type.id) || isOpen(type) { return .unseen }
    for base in surface.texts(declaration.inherits) {
      let inherited = inherited(name, from: base, in: type.file, depth)
      if case .missing = inherited { continue }
      return inherited
    }
    return .missing(nearest: nil)
  }

  private mutating func inherited(
    _ name: String, from base: String, in file: FileID, _ depth: Int
  ) -> ElementLookup {
    let path = base.prefix { $0 != "[" }.split(separator: ".").map(String.init)
    guard let last = path.last else { return .unseen }
    switch find(path[...], in: file, depth: depth + 1) {
    case .found(let types): return members([name], of: types, depth + 1)
    case .unseen, .missing:
      return PythonElements.plainBases.contains(last) ? .missing(nearest: nil) : .unseen
    }
  }

  /// Whether a class may have members that it does not show.
  private func isOpen(_ type: PlacedDeclaration) -> Bool {
    let surface = codebase[type.file].surface
    let declaration = surface.declarations[type.id.index]
    let decorators = surface.texts(declaration.attributes).map(Decorator.name)
    return !decorators.allSatisfy(PythonElements.plainDecorators.contains)
      || !surface.members(named: "__getattr__", of: type.id).isEmpty
  }
}

/// Decorators as written.
enum Decorator {
  /// The last name in it: `lru_cache` of `functools.lru_cache(maxsize=1)`.
  static func name(_ text: String) -> String {
    String(text.prefix { $0 != "(" }.split(separator: ".").last ?? "")
  }
}

extension Surface {
  /// The members of a class that bear `name`, in source order.
  func members(named name: String, of type: DeclarationID) -> [DeclarationID] {
    let hash = StableHash.of(name)
    var found: [DeclarationID] = []
    for (number, declaration) in declarations.enumerated()
    where declaration.parent == type && names.hash(of: declaration.name) == hash {
      found.append(DeclarationID(number))
    }
    return found
  }

  func memberNames(of type: DeclarationID) -> [String] {
    declarations.filter { $0.parent == type }.map { names.text($0.name) }
  }

  /// Whether a method of the class writes `self.NAME`.
  func setsAttribute(_ name: String, of type: DeclarationID) -> Bool {
    uses.contains { use in
      use.traits.contains(.written) && !use.scope.isNone
        && declarations[use.scope.index].parent == type
        && names.text(use.path).split(separator: ".").dropFirst().first.map(String.init) == name
    }
  }
}
