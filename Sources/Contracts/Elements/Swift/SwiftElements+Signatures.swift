import Codebase
import SyntaxFacts

extension SwiftElements {
  /// The signatures with which `declarations`, all found under one name, are called.
  func callables(_ declarations: [PlacedDeclaration]) -> CallableLookup {
    var signatures: [PlacedSignature] = []
    for place in declarations {
      let surface = codebase[place.file].surface
      switch surface.declarations[place.id.index].kind {
      case .function, .method, .initializer, .subscript:
        signatures.append(PlacedSignature(signature: Signature(place.id, in: surface), declaration: place))
      // A property may hold a function, a type is called by what it may inherit.
      default: return .unseen
      }
    }
    return signatures.isEmpty ? .unseen : .signatures(signatures)
  }
}
