import Diagnostics
import Report
import SourceText
import Testing

struct ReportBuilderTests {
  /// Reports one finding a mark and says where each begins and ends: line, byte column, UTF-16 column.
  private func places(_ marked: String) -> [[Int]] {
    let source = MarkedSource(marked)
    let findings = source.ranges.map { Finding.sample(range: $0) }
    return sampleReport(findings, files: ["a.py": source.bytes]).findings.map { finding in
      let range = finding.place.range
      return [range.start, range.end].flatMap { [$0.line, $0.column, $0.utf16Column] }
    }
  }

  @Test(arguments: [
    ("«a»b", [[1, 1, 1, 1, 2, 2]]),
    ("é«b»", [[1, 3, 2, 1, 4, 3]]),
    ("x😀«y» «z»", [[1, 6, 4, 1, 7, 5], [1, 8, 6, 1, 9, 7]]),
    ("a\r\n«b»\rc\n«»", [[2, 1, 1, 2, 2, 2], [4, 1, 1, 4, 1, 1]]),
    ("«a\n😀»b", [[1, 1, 1, 2, 5, 3]]),
  ])
  func located(_ marked: String, _ expected: [[Int]]) {
    #expect(places(marked) == expected)
  }

  @Test func placesOffScalarsAndPastTheEndAreStillPlaces() {
    let source = Array("😀b".utf8)
    let findings = [
      Finding.sample(range: ByteRange(1, 5), key: "inside"),
      Finding.sample(range: ByteRange(900, 4_000_000_000), key: "past"),
    ]
    let report = sampleReport(findings, files: ["a.py": source])
    #expect(report.findings[0].place.range.start.utf16Column == 1)
    #expect(report.findings[0].place.range.end.utf16Column == 4)
    #expect(report.findings[1].place.range.start == report.findings[1].place.range.end)
    #expect(report.findings[1].place.range.start.offset == 5)
  }

  @Test func faultyUTF8CountsAsReplaced() {
    // One replacement character for each faulty sequence: FF, E2 82, then `x`.
    let report = sampleReport([.sample(range: ByteRange(3, 4))], files: ["a.py": [0xFF, 0xE2, 0x82, 0x78]])
    #expect(report.findings[0].place.range.start.utf16Column == 3)
    #expect(report.findings[0].excerpt?.text == "\u{FFFD}\u{FFFD}x")
    #expect(report.findings[0].excerpt?.highlight == 6..<7)
  }

  @Test func unreadableFilesAreReportedAtTheirStart() {
    let report = sampleReport([.sample(path: "gone.py", range: ByteRange(5, 9))], files: [:])
    #expect(report.findings[0].place.range == .start)
    #expect(report.findings[0].excerpt == nil)
    #expect(report.findings[0].lineHash == nil)
  }

  @Test func fingerprintsAreSteadyAndUnique() {
    let near = Finding.sample(range: ByteRange(0, 1))
    let far = Finding.sample(range: ByteRange(4, 5))
    let other = Finding.sample(range: ByteRange(4, 5), key: "other")
    let alone = sampleReport([far]).findings.map(\.fingerprint)
    let all = sampleReport([other, far, near]).findings.map(\.fingerprint)
    #expect(sampleReport([near]).findings.map(\.fingerprint) == alone)
    #expect(Set(all).count == 3)
    #expect(all.contains(alone[0]))
    #expect(all.allSatisfy { $0.utf8.count == 16 && UInt64($0, radix: 16) != nil })
  }

  @Test func eachFileIsReadOnce() {
    let other = Location(path: "b.py", range: ByteRange(0, 1))
    let findings = [
      Finding.sample(
        related: [RelatedLocation("there", at: other)],
        fixes: [Fix(title: "t", edits: [Edit(other, replaceWith: "y")])]),
      Finding.sample(path: "b.py"),
    ]
    var asked: [String] = []
    let builder = ReportBuilder(root: "/r", workingDirectory: "/r", rules: [])
    let report = builder.report(findings: findings, extent: RunExtent()) { path in
      asked.append(path)
      return Array("\nx".utf8)
    }
    #expect(asked == ["a.py", "b.py"])
    #expect(report.findings[0].related[0].place.range.end.line == 2)
    #expect(report.findings[0].fixes[0].edits[0].place.range.end.line == 2)
  }

  @Test func summaryCounts() {
    let extent = RunExtent(files: 1, lines: 1, fractals: 0, rules: ["b", "hub", "a"], suppressed: 3)
    let findings = [Finding.sample(severity: .error), .sample(severity: .info, key: "2")]
    let summary = sampleReport(findings, extent: extent).summary
    #expect(summary.passed == ["b", "a"])
    #expect([summary.errors, summary.warnings, summary.infos, summary.findings] == [1, 0, 1, 2])
  }

  @Test(arguments: [
    ("/r", "/r", "a/b.py", "a/b.py"),
    ("/r/sub", "/r", "b.py", "sub/b.py"),
    ("/r", "/r/sub/deep", "b.py", "../../b.py"),
    ("/r/one", "/r/two", "b.py", "../one/b.py"),
    ("/", "/", "b.py", "b.py"),
    ("/r", "/r", "", "."),
    ("/r", "/r/sub", ".", ".."),
  ])
  func displayed(root: String, here: String, path: String, expected: String) {
    #expect(DisplayPath(root: root, workingDirectory: here).display(path) == expected)
  }
}
