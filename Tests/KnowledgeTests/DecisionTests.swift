import Knowledge
import SourceText
import Testing

@Suite struct MarkdownRecordTests {
  private func record(_ text: String, at path: String = "decisions/0007-use-x.md") throws -> DecisionRecord {
    try #require(DecisionRecord.read(markdown: Array(text.utf8), path: path))
  }

  @Test func madr() throws {
    let text = MarkedText(
      """
      ---
      # front matter
      status: "superseded by ADR-0012" # note
      date: «2026-09-14»
      decision-makers: [Ann, "Bob, the builder"]
      allows:
        - «shop.ui -> pypi:requests»
        - "suppress hub in {a,b}/**"
      ---

      # «Use X»

      ## Context and Problem Statement

      We must «choose».

      ## Considered Options

      * X
      * Y

      ## Decision Outcome

      X, since it is good.

      ```
      # not a heading
      ```

      ### Consequences

      * Good, because.

      ### Confirmation

      A test.
      """)
    let record = try #require(DecisionRecord.read(markdown: text.bytes, path: "decisions/0007-use-x.md"))
    #expect(record.problems == [])
    #expect(record.id.value == "0007")
    #expect(record.title?.value == "Use X")
    #expect(record.status?.value == .superseded(by: "ADR-0012"))
    #expect(record.deciders.map(\.value) == ["Ann", "Bob, the builder"])
    #expect(record.allows.map(\.value.text) == ["shop.ui -> pypi:requests", "suppress hub in {a,b}/**"])
    #expect(record.options.map(\.value) == ["X", "Y"])
    #expect(record.context?.value == "We must choose.")
    #expect(record.outcome?.value.hasPrefix("X, since") == true)
    #expect(record.consequences?.value == "* Good, because.")
    #expect(record.confirmation?.value == "A test.")
    #expect([record.date?.range, record.allows.first?.range, record.range] == Array(text.ranges[..<3]))
  }

  @Test func nygard() throws {
    let text = """
      # 1. Record architecture decisions\r
      \r
      Date: 2016-02-12\r
      \r
      ## Status\r
      \r
      Superseded by [4. Use Y](0004-use-y.md)\r
      \r
      ## Context\r
      \r
      We need to record.\r
      \r
      ## Decision\r
      \r
      We will.\r
      """
    let record = try record(text, at: "docs/adr/0001-record.md")
    #expect(record.title?.value == "Record architecture decisions")
    #expect(record.status?.value == .superseded(by: "0004"))
    #expect(record.date?.value.text == "2016-02-12")
    #expect(record.outcome?.value == "We will.")
    #expect(record.consequences == nil)
  }

  @Test func bulletsAndInlineLists() throws {
    let bullets = try record("# T\n\n* Status: **Accepted**\n* Deciders: Ann, Bob\n* Date: 2026-01-02\n")
    #expect(bullets.status?.value == .accepted)
    #expect(bullets.date != nil)
    let inline = try record(
      "---\nid: pay-1\nallows: ['a -> b', budget fan_out, \"suppress x in {a,b}\"]\n---\n# T\n")
    #expect(inline.id.value == "pay-1")
    #expect(inline.allows.map(\.value.text) == ["a -> b", "budget fan_out", "suppress x in {a,b}"])
  }

  @Test func problemsHaveTheirPlace() throws {
    let text = MarkedText(
      "---\nstatus: «acceptd»\ndate: «2026-02-30»\nallows:\n- «all»\n- a -> b\n---\n# T\n")
    let record = try #require(DecisionRecord.read(markdown: text.bytes, path: "0001.md"))
    #expect(
      record.problems.map(\.kind) == [
        .unknownStatus("acceptd", nearest: "accepted"), .badDate("2026-02-30"), .badPermission("all"),
      ])
    #expect(record.problems.map(\.range) == text.ranges)
    #expect(record.allows.count == 1)
  }

  @Test func whatIsNoRecord() {
    let read = { (text: String, path: String) in
      DecisionRecord.read(markdown: Array(text.utf8), path: path)
    }
    #expect(read("# Decisions\n\nA list.", "decisions/README.md") == nil)
    #expect(read("---\nstatus: proposed\n---\n# T", "decisions/template.md") == nil)
    #expect(read("# Notes", "decisions/notes.md") == nil)
    #expect(read("## Status\n\naccepted", "decisions/use-x.md")?.id.value == "use-x")
    #expect(read("", "decisions/0003.md")?.id.value == "0003")
    #expect(read("---\nunclosed: [", "decisions/adr-0004-x.md")?.id.value == "0004")
  }
}

@Suite struct DecisionIndexTests {
  private let knowledge = Knowledge.assemble(
    sidecars: [
      sidecar(
        """
        [fractal]
        id = "shop.pay"
        [[decision]]
        id = "0011"
        status = "accepted"
        allows = ["zone charge.currency", "budget cognitive_complexity", "suppress hub in gateway/**"]
        [[decision]]
        id = "0012"
        status = "proposed"
        allows = ["major 3"]
        [[decision]]
        id = "0013"
        status = "accepted"
        supersedes = ["14"]
        allows = ["shop.pay.* -> shop.accounts", "shop.pay -> pypi:requests", "major 3.0.0"]
        [[decision]]
        id = "0014"
        status = "accepted"
        allows = ["shop.pay -> shop.ui"]
        """, at: "src/pay/.fractal.toml"),
      sidecar("[fractal]\nid = \"shop\"\ndecisions = \"docs/records/\"", at: "src/.fractal.toml"),
    ],
    records: [
      ("src/docs/records/0001-x.md", "shop.* -> pypi:numpy"),
      ("src/pay/decisions/0001-y.md", "budget fan_out"),
      ("src/docs/records/0002-w.md", "suppress hub in a/*"),
      ("elsewhere/0001-z.md", "budget hub"),
    ].compactMap { path, allows in
      let text = "---\nstatus: accepted\nallows: \(allows)\n---\n# T\n"
      return DecisionRecord.read(markdown: Array(text.utf8), path: path)
    })

  private func verdict(_ citation: String, _ act: Act, from fractal: String? = "shop.pay") -> String {
    switch knowledge.decisions.permits(citation: citation, from: fractal, act) {
    case .permitted(let record): "permitted \(record.id.value)"
    case .unknown: "unknown"
    case .notLive(let record, _): "not live \(record.id.value)"
    case .notAllowed(let record): "not allowed \(record.id.value)"
    }
  }

  @Test func aCitationCountsForThatVeryThing() {
    let edge = Act.dependency(from: "shop.pay.core", to: "shop.accounts")
    #expect(verdict("0013", edge) == "permitted 0013")
    #expect(verdict("13", edge) == "permitted 0013")
    #expect(verdict("ADR-0013", .dependency(from: "shop.pay", to: "pypi:requests")) == "permitted 0013")
    #expect(verdict("0013", .dependency(from: "shop.accounts", to: "shop.pay")) == "not allowed 0013")
    #expect(verdict("0011", edge) == "not allowed 0011")
    #expect(verdict("0099", edge) == "unknown")
    #expect(verdict("0012", .majorVersion(SemanticVersion(3, 0, 0))) == "not live 0012")
    #expect(verdict("0013", .majorVersion(SemanticVersion(3, 0, 0))) == "permitted 0013")
    #expect(verdict("0013", .majorVersion(SemanticVersion(4, 0, 0))) == "not allowed 0013")
    #expect(verdict("0014", .dependency(from: "shop.pay", to: "shop.ui")) == "not live 0014")
  }

  @Test func zonesBudgetsAndSuppressions() {
    #expect(verdict("0011", .zone(element: "charge(amount:currency:).currency")) == "permitted 0011")
    #expect(verdict("0011", .zone(element: "charge(amount:currency:).amount")) == "not allowed 0011")
    #expect(verdict("0011", .budget("cognitive-complexity")) == "permitted 0011")
    #expect(verdict("0011", .suppression(rule: "hub", path: "src/pay/gateway/a.py")) == "permitted 0011")
    #expect(verdict("0011", .suppression(rule: "hub", path: "gateway/a.py")) == "not allowed 0011")
    #expect(verdict("0011", .suppression(rule: "cycle", path: "src/pay/gateway/a.py")) == "not allowed 0011")
  }

  @Test func recordsBelongToTheFractalOfTheirFolder() {
    let numpy = Act.dependency(from: "shop.pay", to: "pypi:numpy")
    #expect(verdict("0001", numpy) == "not allowed 0001")
    #expect(verdict("shop#0001", numpy) == "permitted 0001")
    #expect(verdict("0001", numpy, from: "shop") == "permitted 0001")
    let suppression = Act.suppression(rule: "hub", path: "src/a/x.py")
    #expect(verdict("0002", suppression, from: "shop") == "permitted 0002")
    #expect(verdict("0001", .budget("hub"), from: nil) == "permitted 0001")
    #expect(verdict("shop.ui#0001", numpy) == "unknown")
    let found = knowledge.decisions.record(of: "shop.pay", permitting: .budget("fan_out"))
    #expect(found?.path == "src/pay/decisions/0001-y.md")
    #expect(knowledge.decisions.records(of: "shop.pay").count == 5)
  }

  @Test func fractalsAreFoundByPathAndId() {
    #expect(knowledge.sidecars.all.map(\.path) == ["src/.fractal.toml", "src/pay/.fractal.toml"])
    #expect(knowledge.sidecars.fractal(around: "src/pay/a/b.py")?.fractal?.id.value == "shop.pay")
    #expect(knowledge.sidecars.fractal(around: "src/x.py")?.fractal?.id.value == "shop")
    #expect(knowledge.sidecars.fractal(around: "x.py") == nil)
    #expect(knowledge.sidecars.declaring("shop").count == 1)
  }

  @Test func permissionsReadBackAsTheyAreWritten() {
    let good = [
      "a -> b", "a.* -> pypi:x", "budget x", "zone f(a:).b", "suppress r in a/**", "major 3", "major 3.0.0",
    ]
    for text in good { #expect(Permission(text)?.text == text) }
    let bad = [
      "", "a", "a ->", "-> b", "a b -> c", "a -> c:d", "a -> b -> c", "budget", "suppress x",
      "suppress x at y", "major x",
    ]
    for text in bad {
      #expect(Permission(text) == nil, "\(text)")
    }
    #expect(Permission("a->b")?.text == "a -> b")
  }
}
