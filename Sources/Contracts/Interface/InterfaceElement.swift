/// One thing that a fractal offers, as the code shows it.
package struct InterfaceElement: Hashable, Sendable {
  /// As sidecars address it: `Type.method(label:)` in Swift, `Class.method` or `module.name` in Python.
  package var address: String
  /// What its users rely on: the signatures with which it is called; else its kind, its type and what it inherits.
  /// Several where it is declared several times, sorted.
  package var details: [String]
  /// Whether it is called by its name.
  package var isCallable: Bool
  /// Where it is declared; several for one that is declared several times.
  package var places: [PlacedDeclaration]
  /// Whether it stands by itself rather than in a type.
  package var isTopLevel: Bool
}
