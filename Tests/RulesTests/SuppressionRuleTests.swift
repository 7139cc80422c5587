import Diagnostics
import RuleCatalog
import RuleEngine
import Testing

/// Suppressions as findings: what is said where rules were not asked, and of suppressions that speak of these rules.
struct SuppressionRuleTests {
  /// `LINE RULE` of what is found in one file, over the rules that are asked.
  private func found(_ text: String, rules: [RuleID] = RuleID.allCases, at path: String = "a.py") throws -> [String] {
    let tree = ExampleTree([(path, text)])
    return try #require(tree.outcome(rules: rules)).findings.map { finding in
      "\(tree.line(of: finding.location).split(separator: ":")[1]) \(finding.rule)"
    }
  }

  private static let unused = "x = 1  # fractal-lint: allow(hub) reason=\"r\"\n"

  @Test func rulesThatWereNotAsked() throws {
    #expect(try found(Self.unused) == ["1 unused-suppression"])
    #expect(try found(Self.unused, rules: [.unusedSuppression]) == [])
    #expect(try found(Self.unused, rules: [.unusedSuppression, .hub]) == ["1 unused-suppression"])
    #expect(try found(Self.unused, rules: RuleID.allCases.filter { $0 != .hub }) == [])
    #expect(try found(Self.unused, rules: RuleID.allCases.filter { $0 != .unusedSuppression }) == [])
  }

  /// A suppression of this very rule is looked at once, and nothing holds back what is found then.
  @Test(arguments: [
    ("x = 1  # fractal-lint: allow(unused-suppression) reason=\"r\"\n", ["1 unused-suppression"]),
    ("# fractal-lint: allow(unused-suppression) reason=\"r\"\nx = 1\n", ["1 unused-suppression"]),
    ("# fractal-lint: file allow(unused-suppression) reason=\"r\"\nx = 1\n", ["1 unused-suppression"]),
    ("# fractal-lint: file allow(unused-suppression) reason=\"r\"\n" + unused, []),
    (
      "# fractal-lint: file allow(unused-suppression) reason=\"r\"\n"
        + "x = 1  # fractal-lint: allow(unused-suppression) reason=\"s\"\n",
      ["1 unused-suppression", "2 unused-suppression"]
    ),
    (
      "# fractal-lint: begin allow(unused-suppression) reason=\"r\"\n"
        + "# fractal-lint: file allow(unused-suppression) reason=\"s\"\nx = 1\n# fractal-lint: end\n",
      ["1 unused-suppression", "2 unused-suppression"]
    ),
    ("x = 1  # fractal-lint: allow(hub, unused-suppression) reason=\"r\"\n", []),
    (
      "# fractal-lint: allow(expired-suppression) reason=\"r\"\n"
        + "x = 1  # fractal-lint: allow(hub) reason=\"r\" until=2020-01-01\n", []
    ),
    ("x = 1  # fractal-lint: allow(expired-suppression) reason=\"r\"\n", ["1 unused-suppression"]),
    ("x = 1  # fractal-lint: allow(unexplained-suppression)\n", ["1 unexplained-suppression"]),
    (
      "x = 1  # fractal-lint: allow(expired-suppression) reason=\"r\" until=2020-01-01\n", ["1 expired-suppression"]
    ),
    ("x = 1  # fractal-lint: alow(invalid-suppression) reason=\"r\"\n", ["1 invalid-suppression"]),
  ])
  func ofThemselves(_ text: String, _ expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  /// Of one comment one fact is told.
  @Test(arguments: [
    ("x = 1  # fractal-lint: allow(hub) until=2020-01-01\n", ["1 unexplained-suppression"]),
    ("x = 1  # fractal-lint: alow(hub) until=soon\n", ["1 invalid-suppression", "1 invalid-suppression"]),
    ("# fractal-lint: begin allow(hub)\nx = 1\n# fractal-lint: end\n", ["1 unexplained-suppression"]),
    ("# fractal-lint: begin alow(hub)\nx = 1\n# fractal-lint: end\n", ["1 invalid-suppression"]),
    ("# fractal-lint: begin allow(hub) reason=\"r\"\nx = 1\n", ["1 invalid-suppression"]),
    ("x = 1\n# fractal-lint: file allow(hub) reason=\"r\" until=2020-01-01\n", ["2 invalid-suppression"]),
    ("x = 1  # fractal-lint: allow(hub, hub) reason=\"r\"\n", ["1 unused-suppression"]),
    ("x = 1  # fractal-lint: allow(hub, hubb) reason=\"r\"\n", ["1 unused-suppression", "1 invalid-suppression"]),
  ])
  func oneFact(_ text: String, _ expected: [String]) throws {
    #expect(try found(text) == expected)
    let swift = text.replacing("#", with: "//").replacing("x = 1", with: "let x = 1")
    #expect(try found(swift, at: "a.swift") == expected)
  }

  @Test func whatIsBackIsNamed() throws {
    let text = """
      try:
          f()
      # fractal-lint: allow(swallowed-error) reason="r" until=2020-01-01
      except Exception:
          pass
      """
    let tree = ExampleTree([("a.py", text)])
    let findings = try #require(tree.outcome()).findings
    #expect(findings.map(\.rule) == ["expired-suppression", "swallowed-error"])
    #expect(findings.map { $0.related.map { tree.line(of: $0.location) } } == [["a.py:4"], ["a.py:1", "a.py:3"]])
  }
}
