package import Codebase
package import SyntaxFacts

/// A declaration in one file of the tree.
package struct PlacedDeclaration: Hashable, Sendable {
  package var file: FileID
  package var id: DeclarationID

  package init(file: FileID, id: DeclarationID) {
    self.file = file
    self.id = id
  }
}

/// What an address of an element turns out to be.
package enum ElementLookup: Hashable, Sendable {
  /// The declarations that bear the name: more than one where it is overloaded, declared under conditions, or
  /// declared in several modules.
  case found([PlacedDeclaration])
  /// It is there, or may be; its declaration cannot be seen.
  case unseen
  /// It is not there. `nearest` is a name that is.
  case missing(nearest: String?)

  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// What two languages say of one name.
  func or(_ other: ElementLookup) -> ElementLookup {
    switch (self, other) {
    case (.found, _): self
    case (_, .found): other
    case (.unseen, _), (_, .unseen): .unseen
    case (.missing(let near), .missing(let far)): .missing(nearest: near ?? far)
    }
  }
}
