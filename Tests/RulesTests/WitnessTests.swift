import Diagnostics
import RuleCatalog
import RuleEngine
import Rules
import SourceText
import Testing

/// What findings say, and what they name as their witness.
struct WitnessTests {
  /// Findings of one rule as `PATH:LINE message`, each followed by its related places, indented.
  private func shown(_ rule: RuleID, _ files: [(String, String)]) throws -> [String] {
    let tree = ExampleTree(files)
    return try #require(tree.outcome(rules: [rule])).findings.flatMap { finding in
      ["\(tree.line(of: finding.location)) \(finding.message)"]
        + finding.related.map { "  \(tree.line(of: $0.location)) \($0.message)" }
    }
  }

  private func remedies(_ rule: RuleID, _ files: [(String, String)]) throws -> [String] {
    try #require(ExampleTree(files).outcome(rules: [rule])).findings.map(\.remedy)
  }

  private func sidecar(_ id: String, _ rest: String = "") -> String { "[fractal]\nid = \"\(id)\"\n" + rest }

  @Test
  func everyIncrementIsShown() throws {
    let text = """
      class A:
          def f(self, rows):
              for row in rows:
                  if row and self:
                      def inner():
                          if row:
                              pass
      """
    let found = try shown(
      .cognitiveComplexity, [(".fractal.toml", "[budgets]\ncognitive_complexity = 2\n"), ("a.py", text)])
    #expect(
      found == [
        "a.py:2 `A.f` has a cognitive complexity of 8; the limit is 2",
        "  a.py:3 +1 loop", "  a.py:4 +2 if, nested 1 deep", "  a.py:4 +1 run of Boolean operators",
        "  a.py:6 +4 if, nested 3 deep", "  .fractal.toml:2 the limit is set here",
      ])
  }

  @Test
  func aRingIsShownEdgeByEdge() throws {
    let files = [
      ("a.py", "import b\n"), ("b.py", "import c\nimport x\n"), ("c.py", "from a import one, two\n"),
      ("x.py", "import y\n"), ("y.py", "import z\n"), ("z.py", "import b\n"),
    ]
    #expect(
      try shown(.dependencyCycle, files) == [
        "a.py:1 3 files import one another in a ring: `a.py` → `b.py` → `c.py` → `a.py`, the shortest ring "
          + "among 6 files that all reach one another",
        "  b.py:1 `b.py` imports `c.py`", "  c.py:1 `c.py` imports `a.py`",
        "  x.py:1 on a ring with them: `x.py` imports `y.py`",
        "  y.py:1 on a ring with them: `y.py` imports `z.py`",
        "  z.py:1 on a ring with them: `z.py` imports `b.py`",
      ])
    #expect(try remedies(.dependencyCycle, files).allSatisfy { $0.contains("(1 imported name; that leaves") })
  }

  /// The ring of fractals is reported; a ring of files inside one of them is a fact of its own.
  @Test
  func aRingOfFractalsStandsForThoseOfItsFiles() throws {
    let found = try shown(
      .dependencyCycle,
      [
        ("one/.fractal.toml", sidecar("one")), ("one/__init__.py", ""),
        ("one/a.py", "from two import b\nfrom one import c\n"), ("one/c.py", "from one import a\n"),
        ("two/.fractal.toml", sidecar("two")), ("two/__init__.py", ""), ("two/b.py", "from one import a\n"),
      ])
    #expect(
      found == [
        "one/a.py:1 `one` and `two` use each other", "  two/b.py:1 `two` uses `one`",
        "  one/a.py:2 among its files: `one/a.py` → `one/c.py` → `one/a.py`",
        "one/a.py:2 `one/a.py` and `one/c.py` import each other", "  one/c.py:1 `one/c.py` imports `one/a.py`",
      ])
  }

  @Test
  func inferredFractalsFormNoRings() throws {
    let found = try shown(
      .dependencyCycle,
      [
        ("one/__init__.py", ""), ("one/a.py", "from two import b\n"), ("one/c.py", ""), ("two/__init__.py", ""),
        ("two/b.py", ""), ("two/d.py", "from one import c\n"),
      ])
    #expect(found == [])
  }

  @Test
  func theBrokenClauseIsNamed() throws {
    let found = try shown(
      .layerViolation,
      [
        (".fractal.toml", "[structure]\nlayers = [[\"top\"], [\"low\"]]\n"), ("top/__init__.py", ""),
        ("top/a.py", ""), ("low/__init__.py", ""), ("low/b.py", "import top.a\n"), ("low/c.py", "import top\n"),
      ])
    #expect(
      found == [
        "low/b.py:1 `low` lies in a layer below `top` and must not use it",
        "  .fractal.toml:2 the layers are declared here, from the top down", "  low/c.py:1 also here",
      ])
  }

  /// `orders` needs `stock`, although the parent passes the name on.
  @Test
  func aParentThatPassesNamesOnHidesNothing() throws {
    let found = try shown(
      .undeclaredDependency,
      [
        ("shop/.fractal.toml", sidecar("shop")), ("shop/__init__.py", "from shop.stock.shelf import Shelf\n"),
        ("shop/orders/.fractal.toml", sidecar("shop.orders")), ("shop/orders/__init__.py", ""),
        ("shop/orders/place.py", "from shop import Shelf\n"),
        ("shop/stock/.fractal.toml", sidecar("shop.stock")), ("shop/stock/__init__.py", ""),
        ("shop/stock/shelf.py", "class Shelf: ...\n"),
      ])
    #expect(
      found == ["shop/orders/place.py:1 `shop.orders` uses `shop.stock`, which its sidecar does not declare"])
  }

  @Test
  func aSignatureIsCorrectedByItsFix() throws {
    let files = [
      ("pay/.fractal.toml", sidecar("pay", "[interface]\noperations = [\"charge(a: int) -> None raises E\"]\n")),
      ("pay/__init__.py", "def charge(a: 'str', *, b=1) -> None: ...\n"),
    ]
    let finding = try #require(ExampleTree(files).outcome(rules: [.signatureMismatch])?.findings.first)
    #expect(finding.message == "`charge` is not as declared: 'a' is declared as int, the code says 'str'")
    let edit = try #require(finding.fixes.first?.edits.first)
    #expect(edit.replacement == "\"charge(a: 'str', *, b = ...) -> None raises E\"")
    let text = Array(files[0].1.utf8)
    let fixed =
      String(decoding: text[..<Int(edit.location.range.lower)], as: UTF8.self) + edit.replacement
      + String(decoding: text[Int(edit.location.range.upper)...], as: UTF8.self)
    #expect(ExampleTree([(files[0].0, fixed), files[1]]).outcome(rules: [.signatureMismatch])?.findings == [])
  }

  @Test
  func aMistypedWordIsCorrectedByItsFix() throws {
    let text = sidecar("pay", "tier = \"standart\"\nsumary = \"x\"\n")
    let findings = try #require(ExampleTree([("pay/.fractal.toml", text)]).outcome(rules: [.invalidSidecar]))
      .findings
    var fixed = Array(text.utf8)
    for edit in findings.flatMap(\.fixes).flatMap(\.edits).reversed() {
      fixed.replaceSubrange(edit.location.range.indices, with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: fixed, as: UTF8.self) == sidecar("pay", "tier = \"standard\"\nsummary = \"x\"\n"))
  }

  @Test
  func namesInStructureMustExist() throws {
    let found = try shown(
      .unknownFractal,
      [(".fractal.toml", "[structure]\nlayers = [[\"toop\"]]\n"), ("top/__init__.py", ""), ("top/a.py", "")])
    #expect(found == [".fractal.toml:2 there is no fractal `toop`"])
  }

  @Test
  func operationsMustBeReadable() throws {
    let found = try shown(
      .invalidSidecar,
      [
        ("pay/.fractal.toml", sidecar("pay", "[interface]\noperations = [\"charge\", \"f(a\", \"(b)\"]\n")),
        ("pay/__init__.py", "def charge(): ...\n"),
      ])
    #expect(found == ["pay/.fractal.toml:4 `f(a` is no operation", "pay/.fractal.toml:4 `(b)` is no operation"])
  }

  /// Records in Markdown bind like those in sidecars, and those of a parent its children.
  @Test
  func recordsOfTheParentCount() throws {
    let record = """
      ---
      status: accepted
      allows: ["shop.pay -> pypi:requests"]
      ---
      # 3. Use requests
      """
    let files = [
      ("shop/.fractal.toml", sidecar("shop", "[lint]\ndecisions = \"external\"\n")),
      ("shop/pay/.fractal.toml", sidecar("shop.pay", "[depends_on]\n\"pypi:requests\" = {}\n\"pypi:yaml\" = {}\n")),
      ("shop/pay/__init__.py", ""), ("shop/decisions/0003-use-requests.md", record),
    ]
    #expect(
      try shown(.missingDecision, files) == [
        "shop/pay/.fractal.toml:5 `shop.pay` depends on `pypi:yaml` and no decision record allows it"
      ])
  }

  @Test
  func anExpiredSuppressionIsNamed() throws {
    let found = try shown(
      .dependencyCycle,
      [
        ("a.py", "import b  # fractal-lint: allow(dependency-cycle) reason=\"x\" until=2026-01-01\n"),
        ("b.py", "import a\n"),
      ])
    #expect(found.last == "  a.py:1 the suppression here ended on 2026-01-01")
  }

  /// A hub is not reported as coupled too much as well, and says that it is.
  @Test
  func aHubStandsForItsCoupling() throws {
    let files = [
      (".fractal.toml", "[lint.rules]\nhub = { fan_in = 1, fan_out = 1, percentile = 50 }\n"
        + "excessive-coupling = { cbo = 2, fan_out = 1, fan_in = 1, percentile = 0 }\n"),
      ("a.py", "from m import m\ndef a(): ...\n"), ("m.py", "from z import z\ndef m(): ...\n"),
      ("z.py", "def z(): ...\n"),
    ]
    #expect(
      try shown(.hub, files) == [
        "m.py:1 `m.py` is used by 1 file (100th percentile of 3 files) and uses 1 (100th percentile); the limits "
          + "are 1 and 1",
        "  m.py:1 uses `z.py`", "  a.py:1 used by `a.py`",
        "  m.py:1 `excessive-coupling` holds of it too: it is coupled with 2 files",
      ])
    #expect(try shown(.excessiveCoupling, files) == [])
    let off = files + [("m.fractal.toml", "[lint.rules]\nhub = \"off\"\n")]
    #expect(try shown(.excessiveCoupling, off).first?.hasPrefix("m.py:1 `m.py` is coupled with 2 files") == true)
  }

  /// What reaches past an interface is not reported as undeclared as well, and says that it is.
  @Test
  func aBypassStandsForTheMissingDeclaration() throws {
    let files = [
      ("pay/.fractal.toml", sidecar("pay", "[interface]\nexports = [\"charge\"]\n")),
      ("pay/__init__.py", "def charge(): ...\ndef connect(): ...\n"), ("web/.fractal.toml", sidecar("web")),
      ("web/__init__.py", "from pay import connect\nimport pay\npay.connect()\n"),
    ]
    #expect(
      try shown(.boundaryBypass, files) == [
        "web/__init__.py:1 `web` reaches past the interface of `pay`, which does not offer `connect`",
        "  pay/.fractal.toml:3 the interface of `pay`", "  web/__init__.py:1 `undeclared-dependency` holds of it too",
        "  web/__init__.py:2 also here",
      ])
    #expect(try shown(.undeclaredDependency, files) == [])
    let off = files + [(".fractal.toml", "[lint.rules]\nboundary-bypass = \"off\"\n")]
    #expect(try shown(.undeclaredDependency, off).count == 2)
  }

  @Test
  func completenessSaysWhatIsMissing() throws {
    let files = [
      ("a/.fractal.toml", sidecar("a", "tier = \"standard\"\n")), ("a/__init__.py", "from b import f\n"),
      ("b/.fractal.toml", sidecar("b")), ("b/__init__.py", "def f(): ...\n"),
    ]
    #expect(
      try shown(.incompleteContext, files).prefix(4) == [
        "a/.fractal.toml:2 the context of `a` is complete to 0 %; the limit for tier standard is 70 %",
        "  a/.fractal.toml:2 dependencies: 0 % at weight 3", "  a/.fractal.toml:2 summary: 0 % at weight 1",
        "  a/.fractal.toml:2 owner: 0 % at weight 1, see `unowned-fractal`",
      ])
  }

  @Test
  func groupsOfMethodsAreNamed() throws {
    let methods = ["a", "b"].flatMap { field in
      (1...3).map { "  def \(field)\($0)(self): return self.\(field)\n" }
    }
    let text = "class A:\n  def __init__(self): self.a = self.b = 0\n" + methods.joined()
    let settings = (".fractal.toml", "[lint.rules]\ntoo-many-responsibilities = { methods = 6 }\n")
    #expect(
      try shown(.tooManyResponsibilities, [settings, ("a.py", text)]) == [
        "a.py:1 `A` is 2 types in one: LCOM4 is 2, and groups of 3 and 3 of its 6 methods share neither fields nor "
          + "calls (limits: 6 methods, groups of 3)",
        "  a.py:3 group 1: `a1`, around `a`", "  a.py:4 group 1: `a2`", "  a.py:5 group 1: `a3`",
        "  a.py:6 group 2: `b1`, around `b`", "  a.py:7 group 2: `b2`", "  a.py:8 group 2: `b3`",
      ])
  }
}
