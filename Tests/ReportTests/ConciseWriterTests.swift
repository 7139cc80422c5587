import Diagnostics
import Report
import SourceText
import Testing

struct ConciseWriterTests {
  @Test func lines() {
    let source = MarkedSource("é\n  «x» «y»\n")
    let findings = [
      Finding.sample(severity: .error, range: source.ranges[0]),
      .sample(severity: .info, message: "odd\nname", range: source.ranges[1]),
    ]
    let report = sampleReport(findings, files: ["a.py": source.bytes], workingDirectory: "/")
    #expect(
      text(ConciseWriter.write(report)) == """
        repo/a.py:2:3: error: too much [hub]
        repo/a.py:2:5: info: odd\\nname [hub]

        """)
    #expect(ConciseWriter.write(sampleReport([])).isEmpty)
  }

  @Test(arguments: [
    (Notice(kind: .limitReached, message: "m"), "warning: m"),
    (Notice(kind: .ignoredPath, message: "m", path: "p"), "repo/p: info: m"),
    (
      Notice(kind: .syntaxProblem, message: "m", path: "p", position: Position(line: 3, column: 4)),
      "repo/p:3:4: warning: m"
    ),
  ])
  func notices(_ notice: Notice, _ expected: String) {
    #expect(ConciseWriter.line(for: notice, of: sampleReport([], workingDirectory: "/")) == expected)
  }
}
