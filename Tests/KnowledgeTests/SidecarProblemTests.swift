import Knowledge
import RuleCatalog
import SourceText
import TOML
import Testing

@Suite struct SidecarProblemTests {
  @Test func errorsOnTheFirstAndTheFortiethLineAreBothReported() {
    let filler = (2...38).map { "# line \($0)\n" }.joined()
    let sidecar = check(
      "requires «\">=1.0\"»\n".replacing("«\">=1.0\"»", with: "«\"»>=1.0\"") + filler
        + "[fractal]\nid = «shop»\nsummary = \"The shop.\"\n",
      [.toml(.missingEquals), .toml(.unquotedText("shop"))])
    #expect(sidecar.fractal == nil)
    #expect(sidecar.comments.count == 37)
  }

  @Test func tomlErrorsDoNotHideOthers() {
    let sidecar = check(
      "[fractal]\nid = \"a\"\nversion = «1.0.»\n«sumary» = \"x\"\ntier = «\"huge\"»\n",
      [
        .toml(.invalidNumber("1.0.")), .unknownKey("sumary", table: "fractal", nearest: "summary"),
        .unknownWord("huge", key: "fractal.tier", allowed: Tier.words, nearest: nil),
      ])
    #expect(sidecar.fractal?.id.value == "a")
  }

  @Test func unknownKeysComeWithTheNearestOne() {
    check("«lnit» = {}", [.unknownKey("lnit", table: "", nearest: "lint")])
    check("[lint]\n«excludes» = []", [.unknownKey("excludes", table: "lint", nearest: "exclude")])
    check(
      "[fractal]\nid = \"a\"\n[depends_on]\n\"a.b\" = { «becuase» = \"x\", «zzzzzz» = 1 }",
      [
        .unknownKey("becuase", table: "depends_on.a.b", nearest: "because"),
        .unknownKey("zzzzzz", table: "depends_on.a.b", nearest: nil),
      ])
    check(
      "[structure]\nforbidden = [{ from = \"a\", to = \"b\", «befcause» = \"x\" }]",
      [.unknownKey("befcause", table: "structure.forbidden", nearest: "because")])
  }

  @Test func typesAreChecked() {
    check(
      "[fractal]\nid = \"a\"\nsummary = «1»\nowners = «\"me\"»\nprovides = [\"x\", «2»]\nreviewed = «true»",
      [
        .wrongType(key: "fractal.summary", expected: .text, found: "a whole number"),
        .wrongType(key: "fractal.owners", expected: .texts, found: "a text"),
        .wrongType(key: "fractal.provides", expected: .texts, found: "a whole number"),
        .wrongType(key: "fractal.reviewed", expected: .table, found: "true or false"),
      ])
    check("zone = «{ element = \"a\" }»\nfractal.id = \"a\"", [
      .wrongType(key: "zone", expected: .tables, found: "a table")
    ])
    check("[budgets]\nfan_out = «-1»\ncontext_tokens = «1.5»", [
      .negative(key: "budgets.fan_out"),
      .wrongType(key: "budgets.context_tokens", expected: .count, found: "a number"),
    ])
    check("[structure]\nlayers = [[\"a\"], «\"b\"», [«1»]]", [
      .wrongType(key: "structure.layers", expected: .textLists, found: "a text"),
      .wrongType(key: "structure.layers", expected: .textLists, found: "a whole number"),
    ])
  }

  @Test func wordsVersionsDatesAndIdsAreChecked() {
    check(
      """
      requires = «"newest"»
      [fractal]
      id = «"shop payments"»
      version = «"1.2"»
      status = «"activ"»
      reviewed = { on = «"2026-11-02"» }
      [depends_on]
      «"npm:left-pad"» = {}
      b = { version = «"^x"» }
      [security]
      calls = ["public", «"private"»]
      [[decision]]
      id = "1"
      status = «"acepted"»
      date = «"2026-02-30"»
      allows = ["a -> b", «"everything"»]
      """,
      [
        .badRequirement("newest"), .badFractalID("shop payments"), .badVersion("1.2"),
        .unknownWord("activ", key: "fractal.status", allowed: FractalStatus.words, nearest: "active"),
        .quotedDate("2026-11-02"), .badDependency("npm:left-pad"), .badRequirement("^x"),
        .unknownWord("private", key: "security.calls", allowed: TrustLevel.words, nearest: nil),
        .unknownStatus("acepted", nearest: "accepted"), .badDate("2026-02-30"),
        .badPermission("everything"),
      ])
    check("[fractal]\nid = \"a\"\nreviewed = { on = «2026-02-30» }", [
      .toml(.invalidDateTime("2026-02-30"))
    ])
  }

  @Test func requiredKeysAreMissed() {
    check("«[fractal]»\nsummary = \"x\"", [.missingKey("id", table: "fractal")])
    check("«[[decision]]»\ntitle = \"x\"", [.missingKey("id", table: "decision")])
    check("[fractal]\nid = \"a\"\n«[[migration]]»\nfrom = \"1\"", [.missingKey("to", table: "migration")])
  }

  @Test func withoutAFractalThereAreSettingsOnly() {
    check("[«interface»]\nexports = []\n[lint]\nexclude = []\n[structure]\nroots = [\"src\"]", [
      .needsFractal(table: "interface")
    ])
  }

  @Test func rulesAndOptionsAreChecked() {
    check(
      """
      [lint.rules]
      «hubb» = "off"
      hub = { «maxx» = 1, max = «"x"», ratio = 2, ignore = ["a"] }
      cognitive-complexity = { severity = «"fatal"», max = «0» }
      [lint.paths."tests/**"]
      dependency-cycle = { kind = «"classes"» }
      [budgets]
      «cognitve_complexity» = 3
      hub = 2
      """,
      [
        .unknownRule("hubb", nearest: "hub"), .unknownOption("maxx", rule: "hub", nearest: "max"),
        .wrongOptionType("max", rule: "hub", expected: .integer),
        .unknownWord(
          "fatal", key: "lint.rules.cognitive-complexity.severity", allowed: RuleSeverity.words,
          nearest: nil),
        .optionOutOfRange("max", rule: "cognitive-complexity", allowed: 1...1000),
        .wrongOptionType("kind", rule: "dependency-cycle", expected: .choice(["files", "fractals"])),
        .unknownBudget("cognitve_complexity", nearest: "cognitive_complexity"),
      ])
  }

  @Test func requiresIsHeldAgainstTheRunningVersion() {
    let sidecar = sidecar("requires = \">=1.2\"")
    #expect(sidecar.unmetRequirement(running: SemanticVersion(1, 2, 0)) == nil)
    #expect(sidecar.unmetRequirement(running: SemanticVersion(1, 1, 9))?.range == ByteRange(11, 18))
  }

  @Test func wordsNameThePlaceAndTheWayOut() {
    let problems = sidecar("[fractal]\nid = \"a\"\nsumary = 1").problems
    #expect(problems.map(\.message) == ["unknown key 'sumary' in [fractal]"])
    #expect(problems.map(\.remedy) == ["Did you mean 'summary'?"])
    #expect(problems.map(\.replacement) == ["summary"])
  }
}
