/// What is called where a name is called.
package enum CallableLookup: Hashable, Sendable {
  /// The signatures that are declared, any of which may hold.
  case signatures([PlacedSignature])
  /// It cannot be told what is called, or how.
  case unseen
}

/// A signature and the declaration that it is written at.
package struct PlacedSignature: Hashable, Sendable {
  package var signature: Signature
  package var declaration: PlacedDeclaration
}
