import Diagnostics
import Report
import Testing

struct ExcerptTests {
  private func excerpt(_ marked: String) -> Excerpt? {
    let source = MarkedSource(marked)
    let findings = source.ranges.prefix(1).map { Finding.sample(range: $0) }
    return sampleReport(findings, files: ["a.py": source.bytes]).findings.first?.excerpt
  }

  @Test(arguments: [
    ("one\n  «two» three\r\nfour", "  two three", 2, 2..<5),
    ("a «b\nc» d", "a b", 1, 2..<3),
    ("ab\n«»", "", 2, 0..<0),
    ("é«é»é", "ééé", 1, 2..<4),
    ("ab«\n»", "ab", 1, 2..<2),
  ])
  func shortLine(_ marked: String, text: String, line: Int, highlight: Range<Int>) {
    #expect(excerpt(marked) == Excerpt(text: text, lineNumber: line, highlight: highlight))
  }

  @Test(arguments: [0, 59, 60, 61, 100, 500, 839, 840, 841, 997])
  func longLine(before: Int) throws {
    let line = String(repeating: "a", count: before) + "«XYZ»"
    let marked = line + String(repeating: "b", count: 997 - before)
    let excerpt = try #require(self.excerpt(marked))
    let bytes = Array(excerpt.text.utf8)
    #expect(bytes.count == 160)
    #expect(text(Array(bytes[excerpt.highlight])) == "XYZ")
    #expect(excerpt.omittedBefore + bytes.count + excerpt.omittedAfter == 1000)
  }

  /// A cut never splits a scalar, wherever it falls.
  @Test(arguments: 0..<8)
  func longLineOfWideScalars(shift: Int) throws {
    let lead = String(repeating: "x", count: shift) + String(repeating: "😀", count: 100)
    let excerpt = try #require(self.excerpt(lead + "«é»" + String(repeating: "漢", count: 100)))
    #expect(!excerpt.text.contains("\u{FFFD}"))
    #expect(text(Array(Array(excerpt.text.utf8)[excerpt.highlight])) == "é")
  }

  /// The end of a line is never cut off by the cut at the front.
  @Test(arguments: 0..<4)
  func endOfALongLine(shift: Int) throws {
    let tail = String(repeating: "😀", count: 100) + String(repeating: "x", count: shift)
    let excerpt = try #require(self.excerpt(tail + "«»"))
    #expect(excerpt.omittedAfter == 0)
    #expect(excerpt.omittedBefore + excerpt.text.utf8.count == 400 + shift)
    #expect(excerpt.highlight == excerpt.text.utf8.count..<excerpt.text.utf8.count)
  }
}
