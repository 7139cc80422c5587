import Diagnostics
import Foundation
import Report
import RuleCatalog
import SourceText
import Testing

struct SARIFWriterTests {
  /// A report with all that may stand in one, among it what must be escaped.
  static func full() -> Report {
    let source = MarkedSource("😀«x»\n«y»\n")
    let place = Location(path: "a \"b\"/c:ü%.py", range: source.ranges[0])
    let other = Location(path: "lib/d.py", range: ByteRange(0, 3))
    let finding = Finding.sample(
      rule: "hub", severity: .info, message: "says\u{1B} \"no\"", remedy: "Do this", path: place.path,
      range: place.range, fractal: "shop",
      related: [
        RelatedLocation("edge [1]", at: other), RelatedLocation("", at: place),
      ], fixes: [Fix(title: "t", edits: [Edit(place, replaceWith: "z"), Edit(other, replaceWith: "")])])
    return sampleReport(
      [finding, .sample(rule: "unknown", severity: .error, message: "", path: "gone.py")],
      files: [place.path: source.bytes],
      notices: [
        Notice(kind: .syntaxProblem, message: "m", path: "x y.py", position: Position(line: 3, column: 4)),
        Notice(kind: .limitReached, message: "m"),
      ], root: "/my repo", rules: [.sample("first"), .sample("hub", severity: .info)])
  }

  /// The one run of a report's SARIF, read back.
  private func run(_ report: Report) throws -> [String: Any] {
    let read = try JSONSerialization.jsonObject(with: Data(SARIFWriter.write(report)))
    let runs = try #require((read as? [String: Any])?["runs"] as? [[String: Any]])
    return try #require(runs.first)
  }

  /// The value under a path of keys and indices parted by blanks, as text; `-` if there is none.
  private func value(_ run: [String: Any], _ path: String) -> String {
    var value: Any? = run
    for step in path.split(separator: " ") {
      if let index = Int(step), let array = value as? [Any] {
        value = array.indices.contains(index) ? array[index] : nil
      } else {
        value = (value as? [String: Any])?[String(step)]
      }
    }
    return value.map { "\($0)" } ?? "-"
  }

  @Test(arguments: [
    ("tool driver name", "fractal-lint"),
    ("tool driver rules 1 id", "hub"),
    ("tool driver rules 1 name", "Hub"),
    ("tool driver rules 1 defaultConfiguration level", "note"),
    ("tool driver rules 1 properties problem.severity", "recommendation"),
    ("tool driver rules 0 properties precision", "very-high"),
    ("tool driver rules 0 properties tags 1", "P5"),
    ("tool driver rules 0 help text", "It costs.\n\nSplit it."),
    ("automationDetails id", "fractal-lint/"),
    ("originalUriBaseIds SRCROOT uri", "file:///my%20repo/"),
    ("columnKind", "utf16CodeUnits"),
    ("results 0 ruleIndex", "1"),
    ("results 0 level", "note"),
    (
      "results 0 message text",
      "says\u{1B} \"no\"\nDo this\nSee [edge \\[1\\]](1), [a \"b\"/c:ü%.py](2)."
    ),
    ("results 0 locations 0 physicalLocation artifactLocation uri", "a%20%22b%22/c%3A%C3%BC%25.py"),
    ("results 0 locations 0 physicalLocation artifactLocation uriBaseId", "SRCROOT"),
    ("results 0 locations 0 physicalLocation region startColumn", "3"),
    ("results 0 locations 0 physicalLocation region endColumn", "4"),
    ("results 0 relatedLocations 0 id", "1"),
    ("results 0 relatedLocations 0 message text", "edge [1]"),
    ("results 0 relatedLocations 1 message", "-"),
    ("results 0 fixes 0 artifactChanges 0 replacements 0 insertedContent text", "z"),
    ("results 0 properties fractal", "shop"),
    ("results 1 ruleId", "unknown"),
    ("results 1 ruleIndex", "-"),
    ("results 1 message text", "unknown"),
    ("results 1 partialFingerprints primaryLocationLineHash", "-"),
    ("invocations 0 executionSuccessful", "true"),
    ("invocations 0 toolExecutionNotifications 0 descriptor id", "limit-reached"),
    ("invocations 0 toolExecutionNotifications 0 locations", "-"),
    (
      "invocations 0 toolExecutionNotifications 1 locations 0 physicalLocation artifactLocation uri",
      "x%20y.py"
    ),
  ])
  func says(_ path: String, _ expected: String) throws {
    let found = value(try run(Self.full()), path)
    #expect(found == expected || (expected == "true" && found == "1"))
  }

  @Test func fingerprints() throws {
    let report = Self.full()
    let run = try run(report)
    let prefix = "results 0 partialFingerprints "
    #expect(value(run, prefix + "primaryLocationLineHash") == report.findings[0].lineHash)
    #expect(value(run, prefix + "fractalLint/v1") == report.findings[0].fingerprint)
  }

  @Test func cleanRunsHaveResults() throws {
    let results = try run(sampleReport([]))["results"] as? [Any]
    #expect(results?.isEmpty == true)
  }

  @Test func limits() throws {
    let place = Location(path: "a.py", range: ByteRange(0, 1))
    let related = Array(repeating: RelatedLocation("r", at: place), count: 120)
    let mild = (0..<5_000).map { Finding.sample(severity: .info, key: "\($0)") }
    let severe = Finding.sample(severity: .error, path: "z.py", related: related)
    let rule = RuleDescription.sample("hub", tags: (0..<30).map { "t\($0)" } + ["P5"])
    let report = sampleReport(mild + [severe], rules: [rule])
    let run = try run(report)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 5_000)
    #expect(results.last?["level"] as? String == "error")
    #expect((results.last?["relatedLocations"] as? [Any])?.count == 100)
    #expect(value(run, "tool driver rules 0 properties tags 9") == "t7")
    #expect(value(run, "tool driver rules 0 properties tags 10") == "-")
    #expect(
      value(run, "invocations 0 toolExecutionNotifications 0 message text")
        == "SARIF holds the 5,000 most severe findings; 1 more left out")
    #expect(SARIFLimits.notices(for: report).count == 1)
    #expect(SARIFLimits.notices(for: sampleReport(mild)).isEmpty)
  }

  @Test func longDescriptionsAreClipped() throws {
    var rule = RuleDescription.sample("hub")
    rule.reason = String(repeating: "😀", count: 2_000)
    let text = value(try run(sampleReport([], rules: [rule])), "tool driver rules 0 fullDescription text")
    #expect(text.utf16.count == 1023)
    #expect(text.hasSuffix("😀…"))
  }

  @Test func ruleWithoutWordsHasNoEmptyStrings() throws {
    var rule = RuleDescription.sample("hub")
    rule.summary = ""
    rule.reason = ""
    rule.remedy = ""
    let run = try run(sampleReport([], rules: [rule]))
    for key in ["shortDescription text", "fullDescription text", "help text"] {
      #expect(value(run, "tool driver rules 0 " + key) == "hub")
    }
  }
}
