import Knowledge
import SourceText
import TestSupport
import Testing

/// Every byte of every sidecar of the fixtures, replaced: reading goes on, and an error further down is still found.
@Suite struct ReplacedByteTests {
  /// Bytes that mean something to a reader, and some that never do.
  private static let splinters = Array("[]{}=,.\"'\\#\n\r-:*>(1aZ \u{0}\u{7F}é".utf8) + [0xFF]

  private static let sidecars = Repository.files(below: "fixtures", suffix: ".fractal.toml").map { "fixtures/" + $0 }

  @Test(arguments: sidecars) func aLaterErrorIsStillFound(path: String) throws {
    try check(try #require(Repository.bytes(of: path)), every: 6)
  }

  @Test func aLaterErrorIsStillFoundBelowEveryKey() throws {
    try check(Array(fullExample.utf8), every: Self.splinters.count)
  }

  /// At each byte one splinter in `step` is tried, others at the next byte; 1 tries all.
  private func check(_ text: [UInt8], every step: Int) throws {
    let later = Array("\n[no_such_table]\nx = 1\n".utf8)
    var bytes = text + later
    #expect(finds(bytes, at: text.count))
    for place in text.indices {
      let byte = bytes[place]
      for number in stride(from: place % step, to: Self.splinters.count, by: step) {
        let splinter = Self.splinters[number]
        if splinter == byte { continue }
        bytes[place] = splinter
        #expect(finds(bytes, at: text.count), "byte \(place): \(byte) → \(splinter)")
      }
      bytes[place] = byte
    }
  }

  /// Whether the unknown table behind `offset` is reported, and nothing out of bounds is.
  private func finds(_ bytes: [UInt8], at offset: Int) -> Bool {
    let problems = Sidecar.read(bytes, path: ".fractal.toml", rules: someRules).problems
    return problems.contains { Int($0.range.lower) >= offset }
      && problems.allSatisfy { $0.range.lower <= $0.range.upper && Int($0.range.upper) <= bytes.count }
  }
}
