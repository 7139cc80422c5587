import Diagnostics
import Knowledge
import PythonFrontEnd
import RuleCatalog
import RuleEngine
import SourceText
import SyntaxFacts
import Testing

/// Comments that speak to the tool. In the texts, a line that ends with `!` has a finding of
/// `cognitive-complexity` that must be reported, one with `~` a finding that must be held back.
struct SuppressionTests {
  private static let rule = RuleID.cognitiveComplexity
  static let allow = "fractal-lint: allow(cognitive-complexity) reason=\"so\""

  @Test(arguments: [
    ("its own line", "a ~  # \(allow)\nb !"),
    ("the line before", "# \(allow)\na ~\nb !"),
    ("past another such comment", "# \(allow)\n# fractal-lint: allow(dependency-cycle) reason=\"x\"\na ~\nb !"),
    ("not past a blank line", "# \(allow)\n\na !"),
    ("behind what other tools are told", "a ~  # noqa  # \(allow)"),
    ("a region", "a !\n# fractal-lint: begin allow(cognitive-complexity) reason=\"so\"\na ~\n\nb ~\n# fractal-lint: end\nc !"),
    (
      "regions in one another",
      "# fractal-lint: begin allow(dependency-cycle) reason=\"so\"\n"
        + "# fractal-lint: begin allow(cognitive-complexity) reason=\"so\"\na ~\n# fractal-lint: end\nb !\n"
        + "# fractal-lint: end\nc !"
    ),
    ("a whole file", "# fractal-lint: file allow(cognitive-complexity) reason=\"so\"\na ~\n\nb ~"),
    ("`file` behind the list", "# fractal-lint: allow(cognitive-complexity) file reason=\"so\"\na ~"),
    ("a whole file, too late", "a !\n# fractal-lint: file allow(cognitive-complexity) reason=\"so\"\nb !"),
    ("another rule", "a !  # fractal-lint: allow(dependency-cycle) reason=\"so\""),
    ("several rules", "a ~  # fractal-lint: allow(dependency-cycle, cognitive-complexity) reason=\"so\""),
    ("no reason", "a !  # fractal-lint: allow(cognitive-complexity)"),
    ("an empty reason", "a !  # fractal-lint: allow(cognitive-complexity) reason=\" \""),
    ("a reason without quotes", "a !  # fractal-lint: allow(cognitive-complexity) reason=so"),
    ("on its last day", "a ~  # \(allow) until=2026-06-01"),
    ("a day later", "a !  # \(allow) until=2026-05-31"),
    ("begun and not ended", "# fractal-lint: begin allow(cognitive-complexity) reason=\"so\"\na !"),
  ])
  func holdsBack(_ title: String, _ text: String) throws {
    for form in [SuppressionTests.python, SuppressionTests.toml] {
      let (table, finding) = try form(text)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.prefix { $0 != "#" }
        guard code.contains("!") || code.contains("~") else { continue }
        #expect(table.holdsBack(finding(number)) == code.contains("~"), "\(title), line \(number + 1)")
      }
    }
  }

  @Test(arguments: [
    ("# fractal-lint: disable(x)", ["'disable' means nothing here, and the suppression does not count"]),
    ("# fractal-lint: alow(dependency-cycle) reason=\"so\"", ["'alow' means nothing here, and the suppression does not count"]),
    ("# fractal-lint: allow reason=\"so\"", ["this suppression names no rule"]),
    ("# fractal-lint:", ["this suppression names no rule"]),
    ("# fractal-lint: allow(dependency-cycles) reason=\"so\"", ["there is no rule 'dependency-cycles' to suppress"]),
    ("# fractal-lint: allow(dependency-cycle)", []),
    ("# fractal-lint: begin alow(dependency-cycle)\n# fractal-lint: end", ["'alow' means nothing here, and the suppression does not count"]),
    ("# fractal-lint: allow(dependency-cycles, hubb)", ["there is no rule 'dependency-cycles' to suppress", "there is no rule 'hubb' to suppress"]),
    ("# fractal-lint: allow(dependency-cycle) reason=so it is until=2030-01-01", ["the reason stands without quotes, and the suppression does not count"]),
    ("# fractal-lint: allow(dependency-cycle) reason=\"so", ["a quotation is not closed, and the suppression does not count"]),
    ("# fractal-lint: allow(dependency-cycle) reason=\"a\" reason=\"b\"", ["'reason' is given twice"]),
    ("# fractal-lint: allow(dependency-cycle) reason=\"so\" until=tomorrow", ["'tomorrow' is not a date, and the suppression does not count"]),
    ("# fractal-lint: allow(dependency-cycle) reason=\"so\" till=2026-01-01", ["'till' means nothing here, and the suppression does not count"]),
    ("# fractal-lint: end", ["this ends a suppression that was not begun"]),
    ("# fractal-lint: allow(dependency-cycle) reason=\"say \\\"no\\\" # here\" decision=0007  # more", []),
    ("# nothing of ours", []),
  ])
  func saysWhatIsWrong(_ text: String, _ expected: [String]) throws {
    for form in [SuppressionTests.python, SuppressionTests.toml] {
      let problems = try form(text + "\n").0.problems(in: "a")
      #expect(problems.map(\.problem.message) == expected)
      #expect(problems.allSatisfy { !$0.problem.remedy.isEmpty && Int($0.range.upper) <= text.utf8.count })
    }
  }

  @Test
  func coversTheLinesOfAStatement() throws {
    let text = """
      # \(SuppressionTests.allow)
      @decorator
      def function():
          pass


      # \(SuppressionTests.allow)
      from module import (
          name,
      )
      """
    let (table, finding) = try SuppressionTests.python(text)
    #expect([1, 2, 3, 7, 8].map { table.holdsBack(finding($0)) } == [true, true, false, true, true])
  }

  @Test
  func keepsReasonAndDecision() throws {
    let (table, _) = try SuppressionTests.python(
      "# fractal-lint: allow(dependency-cycle) reason=\"a \\\"b\\\"\" decision=pay#0007 until=2026-07-01\n")
    let suppression = try #require(table.all.first?.suppression)
    #expect(suppression.reason == "a \"b\"" && suppression.decision == "pay#0007")
    #expect(suppression.until?.text == "2026-07-01" && suppression.rules == [.dependencyCycle])
  }

  // MARK: Both languages

  typealias Form = (SuppressionTable, (_ line: Int) -> Finding)

  static func python(_ text: String) throws -> Form {
    let bytes = Array(text.utf8)
    var frontEnd = PythonFrontEnd()
    let facts = (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
      frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
    return try table(DirectiveSource(facts.surface), bytes)
  }

  /// Code becomes the value of a key.
  static func toml(_ text: String) throws -> Form {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      let code = line.prefix { $0 != "#" }
      return code.isEmpty ? String(line) : "key\(number) = '\(code)'" + line.dropFirst(code.count)
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let sidecar = Sidecar.read(bytes, path: ".fractal.toml")
    return try table(DirectiveSource(toml: bytes, comments: sidecar.comments), bytes)
  }

  private static func table(_ source: DirectiveSource, _ bytes: [UInt8]) throws -> Form {
    var table = SuppressionTable()
    table.add(source, path: "a", today: try #require(CalendarDate(year: 2026, month: 6, day: 1)))
    let starts = LineTable(bytes).starts
    return (
      table,
      { line in
        Finding(
          rule: rule.rawValue, severity: .error, message: "m", remedy: "r",
          location: Location(path: "a", range: ByteRange(at: starts[line])), key: "k")
      }
    )
  }
}
