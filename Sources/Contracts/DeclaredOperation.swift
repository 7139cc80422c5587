package import Knowledge
import SourceText
package import SyntaxFacts

/// An entry of `[interface] operations` with what its language's front-end made of it.
package struct DeclaredOperation: Sendable {
  /// Path of the sidecar, relative to the root.
  package var sidecar: String
  package var text: Spanned<String>
  /// One declaration, or problems.
  package var surface: Surface

  package init(sidecar: String, text: Spanned<String>, surface: Surface) {
    self.sidecar = sidecar
    self.text = text
    self.surface = surface
  }
}

/// The declared operations by sidecar.
package struct OperationTable: Sendable {
  private let bySidecar: [String: [DeclaredOperation]]

  package init(_ operations: [DeclaredOperation]) {
    bySidecar = Dictionary(grouping: operations, by: \.sidecar)
      .mapValues { $0.sorted { $0.text.range < $1.text.range } }
  }

  /// By place.
  package func operations(in sidecar: String) -> [DeclaredOperation] {
    bySidecar[sidecar] ?? []
  }
}
