import RuleCatalog
import RuleGeneration
import Testing

struct RuleFileTests {
  /// A rule file in order, with `find` replaced by `replacement`.
  static func source(_ find: String = "", _ replacement: String = "") -> RuleSource {
    let text = """
      scope     = "repository"
      severity  = "warning"
      protocol  = "P5"
      precision = "high"
      tags      = ["one"]
      summary   = "One line."
      reason    = "Why."
      remedy    = "How."

      [options.max]
      type    = "integer"
      default = 10
      range   = [1, 100]
      doc     = "What."

      [[example]]
      title = "Fires"
      files = { "a.py" = "x  # expect: a-rule" }

      [[example]]
      title = "Silent"
      files = { "a.py" = "x" }

      [[example]]
      title = "Allowed"
      files = { "a.py" = "x" }

      """
    let parts = find.isEmpty ? text : text.replacing(find, with: replacement)
    return RuleSource(path: "some/a-rule.toml", bytes: Array(parts.utf8))
  }

  @Test
  func aFileInOrderIsRead() throws {
    let (rules, problems) = RuleFileReader.read([RuleFileTests.source()])
    #expect(problems.map(\.text) == [])
    let rule = try #require(rules.first)
    #expect(rule.id == "a-rule" && rule.category == "some" && rule.scope == .repository)
    #expect(rule.options.map(\.name) == ["max"] && rule.options.first?.range == 1...100)
    #expect(rule.examples.map(\.markedRules) == [["a-rule"], [], []])
  }

  @Test(arguments: [
    ("\"repository\"", "\"tree\"", "1:13: 'tree' is not a value of 'scope': 'file', 'fractal', 'repository'"),
    ("severity  = \"warning\"\n", "", "1:1: the key 'severity' is missing"),
    ("tags      =", "tag      =", "5:1: unknown key 'tag'; did you mean 'tags'?"),
    ("\"P5\"", "\"P99\"", "3:13: 'protocol' must be one of P1 … P13"),
    ("\"One line.\"", "\"One line\"", "6:13: 'summary' must be one line that ends with a full stop"),
    ("= 10", "= 1000", "12:11: the default lies outside of the range"),
    ("= 10", "= \"ten\"", "12:11: the default is not of the option's type"),
    ("\"integer\"", "\"int\"", "11:11: 'int' is not a type: integer, number, boolean, text, list, choice"),
    ("\"integer\"", "\"choice\"", "11:11: 'choices' belongs to the type 'choice', and it to them"),
    ("[1, 100]", "[100, 1]", "13:11: 'range' must be [LOWEST, HIGHEST]"),
    ("[options.max]", "[options.severity]", "10:10: every rule has 'severity'; it is no option"),
    (" # expect: a-rule", "", "1:1: no example where the rule fires ('# expect: a-rule')"),
    ("\"x\"", "\"x  # expect: a-rule\"", "1:1: no example in which the rule is silent"),
    ("\"a.py\" = \"x\"", "\"../a.py\" = \"x\"", "22:11: '../a.py' must lie below the example's root"),
    ("\"How.\"", "\"How.", "8:13: the string is not closed on its line"),
  ])
  func problemsHaveTheirPlace(_ find: String, _ replacement: String, _ expected: String) {
    let problems = RuleFileReader.read([RuleFileTests.source(find, replacement)]).problems
    #expect(problems.map(\.text).contains("rules/some/a-rule.toml:" + expected), "\(problems.map(\.text))")
  }

  @Test
  func allProblemsOfAllFilesAreReported() {
    let broken = RuleSource(path: "some/b-rule.toml", bytes: Array("scope = 1\nseverity = 2\n".utf8))
    let other = RuleSource(path: "other/a-rule.toml", bytes: RuleFileTests.source().bytes)
    let misplaced = RuleSource(path: "c-rule.toml", bytes: [])
    let problems = RuleFileReader.read([broken, RuleFileTests.source(), other, misplaced]).problems
    #expect(Set(problems.map(\.path)) == ["some/b-rule.toml", "some/a-rule.toml", "c-rule.toml"])
    #expect(problems.filter { $0.path == "some/b-rule.toml" }.count > 5)
  }

  /// A text with quotes, backslashes and fences comes back as it was.
  @Test
  func generatedLiteralsHoldAnyText() {
    let (rules, _) = RuleFileReader.read([
      RuleFileTests.source("\"Why.\"", "'''He said \"no\"# and \\#(x) \"\"\"#\n\nagain'''")
    ])
    let text = RuleGeneration.files(rules).first { $0.path.hasSuffix("Some.swift") }?.text ?? ""
    #expect(text.contains("##\"\"\"\n      He said \"no\"# and \\#(x) \"\"\"#\n\n      again\n      \"\"\"##"))
  }

  @Test
  func aNewRuleIsAFileInOrder() throws {
    let files = try #require(RuleTemplate.files(category: "some", id: "new-rule"))
    #expect(files.map(\.path) == ["rules/some/new-rule.toml", "Sources/Rules/Some/NewRuleRule.swift"])
    let source = RuleSource(path: "some/new-rule.toml", bytes: Array(files[0].text.utf8))
    #expect(RuleFileReader.read([source]).problems.map(\.text) == [])
    #expect(RuleTemplate.files(category: "Some", id: "x") == nil)
  }
}
