import Diagnostics
import RuleCatalog
import RuleEngine
import SourceText
import Testing

/// The rules on decision records where Markdown holds them, and what a citation is worth.
struct DecisionRuleTests {
  private func shown(_ rule: RuleID, _ files: [(path: String, text: String)]) throws -> [String] {
    let tree = ExampleTree(files)
    return try #require(tree.outcome(rules: [rule])).findings.map { "\(tree.line(of: $0.location)) \($0.message)" }
  }

  private func remedies(_ rule: RuleID, _ files: [(path: String, text: String)]) throws -> [String] {
    try #require(ExampleTree(files).outcome(rules: [rule])).findings.map(\.remedy)
  }

  private func fractal(_ id: String, _ rest: String = "") -> (path: String, text: String) {
    (id.split(separator: ".").joined(separator: "/") + "/.fractal.toml", "[fractal]\nid = \"\(id)\"\n" + rest)
  }

  // MARK: Policy and citations

  private static let records = """
    [[decision]]
    id = "0001"
    title = "Everybody may post"
    status = "accepted"
    allows = ["pay -> ledger", "pay -> pypi:httpx", "shop.* -> ledger"]
    """

  @Test(arguments: [
    ("none", []), ("cross-domain", ["stock"]), ("external", ["pypi:yaml"]), ("all", ["mail", "stock", "pypi:yaml"]),
  ])
  func policy(_ policy: String, _ asked: [String]) throws {
    let domain = { (name: String, rest: String) in
      (path: name + "/.fractal.toml", text: "[fractal]\nid = \"\(name)\"\ndomain = \"\(name == "mail" ? "pay" : name)\"\n" + rest)
    }
    let entries = """
      [depends_on]
      "mail" = {}
      "stock" = { decision = "ledger#0001" }
      "ledger" = { decision = "ledger#1" }
      "pypi:httpx" = { decision = "ledger#0001" }
      "pypi:yaml" = { decision = "0001" }
      "bare" = { decision = "ledger#0001" }
      """
    var files = [
      (path: ".fractal.toml", text: "[lint]\ndecisions = \"\(policy)\"\n"), domain("pay", entries), domain("mail", ""),
      domain("stock", ""), domain("ledger", DecisionRuleTests.records), fractal("bare"),
    ]
    let found = try shown(.missingDecision, files).map { String($0.split(separator: "`")[3]) }
    #expect(found == (policy == "all" ? asked + ["bare"] : asked))
    files[0].text = "[lint]\ndecisions = \"\(policy)\"\n[lint.rules]\nmissing-decision = \"off\"\n"
    #expect(
      try shown(.danglingDecision, files) == ["pay/.fractal.toml:9 this cites '0001', which is no record here; 'ledger#0001' is one"])
  }

  /// Patterns permit what they name and nothing beside it.
  @Test func patternsBindExactly() throws {
    let files = [
      (path: ".fractal.toml", text: "[lint]\ndecisions = \"all\"\n"), fractal("ledger", DecisionRuleTests.records),
      fractal("shop", "[depends_on]\nledger = { decision = \"ledger#1\" }\n"),
      fractal("shop.ui", "[depends_on]\nledger = { decision = \"ledger#1\" }\nmail = { decision = \"ledger#1\" }\n"),
      fractal("shops", "[depends_on]\nledger = { decision = \"ledger#1\" }\n"), fractal("mail"),
    ]
    #expect(
      try shown(.missingDecision, files) == [
        "shop/ui/.fractal.toml:5 `shop.ui` depends on `mail` and cites 'ledger#1', which does not allow it",
        "shops/.fractal.toml:4 `shops` depends on `ledger` and cites 'ledger#1', which does not allow it",
      ])
  }

  @Test func budgetsZonesAndVersionsBindExactly() throws {
    let allows = #"allows = ["budget fan_out", "zone charge.amount", "major 3"]"#
    let files = [
      fractal(
        "pay",
        """
        version = "2.0.0"
        [budgets]
        cognitive_complexity = 90
        [[zone]]
        element = "charge(amount:currency:).currency"
        decision = "1"
        [[zone]]
        element = "charge(amount:currency:).amount"
        decision = "1"
        [[decision]]
        id = "1"
        title = "X"
        status = "accepted"
        \(allows)
        """)
    ]
    #expect(
      try shown(.missingDecision, files) == [
        "pay/.fractal.toml:3 `pay` is in its major version 2 and no decision record allows it",
        "pay/.fractal.toml:5 the budget `cognitive_complexity` is raised from 15 to 90 and no decision record allows it",
        "pay/.fractal.toml:7 the contract may change at `charge(amount:currency:).currency` and cites '1', which does not allow it",
      ])
  }

  /// A citation of a record that was replaced is worth nothing, whichever of the two says so.
  @Test(arguments: [("superseded by 0002", ""), ("accepted", "supersedes: [0001]\n")])
  func supersededRecordsAllowNothing(_ old: String, _ new: String) throws {
    let files = [
      fractal("pay", "[depends_on]\n\"pypi:yaml\" = { decision = \"0001\" }\n[lint]\ndecisions = \"external\"\n"),
      (path: "pay/decisions/0001-x.md", text: "---\nstatus: \(old)\nallows: [\"pay -> pypi:yaml\"]\n---\n# X\n"),
      (path: "pay/decisions/0002-y.md", text: "---\nstatus: accepted\n\(new)---\n# Y\n"),
    ]
    #expect(
      try shown(.missingDecision, files) == [
        "pay/.fractal.toml:4 `pay` depends on `pypi:yaml` and cites '0001', which is superseded by '0002'"
      ])
    #expect(try shown(.danglingDecision, files) == [])
  }

  /// Where an uncited record permits the step, a dead citation still misleads.
  @Test func deadCitationsOfWhatIsPermitted() throws {
    let files = [
      fractal("pay", "[depends_on]\n\"pypi:yaml\" = { decision = \"0001\" }\n[lint]\ndecisions = \"external\"\n"),
      (path: "pay/decisions/0001-x.md", text: "# X\n\nStatus: rejected\n"),
      (path: "pay/decisions/0002-y.md", text: "---\nstatus: accepted\nallows: [\"pay -> pypi:*\"]\n---\n# Y\n"),
    ]
    #expect(try shown(.missingDecision, files) == [])
    #expect(try shown(.danglingDecision, files) == ["pay/.fractal.toml:4 this cites '0001', which is rejected"])
  }

  @Test func foreignRecordsAreNamedAsFromElsewhere() throws {
    let files = [
      fractal("pay", "[depends_on]\nledger = { decision = \"ledger#1\" }\n"), fractal("ledger"),
      (path: "ledger/decisions/0001-x.md", text: "# X\n\nStatus: superseded by 2\n"),
      (path: "ledger/decisions/0002-y.md", text: "# Y\n\nStatus: accepted\nSupersedes: 1\n"),
    ]
    #expect(
      try shown(.danglingDecision, files) == ["pay/.fractal.toml:4 this cites 'ledger#1', which is superseded by 'ledger#2'"])
  }

  // MARK: Records in Markdown

  @Test func conflictsInMarkdown() throws {
    let files = [
      fractal("pay"), (path: "pay/decisions/0001-a.md", text: "# 1. A\n\n## Status\n\nAccepted\n"),
      (path: "pay/decisions/0001-b.md", text: "# 1. B\n\n## Status\n\nAccepted\n"),
      (path: "pay/decisions/ui/0001-c.md", text: "# 1. C\n\n## Status\n\nAccepted\n"),
      (path: "pay/decisions/0002-d.md", text: "# 2. D\n\n## Status\n\nSuperseded by [3. E](0003-e.md)\n"),
      (path: "pay/decisions/0003-e.md", text: "# 3. E\n\n## Status\n\nAccepted\n"),
      (path: "pay/decisions/0004-f.md", text: "# 4. F\n\n## Status\n\nAccepted\n\nSupersedes [3. E](0003-e.md)\n"),
    ]
    #expect(
      try shown(.conflictingDecisions, files) == [
        "pay/decisions/0001-b.md:1 the id `0001` is that of another record, too",
        "pay/decisions/0003-e.md:1 `0003` has taken the place of `0002`, and does not say so",
        "pay/decisions/0003-e.md:5 `0003` does not say that `0004` has superseded it",
      ])
    #expect(
      try remedies(.conflictingDecisions, files).last
        == "Write `superseded by 0004` as its status, or take it out of the other record.")
  }

  @Test func partsOfMarkdownRecords() throws {
    let files = [
      fractal("pay", "tier = \"standard\"\n"),
      (path: "pay/decisions/0001-a.md", text: "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\n<!-- why -->\n\n## Decision\n\nX.\n"),
      (path: "pay/decisions/0002-b.md", text: "# B\n\n## Context and Problem Statement\n\nX.\n\n## Considered Options\n\n* A\n\n## Decision Outcome\n\nA.\n"),
      (path: "pay/decisions/0003-c.md", text: "# C\n\n## Status\n\nRejected\n"), (path: "elsewhere/0004-d.md", text: "# D\n"),
    ]
    #expect(
      try shown(.incompleteDecision, files) == [
        "pay/decisions/0001-a.md:1 the record `0001` says nothing of the context and the consequences, which tier standard asks for"
      ])
    #expect(try remedies(.incompleteDecision, files) == ["Write `## Context` and `## Consequences`."])
  }
}
