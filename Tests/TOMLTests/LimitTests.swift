import SourceText
import TOML
import Testing

@Suite struct LimitTests {
  /// Reads the text and gives the kinds of problems.
  private func kinds(_ text: String) -> [TOMLProblem.Kind] {
    TOMLDocument.read(Array(text.utf8)).problems.map(\.kind)
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func nestingIsBounded() {
    let limit = TOMLDocument.depthLimit
    #expect(kinds("a = " + repeated("[", limit - 1) + repeated("]", limit - 1)) == [])
    #expect(kinds("a = " + repeated("[", limit) + repeated("]", limit)) == [.tooDeep(limit: limit)])
    #expect(kinds("a = " + repeated("[", 100_000)) == [.tooDeep(limit: limit)])
    #expect(kinds("a = " + repeated("{b=", 100_000) + "\nc = 1") == [.tooDeep(limit: limit)])
    #expect(kinds("a" + repeated(".a", 100_000) + " = 1") == [.tooDeep(limit: limit)])
    #expect(kinds("[a" + repeated(".a", 100_000) + "]\nb = 1") == [.tooDeep(limit: limit)])
    #expect(kinds("[a" + repeated(".a", limit - 1) + "]\nb = 1") == [.tooDeep(limit: limit)])
    #expect(kinds("[a" + repeated(".a", limit - 2) + "]\nb = 1\nc = [1]") == [.tooDeep(limit: limit)])
  }

  /// A large input, named for the step that would be quadratic if it looked back over what was read.
  struct Load: CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ name: String, _ text: String) {
      self.testDescription = name
      self.text = text
    }
  }

  static let loads = [
    Load("keys of one table", (0..<20_000).map { "k\($0) = 1\n" }.joined()),
    Load("headers and dotted keys", (0..<10_000).map { "[t\($0)]\na.b = 1\n" }.joined()),
    Load("array of tables", String(repeating: "[[a]]\nb = [1, 2]\n", count: 10_000)),
    Load("unclosed multi-line strings", String(repeating: "a = \"\"\"\\\"\"\"\n", count: 10_000)),
    Load("unclosed array", "a = [\n" + String(repeating: "[1],\n", count: 20_000)),
    Load("unclosed arrays", String(repeating: "a = [\n", count: 10_000)),
    Load("bad elements", "a = [" + String(repeating: "x ", count: 20_000)),
    Load("inline table", "a = {" + (0..<10_000).map { "k\($0) = 1, " }.joined()),
    Load("brackets", String(repeating: "[", count: 100_000) + String(repeating: "\n[", count: 20_000)),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: loads) func timeIsLinear(_ load: Load) {
    let bytes = Array(load.text.utf8)
    let (document, problems) = TOMLDocument.read(bytes)
    #expect(document.root.entries.count + problems.count > 0)
    #expect(problems.allSatisfy { Int($0.range.upper) <= bytes.count && $0.range.lower <= $0.range.upper })
  }

  @Test func anyPrefixOfAFileIsRead() {
    let text = Array(
      """
      [a."b"]
      c = {d = [1, 2.5e3, true], e = '''x
      '''}
      [[f]]
      g = 1979-05-27T07:32:00Z # é
      h = "\\u00e9"
      """.utf8)
    for end in 0...text.count {
      for byte in [nil, 0x00, 0x22, 0x5B, 0x7B, 0xFF] as [UInt8?] {
        let bytes = Array(text[..<end]) + (byte.map { [$0] } ?? [])
        let (_, problems) = TOMLDocument.read(bytes)
        #expect(
          problems.allSatisfy { Int($0.range.upper) <= bytes.count && $0.range.lower <= $0.range.upper })
      }
    }
    #expect(TOMLDocument.read(text).problems.isEmpty)
  }
}
