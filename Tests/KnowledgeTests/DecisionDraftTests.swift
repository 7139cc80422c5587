import Knowledge
import SourceText
import Testing

@Suite struct DecisionDraftTests {
  @Test(arguments: [
    ([], [], "0001-use-x.md"), (["0001-a.md", "0009-b.md", "README.md"], [], "0010-use-x.md"),
    (["001-a.md"], ["0007"], "008-use-x.md"), (["ADR046-x.md", "ADR045-y.md"], [], "ADR047-use-x.md"),
    (["adr-0003.md"], [], "adr-0004-use-x.md"), (["9-a.md"], [], "10-use-x.md"), ([], ["12"], "13-use-x.md"),
    (["0000-template.md", "2026-01-02-notes.md"], ["use-y"], "0001-use-x.md"),
  ])
  func names(_ files: [String], _ ids: [String], _ expected: String) {
    #expect(DecisionNaming(files: files, ids: ids).fileName(for: "Use X!") == expected)
  }

  @Test(arguments: [
    ("Use «X», not Y", "0001-use-x-not-y.md"), ("  …  ", "0001.md"), ("Größe ändern", "0001-größe-ändern.md"),
    (String(repeating: "long word ", count: 30), "0001-" + Array(repeating: "long-word", count: 10).joined(separator: "-") + ".md"),
  ])
  func slugs(_ title: String, _ expected: String) {
    #expect(DecisionNaming(files: [], ids: []).fileName(for: title) == expected)
  }

  private var draft: DecisionDraft? {
    CalendarDate(iso: "2026-11-22").map {
      DecisionDraft(
        number: 5, title: "Use Y", status: .accepted, date: $0,
        predecessor: .init(citation: "0004", title: "Use [X]", file: "0004-use-x.md"))
    }
  }

  /// What is written is read back, and lacks the parts that nobody has filled in.
  @Test func readsBack() throws {
    let draft = try #require(draft)
    for (text, form) in [(draft.madr, DecisionRecord.Form.madr), (draft.nygard, .nygard)] {
      let record = try #require(DecisionRecord.read(markdown: Array(text.utf8), path: "decisions/0005-use-y.md"))
      #expect(record.form == form && record.problems == [])
      #expect(record.title?.value == "Use Y" && record.status?.value == .accepted)
      #expect(record.date?.value.text == "2026-11-22" && record.supersedes.map(\.value) == ["0004"])
      #expect(record.missingParts(for: .enterprise) == [.context, .options, .outcome, .consequences])
    }
  }

  private let successor = SupersededRecord.Successor(citation: "0005", title: "Use Y", file: "0005-use-y.md")

  @Test(arguments: [
    ("---\nstatus: \"accepted\" # x\n---\n# T\n", "---\nstatus: \"superseded by 0005\" # x\n---\n# T\n"),
    ("---\nstatus: accepted; supersedes 3\n---\n# T\n", "---\nstatus: superseded by 0005; supersedes 3\n---\n# T\n"),
    ("---\r\ndate: 2026-01-02\r\n---\r\n# T\r\n", "---\r\nstatus: superseded by 0005\r\ndate: 2026-01-02\r\n---\r\n# T\r\n"),
    ("# T\n\n* Status: accepted\n", "# T\n\n* Status: Superseded by [0005. Use Y](0005-use-y.md)\n"),
    ("# T\n\n## Status\n\nAccepted\n\nSupersedes [3](0003.md)\n\n## Context\n",
     "# T\n\n## Status\n\nSuperseded by [0005. Use Y](0005-use-y.md)\n\nSupersedes [3](0003.md)\n\n## Context\n"),
    ("# T\n\nText.\n", "---\nstatus: superseded by 0005\n---\n\n# T\n\nText.\n"),
  ])
  func superseding(_ old: String, _ new: String) throws {
    let path = "decisions/0004-use-x.md"
    let record = try #require(DecisionRecord.read(markdown: Array(old.utf8), path: path))
    let bytes = try #require(SupersededRecord.rewritten(Array(old.utf8), of: record, by: successor))
    #expect(String(decoding: bytes, as: UTF8.self) == new)
    let read = try #require(DecisionRecord.read(markdown: bytes, path: path))
    #expect(read.supersededBy.map(\.value) == ["0005"])
    #expect(read.supersedes.map(\.value) == record.supersedes.map(\.value))
    #expect(SupersededRecord.rewritten(Array("# Other\n".utf8), of: record, by: successor) == nil || record.statusText == nil)
  }

  @Test func supersedingInASidecar() throws {
    let text = "[fractal]\nid = \"a\"\n\n[[decision]]\nid = \"1\" # one\n\n[[decision]]\nid = \"2\"\nstatus = \"accepted\" # x\n"
    let records = sidecar(text, at: ".fractal.toml").decisions
    let first = try #require(SupersededRecord.rewritten(Array(text.utf8), of: records[0], by: successor))
    #expect(String(decoding: first, as: UTF8.self).contains("id = \"1\" # one\nstatus = \"superseded by 0005\"\n"))
    let second = try #require(SupersededRecord.rewritten(Array(text.utf8), of: records[1], by: successor))
    #expect(String(decoding: second, as: UTF8.self).hasSuffix("status = \"superseded by 0005\" # x\n"))
  }
}
