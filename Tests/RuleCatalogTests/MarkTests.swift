import RuleCatalog
import Testing

struct MarkTests {
  @Test(arguments: [
    ("x = 1", "x = 1", []),
    ("x = 1  # expect: a-rule", "x = 1", ["a-rule"]),
    ("x = 1  # expect: a-rule, b-rule", "x = 1", ["a-rule", "b-rule"]),
    ("x = 1  # noqa  # expect: a-rule", "x = 1  # noqa", ["a-rule"]),
    ("x = \"# expect: no\"  # expect: a-rule", "x = \"# expect: no\"", ["a-rule"]),
    ("é = 1  # expect: a-rule", "é = 1", ["a-rule"]),
    ("# expect: a-rule", "", ["a-rule"]),
  ])
  func marksEndTheirLine(_ line: String, _ code: String, _ rules: [String]) {
    let file = RuleExample.File(path: "a.py", text: "first\n\(line)\nlast\n")
    let (text, marks) = file.withoutMarks
    #expect(text == "first\n\(code)\nlast\n")
    #expect(marks.map(\.line) == (rules.isEmpty ? [] : [2]))
    #expect(marks.flatMap(\.rules) == rules)
  }

  @Test
  func marksAreCommentsOfTheirLanguage() {
    let file = RuleExample.File(path: "A.swift", text: "f()  // expect: a-rule\n# expect: b-rule\n")
    #expect(file.withoutMarks.text == "f()\n# expect: b-rule\n")
    #expect(file.withoutMarks.marks.flatMap(\.rules) == ["a-rule"])
  }

  @Test
  func everyRuleIsFoundByItsID() {
    for rule in RuleID.allCases { #expect(RuleCatalog.description(of: rule).id == rule.rawValue) }
  }
}
