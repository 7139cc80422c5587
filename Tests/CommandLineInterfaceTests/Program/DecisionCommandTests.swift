import Foundation
import TestSupport
import Testing

/// `decision new`, `list`, `show` and `graph` as users meet them.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct DecisionCommandTests {
  private let folder = ProgramFolder()

  init() {
    folder.files.write(".fractal.toml", "[fractal]\nid = \"shop\"\n")
    folder.files.write(
      "pay/.fractal.toml",
      """
      [fractal]
      id = "shop.pay"

      [depends_on]
      "pypi:requests" = { decision = "7" }
      "shop.mail" = { decision = "shop.mail#001" }

      [[decision]]
      id = "0007" # kept
      title = "Use requests"
      status = "accepted"
      allows = ["shop.pay -> pypi:requests"]

      """)
    folder.files.write("mail/.fractal.toml", "[fractal]\nid = \"shop.mail\"\n")
    folder.files.write(
      "mail/docs/adr/adr-001-say-it.md", "# 1. Say it\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Decision\n\nSay it.\n")
    folder.files.write(
      "pay/code.py", "# fractal-lint: allow(hub) reason=\"as decided\" decision=0007\ndef f():\n    return 1\n")
  }

  private func run(_ words: String...) throws -> ProgramRun { try folder.run(words: ["decision"] + words) }

  private func json(_ run: ProgramRun) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  // MARK: new

  @Test func aRecordOfAFractalWithoutAny() throws {
    let run = try run("new", "Use", "«X»", "--today", "2026-11-22")
    #expect(run.status == 0 && run.lines == ["decisions/0001-use-x.md"] && run.errors.isEmpty)
    let text = try #require(folder.files.text("decisions/0001-use-x.md"))
    #expect(text.hasPrefix("---\nstatus: proposed\ndate: 2026-11-22\n---\n\n# Use «X»\n\n## Context and Problem Statement\n"))
    #expect(try self.run("new", "Use X").lines == ["decisions/0002-use-x.md"])
  }

  @Test func numbersAndFormAreThoseOfTheFolder() throws {
    #expect(try run("new", "Be still", "--path", "mail").lines == ["mail/docs/adr/adr-002-be-still.md"])
    #expect(folder.files.text("mail/docs/adr/adr-002-be-still.md")?.hasPrefix("# 2. Be still\n\nDate: ") == true)
    let madr = try run("new", "Be still", "--fractal", "shop.mail", "--template", "madr", "--status", "rejected", "--dry-run")
    #expect(madr.text.hasPrefix("---\nstatus: rejected\n") && madr.errorText.contains("adr-003-be-still.md would be written"))
    #expect(folder.files.text("mail/docs/adr/adr-003-be-still.md") == nil)
  }

  @Test func bothSidesOfASupersession() throws {
    let run = try run("new", "Use httpx", "--path", "pay/code.py", "--supersedes", "7", "--today", "2026-11-22")
    #expect(run.lines == ["pay/decisions/0008-use-httpx.md", "pay/.fractal.toml"])
    #expect(folder.files.text("pay/.fractal.toml")?.contains("id = \"0007\" # kept\ntitle = \"Use requests\"\nstatus = \"superseded by 0008\"\n") == true)
    #expect(folder.files.text("pay/decisions/0008-use-httpx.md")?.contains("status: accepted\ndate: 2026-11-22\nsupersedes: [\"0007\"]\n") == true)
    #expect(try folder.check("--select conflicting-decisions").lines == [])
    let again = try self.run("new", "Use urllib", "--path", "pay", "--supersedes", "0007")
    #expect(again.status == 2 && again.errorText.contains("superseded already"))
  }

  @Test func aRecordOfAnotherFractalIsReplaced() throws {
    #expect(try run("new", "Say nothing", "--path", "pay", "--supersedes", "shop.mail#1", "--template", "nygard").status == 0)
    let old = folder.files.text("mail/docs/adr/adr-001-say-it.md")
    #expect(old?.contains("\nSuperseded by [shop.pay#0008. Say nothing](../../../pay/decisions/0008-say-nothing.md)\n") == true)
    let new = folder.files.text("pay/decisions/0008-say-nothing.md")
    #expect(new?.contains("\nSupersedes [shop.mail#001. Say it](../../mail/docs/adr/adr-001-say-it.md)\n") == true)
    #expect(try folder.check("--select conflicting-decisions,dangling-decision").rules == ["dangling-decision"])
  }

  @Test func neitherSideWhereOneCannotBeWritten() throws {
    let before = folder.files.text("pay/.fractal.toml")
    folder.files.write("pay/decisions", "in the way")
    let run = try run("new", "Use httpx", "--path", "pay", "--supersedes", "7")
    #expect(run.status == 2 && run.output.isEmpty && run.errorText.contains("nothing was written"))
    #expect(folder.files.text("pay/.fractal.toml") == before)
  }

  @Test(arguments: [
    ("new", "TITLE is missing"), ("new a --fractal x --path y", "exclude each other"), ("new a --status live", "unknown value 'live'"),
    ("new a --fractal shop.pya", "Did you mean 'shop.pay'?"), ("new a --supersedes 99", "no decision record '99'"),
    ("new a --template x", "unknown value 'x'"), ("show", "ID is missing"), ("show 99", "no decision record '99'"),
    ("list --fractal x", "no fractal 'x'"), ("list --status x", "unknown value 'x'"), ("nwe a", "unknown command 'decision nwe'"),
    ("graph --format x", "unknown value 'x'"),
  ])
  func usageErrors(_ arguments: String, _ message: String) throws {
    let run = try folder.run("decision " + arguments)
    #expect(run.status == 2 && run.output.isEmpty && run.errorText.contains(message), "\(run.errorText)")
  }

  @Test func recordsWantAFractal() throws {
    folder.files.write(".fractal.toml", "[lint]\n")
    let run = try run("new", "X")
    #expect(run.status == 2 && run.errorText.contains("no sidecar with [fractal] lies around '.'"))
  }

  // MARK: list, show, graph

  @Test func lists() throws {
    #expect(
      try run("list").lines == [
        "shop.mail#001  accepted  2026-01-02  Say it        mail/docs/adr/adr-001-say-it.md:1",
        "shop.pay#0007  accepted  –           Use requests  pay/.fractal.toml:8",
      ])
    #expect(try run("list", "mail").lines.count == 1 && run("list", "--fractal", "shop.pay").lines.count == 1)
    #expect(try run("list", "--status", "live").lines.count == 2 && run("list", "--status", "rejected").lines.isEmpty)
    let decisions = try json(run("list", "--format", "json"))["decisions"] as? [[String: Any]]
    #expect(decisions?.compactMap { $0["name"] as? String } == ["shop.mail#001", "shop.pay#0007"])
    #expect(decisions?.first?["live"] as? Bool == true && decisions?.first?["line"] as? Int == 1)
    #expect(try folder.run("decision list --root ..", in: "pay").lines[1].hasSuffix(".fractal.toml:8"))
  }

  @Test func shows() throws {
    let run = try run("show", "7")
    for line in [
      "shop.pay#0007  Use requests", "status:        accepted (live)", "allows:        shop.pay -> pypi:requests",
      "  shop.pay: dependency pypi:requests  pay/.fractal.toml:5", "  shop.pay: suppression hub  pay/code.py:1",
    ] { #expect(run.lines.contains(line), "\(run.text)") }
    let record = try json(self.run("show", "shop.mail#ADR-1", "--format", "json"))
    #expect(record["outcome"] as? [String] == ["Say it."] && record["status"] as? String == "accepted")
    #expect((record["citations"] as? [[String: Any]])?.first?["fractal"] as? String == "shop.pay")
    folder.files.write("mail/docs/adr/adr-007-x.md", "# X\n\nStatus: proposed\n")
    let several = try self.run("show", "7")
    #expect(several.status == 2 && several.errorText.contains("the id of 2 records: shop.mail#007 ("))
  }

  @Test func draws() throws {
    _ = try run("new", "Use httpx", "--path", "pay", "--supersedes", "7")
    let graph = try json(run("graph"))
    let edges = graph["edges"] as? [[String: Any]] ?? []
    #expect(edges.map { "\($0["from"] ?? "") \($0["kind"] ?? "") \($0["to"] ?? "")" } == [
      "shop.pay#0008 supersedes shop.pay#0007", "shop.pay cites shop.mail#001", "shop.pay cites shop.pay#0007",
    ])
    #expect(edges.last?["subjects"] as? [String] == ["hub", "pypi:requests"] || edges.last?["subjects"] as? [String] == ["pypi:requests", "hub"])
    #expect(try run("graph", "--format", "dot").text.contains("n2 -> n1 [label=\"supersedes\"];"))
    #expect(try run("graph", "--format", "mermaid").text.contains("  n2 -->|supersedes| n1\n"))
  }
}
