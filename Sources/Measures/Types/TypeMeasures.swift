package import SyntaxFacts

/// What is measured of one type.
package struct TypeMeasures: Hashable, Sendable {
  package let type: DeclarationID
  /// Its state that changes.
  package let state: MutableState
  /// The parts into which its functions fall; empty where that would say nothing: of small types, of tests, and of
  /// what only says what others must have.
  package let parts: [Cohesion.Part]

  /// The fewest functions of which it says something that they fall into parts.
  static let leastFunctions = 4

  /// Those types of a file that have state that changes or more than one part, in source order.
  static func all(in surface: Surface) -> [TypeMeasures] {
    // Neither is there where nothing is set.
    TypeOutline.changing(in: surface).compactMap { outline in
      let state = MutableState(outline)
      if state.fields.isEmpty, !outline.mayFallApart { return nil }
      let isMeant = outline.functions.count < leastFunctions || surface.holdsTests(outline.type)
        || surface.isContract(outline.type)
      let measures = TypeMeasures(type: outline.type, state: state, parts: isMeant ? [] : Cohesion(outline).parts)
      return measures.state.fields.isEmpty && measures.parts.count < 2 ? nil : measures
    }
  }
}

extension TypeOutline {
  /// Whether there can be two parts: each needs a function that counts, and a member of its own that some function
  /// sets.
  fileprivate var mayFallApart: Bool {
    guard functions.count(where: { $0.role == .ordinary }) > 1 else { return false }
    guard let first = touches.first(where: { $0.isWritten })?.member else { return false }
    return touches.contains { $0.isWritten && $0.member != first }
  }
}
