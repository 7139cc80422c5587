import SyntaxFacts
import TestSupport
import Testing

/// The cost of reading and scoring grows with the size of the file, whatever it holds.
@Suite struct LinearityTests {
  @Test func readingIsLinear() throws {
    let shapes = try GrowingText.all(of: "swift")
    // With as much stack as the threads have that read files.
    let steep = OwnThread(stackSize: 16 << 20).run {
      shapes.compactMap { shape -> String? in
        let growth = Growth(of: shape, from: 2000) { CognitiveComplexity(of: facts($0)).scores().count }
        return growth.isLinear ? nil : "\(shape.name): \(growth.short) to \(growth.long) ns"
      }
    }
    #expect(steep.isEmpty)
  }
}
