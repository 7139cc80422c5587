import Knowledge
import SourceText
import Testing

@Suite struct SupersessionTests {
  private func record(_ text: String, at path: String = "decisions/0005-use-y.md") throws -> DecisionRecord {
    try #require(DecisionRecord.read(markdown: Array(text.utf8), path: path))
  }

  @Test(arguments: [
    ("superseded by ADR-0012", "ADR-0012"), ("Superseded by [4. Use Y](0004-use-y.md)", "0004"),
    ("⌛️ Superseded by [036. Multi-cluster](036-multi-cluster.md)", "036"), ("Superceded by 7.", "7"),
    ("Superseded by [ADR044: Translate](ADR044-translate.md).", "044"), ("Superseded by ADR025", "ADR025"),
    ("superseded by shop#0007", "shop#0007"), ("superseded by use-y", "use-y"), ("Superseded by ADR 7 in May", "7"),
    ("superseded by [9](../../pay/decisions/0009-x.md)", "pay/decisions/0009-x.md"),
    ("superseded by [9](./0009-x.md#status)", "0009"), ("superseded by [9]( https://a.b/c/0009-x.md )", "0009"),
  ])
  func successors(_ status: String, _ id: String) throws {
    for text in ["---\nstatus: \(status)\n---\n# T\n", "# T\n\n* Status: \(status)\n", "# T\n\n## Status\n\n> \(status)\n"] {
      let record = try record(text, at: "src/decisions/0001-x.md")
      let path = id.contains("/") ? "src/" + id : id
      let expected = id.contains("/") ? String(path.dropFirst(4)) : id
      #expect(record.status?.value == .superseded(by: expected), "\(text)")
      #expect(record.supersededBy.map(\.value) == [expected])
    }
  }

  @Test(arguments: [
    "---\nsupersedes: [0001, ADR-2]\n---\n# T\n", "---\nsupersedes:\n  - \"0001\"\n  - ADR-2\n---\n# T\n",
    "# T\n\n* Supersedes: 0001, ADR-2\n", "# T\n\n## Status\n\nAccepted\n\nSupercedes [1. X](0001-x.md)\n\nSupersedes [2](0002.md)\n",
    "# T\n\n## Supersedes\n\n* [X](0001-x.md)\n* 2\n", "---\nstatus: accepted; supersedes 1 and 2\n---\n# T\n",
    "# T\n\n## Links\n\n* Supersedes [ADR-0001](0001-x.md) and [ADR-0002](0002-y.md)\n",
  ])
  func predecessors(_ text: String) throws {
    let ids = try record(text).supersedes.map { DecisionID.canonical($0.value) }
    #expect(ids == ["1", "2"], "\(text)")
  }

  @Test(arguments: [
    "# T\n\nNote: this ADR supersedes some aspects of [ADR-15](adr-015-x.md).\n\n## Status\n\nPROPOSED\n",
    "# T\n\n## Status\n\nPending\n\n## Context\n\nSupersedes [3](0003-x.md).\n",
    "# T\n\n## Status\n\nProposed\n\n```\nSupersedes [3](0003-x.md)\n```\n<!--\nSupersedes 4\n-->\n",
  ])
  func whatOnlySpeaksOfOthers(_ text: String) throws {
    let record = try record(text)
    #expect(record.status?.value == .proposed && record.problems == [])
    #expect(record.supersedes.filter { $0.value != "0003" }.isEmpty)
  }

  @Test func placesOfCitations() throws {
    let text = MarkedText("---\nsupersedes: [«0001»]\n---\n# T\n\n## Status\n\nAccepted\n\nSupersedes [2](«0002-x.md»)\n")
    let record = try #require(DecisionRecord.read(markdown: text.bytes, path: "decisions/0005.md"))
    #expect(record.supersedes.map(\.range) == text.ranges)
  }

  @Test(arguments: [
    ("✅ Accepted (documenting an existing thing)", DecisionStatus.accepted), ("> Approved", .accepted), ("`Rejected`", .rejected),
    ("**Accepted**", .accepted), ("Partly superseded", .accepted), ("❌ Rejected (see [019](019-x.md))", .rejected),
    ("on hold", .proposed), ("Accepted, 2020-01-01", .accepted), ("ACCEPTED", .accepted), ("Superseded", .superseded(by: nil)),
  ])
  func wordsForStatuses(_ text: String, _ status: DecisionStatus) throws {
    let record = try record("# T\n\n## Status\n\n\(text)\n")
    #expect(record.status?.value == status && record.problems == [])
  }

  @Test func aChoiceBetweenStatusesIsNone() throws {
    #expect(try record("# T\n\n## Status\n\nAccepted or Rejected\n").status == nil)
    #expect(try record("# T\n\nStatus: proposed | accepted\n").status == nil)
  }

  @Test func formsAreNoRecords() {
    let read = { (path: String) in DecisionRecord.read(markdown: Array("# T\n\nStatus: accepted\n".utf8), path: path) }
    #expect(read("decisions/0000-template.md") == nil && read("adr000-template.md") == nil)
    #expect(read("ADRXXX-architecture-decision-record-template.md") == nil)
    #expect(read("adr-template-bare.md") == nil && read("0012-use-a-template-engine.md")?.id.value == "0012")
    #expect(read("2019-05-01-notes.md")?.id.value == "2019-05-01-notes")
  }

  @Test func partsThatHoldNothing() throws {
    let empty = try record("# T\n\n## Context\n\n<!--\nSay it.\n-->\n\n## Decision\n\n{Say it.}\n\n## Considered Options\n\n* {A}\n")
    #expect(empty.context == nil && empty.outcome == nil && empty.options.isEmpty)
    let inner = try record("# T\n\n## 2. **Context**:\n\n### Then\n\nX.\n\n## Considered Alternatives\n\n### A\n\nx\n\n### B\n\ny\n")
    #expect(inner.context?.value == "X." && inner.options.map(\.value) == ["A", "B"])
  }

  @Test func headingsInUse() throws {
    for heading in ["## Decision\n\nX.", "## The existing decision\n\nX.", "## Rules\n\n**Decision:** X.", "## What’s proposed\n\nX."] {
      #expect(try record("# T\n\nStatus: accepted\n\n\(heading)\n").missingParts(for: .lightweight) == [], "\(heading)")
    }
    let foreign = try record("# T\n\nStatus: accepted\n\n## Entscheidung\n\nX.\n")
    #expect(foreign.missingParts(for: .standard) == [] && foreign.missingParts(for: .enterprise) == [.date])
    #expect(try record("# T\n\nStatus: accepted\n\n## Decision Drivers\n\n## Links\n").missingParts(for: .lightweight) == [.outcome])
  }

  // MARK: The index

  private func index(_ records: (path: String, text: String)...) -> DecisionIndex {
    let sidecars = [sidecar("[fractal]\nid = \"a\"", at: "a/.fractal.toml"), sidecar("[fractal]\nid = \"b\"", at: "b/.fractal.toml")]
    return Knowledge.assemble(
      sidecars: sidecars,
      records: records.compactMap { DecisionRecord.read(markdown: Array($0.text.utf8), path: $0.path) }
    ).decisions
  }

  private func standings(_ index: DecisionIndex) -> [String] { index.entries.map { index.standing(of: $0).words } }

  @Test func eitherSideIsEnough() {
    #expect(
      standings(index(("a/decisions/1.md", "Status: accepted"), ("a/decisions/2.md", "Status: accepted\nSupersedes: 1")))
        == ["superseded by '2'", "live"])
    #expect(
      standings(index(("a/decisions/1.md", "Status: superseded by 2"), ("a/decisions/2.md", "Status: accepted")))
        == ["superseded by '2'", "live"])
    #expect(
      standings(index(("a/decisions/1.md", "Status: accepted"), ("a/decisions/2.md", "Status: proposed\nSupersedes: 1")))
        == ["live", "proposed"])
  }

  @Test func acrossFractalsAndOneAfterTheOther() {
    let index = index(
      ("a/decisions/0001-x.md", "Status: accepted"), ("b/decisions/0001-y.md", "Status: accepted\nSupersedes: a#1"),
      ("b/decisions/0002-z.md", "Status: accepted\nSupersedes: 1"),
      ("b/decisions/0003-w.md", "Status: deprecated\nSupersedes: [it](../../a/decisions/0001-x.md)"))
    #expect(standings(index) == ["superseded by 'b#0001'", "superseded by '0002'", "live", "deprecated"])
    #expect(index.successors(of: index.entries[0]).map(\.record.path) == ["b/decisions/0001-y.md", "b/decisions/0003-w.md"])
  }
}
