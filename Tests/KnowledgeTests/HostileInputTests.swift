import Knowledge
import SourceText
import Testing

@Suite struct HostileInputTests {
  /// Bytes that mean something to a reader.
  private static let splinters = Array("[]{}=,.\"'\\#\n\r-:*>(1aZ\u{0}é".utf8) + [0xFF]

  /// Copies of `text` with a few bytes replaced, left out or doubled, the same in every run.
  private func damaged(_ text: String, copies: Int) -> [[UInt8]] {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    return (0..<copies).map { _ in
      var bytes = Array(text.utf8)
      for _ in 0..<(1 + next(6)) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = Self.splinters[next(Self.splinters.count)]
        case 1: bytes.remove(at: place)
        default: bytes.insert(Self.splinters[next(Self.splinters.count)], at: place)
        }
      }
      return bytes
    }
  }

  @Test func damagedSidecarsAreRead() {
    var readIDs = 0
    for bytes in damaged(fullExample, copies: 150) {
      let sidecar = Sidecar.read(bytes, path: ".fractal.toml", rules: someRules)
      if sidecar.fractal?.id.value == "shop.payments" { readIDs += 1 }
      for problem in sidecar.problems {
        #expect(problem.range.lower <= problem.range.upper && Int(problem.range.upper) <= bytes.count)
      }
    }
    #expect(readIDs > 100, "a few bad bytes must not cost the rest of the file")
  }

  @Test func damagedRecordsAreRead() {
    let text = """
      ---
      status: "superseded by [ADR-12](0012-x.md)"
      allows: [a -> b, "suppress x in {a,b}/**"]
      deciders:
        - Ann
      ---
      # 7. Title
      * Date: 2026-01-01
      ## Context
      Words.
      """
    for bytes in damaged(text, copies: 300) {
      let record = DecisionRecord.read(markdown: bytes, path: "decisions/0007-x.md")
      #expect(record != nil)
      for problem in record?.problems ?? [] {
        #expect(problem.range.lower <= problem.range.upper && Int(problem.range.upper) <= bytes.count)
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func largeFilesTakeLinearTime() {
    let keys = (0..<3_000).map { "hubbb\($0) = { maxx = 1 }\n" }.joined()
    let wrong = Sidecar.read(Array(("[lint.rules]\n" + keys).utf8), path: ".fractal.toml", rules: someRules)
    #expect(wrong.problems.count == 3_000)
    let lines = String(repeating: "## Context\n- a\n", count: 20_000)
    #expect(DecisionRecord.read(markdown: Array(lines.utf8), path: "1.md") != nil)
    let opens = String(repeating: "[", count: 100_000)
    #expect(DecisionRecord.read(markdown: Array("---\nallows: \(opens)\n---\n".utf8), path: "1.md") != nil)
  }
}
