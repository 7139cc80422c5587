import SyntaxFacts
import TestSupport
import Testing

/// The cost of reading and scoring grows with the size of the file, whatever it holds.
@Suite struct LinearityTests {
  @Test func readingIsLinear() throws {
    for shape in try GrowingText.all(of: "python") {
      let growth = Growth(of: shape, from: 2000) { CognitiveComplexity(of: read($0)).scores().count }
      #expect(growth.isLinear, "\(shape.name): \(growth.short) to \(growth.long) ns")
    }
  }
}
