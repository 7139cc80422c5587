import TestSupport
import Testing

/// Suppressions from end to end: each text stands in a tree where `deep` has one finding, on its line 1.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct SuppressionTests {
  private let folder = ProgramFolder()

  private static let allow = "fractal-lint: allow(cognitive-complexity)"
  private static let deep = "def deep(a):"
  private static let body = """

        for b in a:
            for c in b:
                for d in c:
                    for e in d:
                        for f in e:
                            if f:
                                print(f)

    """

  static let live: [(String, String)] = [
    ("on the line itself", "\(deep)  # \(allow) reason=\"r\"\(body)"),
    ("on the line before", "# \(allow) reason=\"r\"\n\(deep)\(body)"),
    (
      "above another one",
      "# \(allow) reason=\"r\"\n# fractal-lint: allow(dependency-cycle) reason=\"r\"\n\(deep)\(body)"
    ),
    (
      "begin and end",
      "# fractal-lint: begin allow(cognitive-complexity) reason=\"r\"\nx = 1\n\(deep)\(body)# fractal-lint: end\n"
    ),
    ("the file", "# fractal-lint: file allow(cognitive-complexity) reason=\"r\"\nx = 1\n\(deep)\(body)"),
    ("until a day to come", "# \(allow) reason=\"r\" until=2026-11-22\n\(deep)\(body)"),
    ("until today", "# \(allow) reason=\"r\" until=2026-11-21\n\(deep)\(body)"),
    (
      "two rules",
      "# fractal-lint: allow(cognitive-complexity, dependency-cycle) reason=\"r\"\n\(deep)\(body)"
    ),
  ]

  @Test(arguments: live)
  func holdsBack(_ name: String, _ text: String) throws {
    folder.files.write("a.py", text)
    let run = try folder.check("--select complexity")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.text)\(run.errorText)")
    let summary = try folder.run("check --today 2026-11-21")
    #expect(summary.text == "No findings in 1 file, 1 fractal; 1 suppressed.\n")
  }

  /// What does not count, and the notice that says why; `nil` where the finding itself says it.
  static let dead: [(String, String, String?)] = [
    ("expired", "# \(allow) reason=\"r\" until=2026-11-20\n\(deep)\(body)", nil),
    (
      "without reason", "# \(allow)\n\(deep)\(body)",
      "1:1: warning: this suppression gives no reason and does not count. Add reason=\"…\" in double quotes."
    ),
    (
      "with an empty reason", "# \(allow) reason=\" \"\n\(deep)\(body)",
      "1:1: warning: this suppression gives no reason"
    ),
    ("unquoted", "# \(allow) reason=later\n\(deep)\(body)", "1:1: warning: the reason stands without quotes"),
    (
      "unknown rule", "# fractal-lint: allow(cognitive-complexty) reason=\"r\"\n\(deep)\(body)",
      "1:1: warning: there is no rule 'cognitive-complexty' to suppress. Did you mean 'cognitive-complexity'?"
    ),
    (
      "no rule", "# fractal-lint: allow reason=\"r\"\n\(deep)\(body)",
      "1:1: warning: this suppression names no rule"
    ),
    (
      "a remark between", "# \(allow) reason=\"r\"\n# a remark\n\(deep)\(body)",
      "1:1: warning: this suppression of 'cognitive-complexity' holds back nothing"
    ),
    (
      "never ended", "# fractal-lint: begin allow(cognitive-complexity) reason=\"r\"\n\(deep)\(body)",
      "1:1: warning: this suppression begins and never ends"
    ),
    (
      "too low for the file",
      "x = 1\n# fractal-lint: file allow(cognitive-complexity) reason=\"r\"\n\(deep)\(body)",
      "2:1: warning: a suppression of a whole file must stand above"
    ),
    (
      "another line", "# \(allow) reason=\"r\"\nx = 1\n\(deep)\(body)",
      "1:1: warning: this suppression of 'cognitive-complexity' holds back nothing. Remove it."
    ),
    ("in a string", "x = '# \(allow) reason=\"r\"'\n\(deep)\(body)", nil),
  ]

  @Test(arguments: dead)
  func doesNot(_ name: String, _ text: String, _ notice: String?) throws {
    folder.files.write("a.py", text)
    let run = try folder.check("--select complexity")
    #expect(run.status == 1 && run.rules == ["cognitive-complexity"], "\(run.text)")
    #expect(run.errorText.hasPrefix(notice.map { "a.py:" + $0 } ?? ""), "\(run.errorText)")
    #expect(notice != nil || run.errors.isEmpty, "\(run.errorText)")
  }

  /// Time grows with their number, not with its square.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["allow(hub) reason=\"r\"", "allow(cognitive-complexity) reason=\"r\"", "begin allow(hubb)"])
  func manyOfThem(_ text: String) throws {
    folder.files.write("a.py", String(repeating: "# fractal-lint: \(text)\n", count: 20_000))
    let run = try folder.check()
    #expect(run.status == 0 && run.errorLines.count == 21)
    #expect(run.errorLines.last?.hasPrefix("… and ") == true)
  }

  @Test func aDayThatIsNone() throws {
    folder.files.write("a.py", "# \(Self.allow) reason=\"r\" until=soon\n\(Self.deep)\(Self.body)")
    let run = try folder.check()
    let said =
      "a.py:1:1: warning: 'soon' is not a date, and the suppression does not count. Write until=YYYY-MM-DD."
    #expect(run.errorLines.first == said, "\(run.errorLines)")
    #expect(run.rules == ["cognitive-complexity"], "\(run.text)")
  }

  @Test func expiryIsSaidWithTheFinding() throws {
    folder.files.write("a.py", "# \(Self.allow) reason=\"r\" until=2026-11-20\n\(Self.deep)\(Self.body)")
    let run = try folder.run("check --today 2026-11-21")
    #expect(run.text.contains("the suppression here ended on 2026-11-20  line 1"), "\(run.text)")
  }

  @Test(arguments: [
    ("sumary = \"x\"  # fractal-lint: allow(invalid-sidecar) reason=\"r\"", true),
    ("# fractal-lint: allow(invalid-sidecar) reason=\"r\"\nsumary = \"x\"", true),
    ("# fractal-lint: allow(invalid-sidecar)\nsumary = \"x\"", false),
  ])
  func inTOML(_ text: String, _ isHeldBack: Bool) throws {
    folder.files.write(".fractal.toml", "[fractal]\nid = \"x\"\n" + text + "\n")
    folder.files.write("a.py")
    let run = try folder.check()
    #expect(run.rules == (isHeldBack ? [] : ["invalid-sidecar"]), "\(run.text)")
    #expect(run.errors.isEmpty == isHeldBack, "\(run.errorText)")
  }
}
