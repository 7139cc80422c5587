import Codebase
import SyntaxFacts

extension PythonElements {
  /// Decorators that leave a signature as it is written.
  private static let transparent: Set<String> = [
    "staticmethod", "classmethod", "abstractmethod", "override", "overload", "final", "lru_cache", "cache",
    "no_type_check", "deprecated", "typechecked",
  ]
  /// Bases whose constructors are made by a metaclass.
  private static let plainBases: Set<String> = ["object", "ABC", "Protocol", "Generic"]

  /// The signatures with which `declarations`, all found under one name, are called.
  mutating func callables(_ declarations: [PlacedDeclaration]) -> CallableLookup {
    var signatures: [PlacedSignature] = []
    for declaration in declarations {
      guard let signature = callable(declaration) else { return .unseen }
      signatures.append(PlacedSignature(signature: signature, declaration: declaration))
    }
    return signatures.isEmpty ? .unseen : .signatures(signatures)
  }

  private mutating func callable(_ declaration: PlacedDeclaration) -> Signature? {
    let surface = codebase[declaration.file].surface
    switch surface.declarations[declaration.id.index].kind {
    case .function, .method: return function(declaration.id, in: surface)
    case .class: return constructor(of: declaration)
    default: return nil
    }
  }

  private func function(_ id: DeclarationID, in surface: Surface) -> Signature? {
    let declaration = surface.declarations[id.index]
    if declaration.modifiers.contains(.computed) { return nil }
    let decorators = surface.texts(declaration.attributes).map(Decorator.name)
    let changesResult = decorators.contains { $0 == "contextmanager" || $0 == "asynccontextmanager" }
    let isSeen = decorators.allSatisfy { name in
      PythonElements.transparent.contains(name) || (changesResult && name.hasSuffix("contextmanager"))
    }
    guard isSeen else { return nil }
    var signature = Signature(id, in: surface)
    if changesResult {
      signature.result = nil
      signature.isAsync = false
    }
    let isMethod = declaration.kind == .method && !declaration.modifiers.contains(.static)
    return isMethod ? signature.bound() : signature
  }

  /// How a class is called: as its `__init__`; not told where a metaclass, a decorator or an unknown base may
  /// have a say.
  private mutating func constructor(of type: PlacedDeclaration) -> Signature? {
    let surface = codebase[type.file].surface
    let declaration = surface.declarations[type.id.index]
    let decorators = surface.texts(declaration.attributes).map(Decorator.name)
    guard decorators.allSatisfy({ $0 == "final" }) else { return nil }
    if case .found = member("__new__", of: type, 0) { return nil }
    switch member("__init__", of: type, 0) {
    case .found(let initializers):
      guard initializers.count == 1, let first = initializers.first,
        var signature = function(first.id, in: codebase[first.file].surface)
      else { return nil }
      signature.result = nil
      return signature
    case .missing:
      let bases = surface.texts(declaration.inherits)
      let arePlain = bases.allSatisfy { base in
        PythonElements.plainBases.contains(String(base.prefix { $0 != "[" }.split(separator: ".").last ?? ""))
      }
      return arePlain ? Signature() : nil
    case .unseen: return nil
    }
  }
}
