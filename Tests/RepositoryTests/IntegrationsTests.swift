import CommandLineInterface
import Foundation
import TestSupport
import Testing

/// What is offered under `integrations/` fits the program: it reads what is printed, and asks for options that
/// there are.
struct IntegrationsTests {
  /// Every line that has a place is read by each problem matcher, group by group.
  @Test(
    .enabled(if: Tools.program != nil, "the program fractal-lint does not lie beside the tests"),
    arguments: ["editors/vscode-tasks.json", "github/problem-matcher.json"])
  func problemMatchers(_ file: String) throws {
    let patterns = try ProblemPattern.all(in: "integrations/" + file)
    let run = try SampleShop().check(["--output", "concise", "--output", "json:report.json"])
    #expect(run.findings.count > 5)
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.count == run.findings.count)
    for (line, finding) in zip(lines, run.findings) {
      let read = patterns.compactMap { $0.read(line) }
      #expect(read.count == 1, "\(line)")
      #expect(read.first?["file"] == finding.path)
      #expect(read.first?["line"] == String(finding.range.start.line))
      #expect(read.first?["column"] == String(finding.range.start.column))
      #expect(read.first?["severity"] == finding.severity)
      #expect(read.first?["message"] == finding.message)
      #expect(read.first?["code"] == finding.rule)
    }
    // Notices have no rule.
    let notices = run.errorLines.compactMap { line in patterns.lazy.compactMap { $0.read(line) }.first }
    #expect(notices.contains { $0["line"] != nil && $0["code"] == nil })
  }

  /// An info is a notice on GitHub, and is read by one of its matchers only.
  @Test func informationOnGitHub() throws {
    let patterns = try ProblemPattern.all(in: "integrations/github/problem-matcher.json")
    let read = patterns.compactMap { $0.read("a/b.py:3:4: info: a: b [c]: d [some-rule]") }
    #expect(read.map { $0["message"] } == ["a: b [c]: d"])
    #expect(read.map { $0["code"] } == ["some-rule"])
  }

  /// What the template for GitLab makes of findings is a Code Quality report.
  @Test(
    .enabled(if: Tools.program != nil, "the program fractal-lint does not lie beside the tests"),
    .enabled(if: Tools.finds("jq"), "jq is not installed"))
  func codeQuality() throws {
    let template = Repository.text(of: "integrations/gitlab/fractal-lint.gitlab-ci.yml") ?? ""
    let call = try #require(template.components(separatedBy: "jq '").last)
    let filter = try #require(call.components(separatedBy: "' fractal-lint.json").first)
    let shop = SampleShop()
    let run = try shop.check(["--output", "json:report.json"])
    let converted = try ProgramRun(command: "jq", [filter, shop.reportPath])
    let issues = try JSONDecoder().decode([CodeQualityIssue].self, from: Data(converted.output))
    #expect(issues.map(\.check_name) == run.findings.map(\.rule))
    #expect(issues.map(\.location.path) == run.findings.map(\.path))
    #expect(issues.map(\.location.lines.begin) == run.findings.map(\.range.start.line))
    #expect(Set(issues.map(\.fingerprint)).count == issues.count)
    #expect(Set(issues.map(\.severity)).isSubset(of: ["info", "minor", "major", "critical", "blocker"]))
    _ = try shop.check(["--select", "cognitive-complexity", "--output", "json:report.json", "src/shop/mail"])
    #expect(try ProgramRun(command: "jq", ["-c", filter, shop.reportPath]).text == "[]\n")
  }

  /// Every option and output format that an integration names is in the table of arguments.
  @Test func options() {
    let files = Repository.files(below: "integrations", suffix: "").filter { $0.contains(".") }
    let check = CommandTable.command(.check)
    let known = Set(check.options.map(\.spelling) + ["--"])
    var seen = 0
    for path in files.map({ "integrations/" + $0 }) + [".pre-commit-hooks.yaml"] {
      for line in (Repository.text(of: path) ?? "").split(whereSeparator: \.isNewline) {
        for words in Self.calls(in: line) {
          seen += 1
          #expect(words.filter { $0.hasPrefix("--") && !known.contains($0) } == [], "\(path): \(line)")
          for (option, value) in zip(words, words.dropFirst()) where option == "--output" {
            let format = value.prefix { $0 != ":" }
            #expect(OutputFormat(rawValue: String(format)) != nil, "\(path): \(line)")
          }
        }
      }
    }
    #expect(seen >= 10, "the calls were not understood")
  }

  /// The words after `check` of each call in `line`, however the language at hand quotes them.
  private static func calls(in line: Substring) -> [[String]] {
    let words = line.split(whereSeparator: { " \"',\\`();{}".contains($0) }).map(String.init)
    let starts = words.indices.dropLast().filter {
      (words[$0].hasSuffix("fractal-lint") || words[$0] == "$tool") && words[$0 + 1] == "check"
    }
    return starts.map { start in
      Array(words[(start + 2)...].prefix { !["|", "||", "&&", ">", "#"].contains($0) })
    }
  }
}

/// An issue of GitLab's Code Quality report; reading fails where a required key is missing.
private struct CodeQualityIssue: Decodable {
  let description: String
  let check_name: String
  let fingerprint: String
  let severity: String
  let location: Location

  struct Location: Decodable {
    let path: String
    let lines: Lines
  }

  struct Lines: Decodable {
    let begin: Int
    let end: Int
  }
}
