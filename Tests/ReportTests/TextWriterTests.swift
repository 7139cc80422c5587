import Diagnostics
import Report
import SourceText
import Testing

struct TextWriterTests {
  private let cart = MarkedSource(
    "class Cart:\n\tdef «total»(self):\n\t\t«if» self.empty:\n\t\t\t«for» x in y: pass\n")

  private var complex: Finding {
    .sample(
      rule: "cognitive-complexity", message: "`total` has cognitive complexity 3, more than 2",
      remedy: "Give the nested loop a function of its own, so that each of the two reads by itself.",
      path: "src/cart.py", range: cart.ranges[0],
      related: [
        RelatedLocation("+1 if", at: Location(path: "src/cart.py", range: cart.ranges[1])),
        RelatedLocation("+2 for (nested 1)", at: Location(path: "src/cart.py", range: cart.ranges[2])),
        RelatedLocation("limit", at: Location(path: "src/.fractal.toml", range: ByteRange(2, 5))),
      ])
  }

  private func written(_ report: Report, _ style: TextStyle = TextStyle(width: 60)) -> String {
    text(TextWriter.write(report, style: style))
  }

  @Test func golden() {
    let files = ["src/cart.py": cart.bytes, "src/.fractal.toml": Array("\n[lint]\n".utf8)]
    let hub = Finding.sample(
      rule: "hub", severity: .error, message: "fan-in 30", path: "src/gone.py", fractal: "src")
    let report = sampleReport(
      [hub, complex], files: files, root: "/repo", workingDirectory: "/repo/docs",
      extent: RunExtent(files: 1790, lines: 1, fractals: 31, rules: [], suppressed: 1))
    #expect(
      written(report) == """
        ../src/cart.py:2:6: warning: `total` has cognitive complexity 3, more than 2 [cognitive-complexity]
          2 |     def total(self):
            |         ^^^^^
              +1 if              line 3
              +2 for (nested 1)  line 4
              limit              ../src/.fractal.toml:2:2
           help: Give the nested loop a function of its own, so that
                 each of the two reads by itself.

        ../src/gone.py:1:1: error: fan-in 30 [hub]

        Found 2 findings (1 error, 1 warning) in 1,790 files, 31 fractals; 1 suppressed.

        """)
  }

  @Test func clean() {
    #expect(written(sampleReport([])) == "No findings in 2 files, 1 fractal.\n")
    let none = sampleReport([], extent: RunExtent(files: 1))
    #expect(written(none) == "No findings in 1 file.\n")
  }

  @Test func longWitnessIsCut() {
    let related = (0..<22).map { _ in
      RelatedLocation("x", at: Location(path: "a.py", range: ByteRange(0, 1)))
    }
    let report = sampleReport([.sample(related: related)])
    let lines = written(report).split(separator: "\n")
    #expect(lines.count { $0 == "      x  line 1" } == 8)
    #expect(lines.contains("      … and 14 more (--output json shows all)"))
    let exact = sampleReport([.sample(related: Array(related.prefix(8)))])
    #expect(!written(exact).contains("more"))
  }

  /// The caret line under a source line; tabs, wide and escaped characters take their columns.
  @Test(arguments: [
    ("«ab» c", "ab c", "^^"),
    ("\t«x»", "    x", "    ^"),
    ("a\t«x»\ty", "a   x   y", "    ^"),
    ("漢字«x»", "漢字x", "    ^"),
    ("x«漢字»", "x漢字", " ^^^^"),
    ("👩‍👩‍👧«x»", "👩‍👩‍👧x", "  ^"),
    ("e\u{301}«x»", "e\u{301}x", " ^"),
    ("\u{1B}[31m«x»", "\\u{1b}[31mx", "          ^"),
    ("\u{202E}«x»", "\\u{202e}x", "        ^"),
    ("ab«»", "ab", "  ^"),
    ("«»", "", "^"),
  ])
  func caret(_ marked: String, line: String, carets: String) {
    let source = MarkedSource(marked)
    let report = sampleReport([.sample(range: source.ranges[0])], files: ["a.py": source.bytes])
    let lines = written(report).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "  1 |" + (line.isEmpty ? "" : " " + line))
    #expect(lines[2] == "    | " + carets)
  }

  @Test func longLineIsCutRoundTheCaret() {
    let source = MarkedSource(
      String(repeating: "a", count: 300) + "«b»" + String(repeating: "c", count: 300))
    let report = sampleReport([.sample(range: source.ranges[0])], files: ["a.py": source.bytes])
    let lines = written(report).split(separator: "\n")
    #expect(lines[1].hasPrefix("  1 | …aaa"))
    #expect(lines[1].hasSuffix("ccc…"))
    #expect(lines[2] == "    | " + String(repeating: " ", count: 61) + "^")
  }

  @Test func colour() {
    let source = MarkedSource("«x»")
    let report = sampleReport(
      [.sample(severity: .error, remedy: "do", range: source.ranges[0])], files: ["a.py": source.bytes])
    let coloured = written(report, TextStyle(color: .ansi))
    #expect(coloured.hasPrefix("\u{1B}[1ma.py:1:1\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: "))
    #expect(!written(report).contains("\u{1B}"))
    #expect(stripped(coloured) == written(report, TextStyle()))
  }

  private func stripped(_ text: String) -> String {
    text.split(separator: "\u{1B}[").enumerated().map { index, piece in
      guard index > 0 || text.hasPrefix("\u{1B}") else { return String(piece) }
      return String(piece.drop { $0 != "m" }.dropFirst())
    }.joined()
  }

  /// Nothing that a repository may hold reaches the terminal as a control character.
  @Test func nothingHijacksTheTerminal() {
    let evil = "\u{1B}]0;owned\u{7}\u{9B}2J\r\n\u{85}\u{2028}\u{202E}\u{200B}"
    let location = Location(path: "b\(evil)", range: ByteRange(0, 1))
    let finding = Finding.sample(
      rule: evil, message: evil, remedy: evil, path: "a\(evil)",
      related: [RelatedLocation(evil, at: location)])
    let report = sampleReport(
      [finding], files: ["a\(evil)": Array(evil.utf8)], notices: [Notice(kind: .ignoredPath, message: evil)])
    let notice = ConciseWriter.line(for: report.notices[0], of: report)
    for output in [written(report), text(ConciseWriter.write(report)), notice] {
      let unsafe = output.unicodeScalars.filter {
        $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
      }
      #expect(unsafe.isEmpty)
      #expect(output.contains("\\u{1b}]0;owned"))
    }
    #expect(text(ConciseWriter.write(report)).split(separator: "\n").count == 1)
  }
}
