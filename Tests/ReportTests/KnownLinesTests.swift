import Diagnostics
import Report
import SourceText
import Testing

struct KnownLinesTests {
  private static let source = MarkedSource("é = «1»\nfirst = «2\n»")

  private static func report(_ known: KnownLines?, _ detail: ReportDetail, bytes: [UInt8]?) -> Report {
    let findings = source.ranges.map { Finding.sample(range: $0, key: String($0.lower)) }
    return ReportBuilder(root: "/r", workingDirectory: "/r", rules: []).report(
      findings: findings, extent: RunExtent(), detail: detail
    ) { files in files.map { $0.located(lines: known) { bytes } } }
  }

  private static var known: KnownLines {
    KnownLines(table: LineTable(source.bytes), byteCount: source.bytes.count)
  }

  @Test
  func placesAreTheSameWhereLinesAreKnown() {
    let expected = KnownLinesTests.report(nil, .all, bytes: KnownLinesTests.source.bytes)
    let report = KnownLinesTests.report(KnownLinesTests.known, .all, bytes: KnownLinesTests.source.bytes)
    #expect(report.findings == expected.findings)
    #expect(report.findings.allSatisfy { $0.excerpt != nil && $0.lineHash != nil })
  }

  /// Lines and columns in bytes take no text.
  @Test
  func nothingIsReadWhereNothingIsShown() {
    let report = KnownLinesTests.report(KnownLinesTests.known, [], bytes: nil)
    let starts = report.findings.map(\.place.range.start)
    #expect(starts.map(\.line) == [1, 2])
    #expect(starts.map(\.column) == [6, 9])
    #expect(report.findings.allSatisfy { $0.excerpt == nil })
  }

  @Test(arguments: ["", "a", "one\ntwo\n", "é = 1\nfirst = 2 ", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"])
  func aFileThatHasChangedHasItsOwnLines(text: String) {
    let bytes = Array(text.utf8)
    let expected = KnownLinesTests.report(nil, .all, bytes: bytes)
    #expect(KnownLinesTests.report(KnownLinesTests.known, .all, bytes: bytes).findings == expected.findings)
  }
}
