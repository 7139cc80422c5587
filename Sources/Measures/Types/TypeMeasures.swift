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
      let isMeant = outline.functions.count < leastFunctions || surface.holdsTests(outline.type)
        || surface.isContract(outline.type)
      let measures = TypeMeasures(
        type: outline.type, state: MutableState(outline), parts: isMeant ? [] : Cohesion(outline).parts)
      return measures.state.fields.isEmpty && measures.parts.count < 2 ? nil : measures
    }
  }
}
