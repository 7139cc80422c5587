import Foundation
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
    let summary = try folder.run("check --today 2026-11-21 --ignore suppressions")
    #expect(summary.text == "No findings in 1 file, 1 fractal; 1 suppressed.\n")
  }

  /// What does not count, and what is said about it.
  static let dead: [(String, String, String?)] = [
    (
      "expired", "# \(allow) reason=\"r\" until=2026-11-20\n\(deep)\(body)",
      "1:1: warning: this suppression of `cognitive-complexity` ended on 2026-11-20 [expired-suppression]"
    ),
    (
      "without reason", "# \(allow)\n\(deep)\(body)",
      "1:1: warning: this suppression of `cognitive-complexity` gives no reason and does not count "
        + "[unexplained-suppression]"
    ),
    (
      "with an empty reason", "# \(allow) reason=\" \"\n\(deep)\(body)",
      "1:1: warning: this suppression of `cognitive-complexity` gives no reason and does not count "
        + "[unexplained-suppression]"
    ),
    (
      "unquoted", "# \(allow) reason=some day\n\(deep)\(body)",
      "1:52: warning: the reason stands without quotes, and the suppression does not count [invalid-suppression]"
    ),
    (
      "unknown rule", "# fractal-lint: allow(cognitive-complexty) reason=\"r\"\n\(deep)\(body)",
      "1:23: warning: there is no rule 'cognitive-complexty' to suppress [invalid-suppression]"
    ),
    (
      "no rule", "# fractal-lint: allow reason=\"r\"\n\(deep)\(body)",
      "1:1: warning: this suppression names no rule [invalid-suppression]"
    ),
    (
      "a misspelt word", "# fractal-lint: alow(cognitive-complexity) reason=\"r\"\n\(deep)\(body)",
      "1:17: warning: 'alow' means nothing here, and the suppression does not count [invalid-suppression]"
    ),
    (
      "a day that is none", "# \(allow) reason=\"r\" until=soon\n\(deep)\(body)",
      "1:62: warning: 'soon' is not a date, and the suppression does not count [invalid-suppression]"
    ),
    (
      "a remark between", "# \(allow) reason=\"r\"\n# a remark\n\(deep)\(body)",
      "1:1: warning: this suppression of `cognitive-complexity` holds nothing back [unused-suppression]"
    ),
    (
      "never ended", "# fractal-lint: begin allow(cognitive-complexity) reason=\"r\"\n\(deep)\(body)",
      "1:1: warning: this suppression begins and never ends, and does not count [invalid-suppression]"
    ),
    (
      "too low for the file",
      "x = 1\n# fractal-lint: file allow(cognitive-complexity) reason=\"r\"\n\(deep)\(body)",
      "2:1: warning: a suppression of a whole file must stand above its first line of code [invalid-suppression]"
    ),
    (
      "another line", "# \(allow) reason=\"r\"\nx = 1\n\(deep)\(body)",
      "1:1: warning: this suppression of `cognitive-complexity` holds nothing back [unused-suppression]"
    ),
    ("in a string", "x = '# \(allow) reason=\"r\"'\n\(deep)\(body)", nil),
  ]

  /// One fact, one finding; and none where the rules about suppressions are not asked.
  @Test(arguments: dead)
  func doesNot(_ name: String, _ text: String, _ said: String?) throws {
    folder.files.write("a.py", text)
    let run = try folder.run("check --today 2026-11-21 --output concise")
    let others = run.text.split(separator: "\n").filter { !$0.contains("[cognitive-complexity]") && $0.contains(": ") }
    #expect(run.status == 1 && others.map(String.init) == (said.map { ["a.py:" + $0] } ?? []), "\(run.text)")
    #expect(run.errors.isEmpty, "\(run.errorText)")
    let selected = try folder.check("--select complexity")
    #expect(selected.rules == ["cognitive-complexity"] && selected.errors.isEmpty, "\(selected.text)")
  }

  /// Time grows with their number, not with its square.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["allow(hub) reason=\"r\"", "allow(cognitive-complexity) reason=\"r\"", "begin allow(hubb)"])
  func manyOfThem(_ text: String) throws {
    folder.files.write("a.py", String(repeating: "# fractal-lint: \(text)\n", count: 20_000))
    let run = try folder.run("check --output json:out.json")
    #expect(run.status == 1 && run.errors.isEmpty, "\(run.errorText)")
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
    #expect(run.rules == (isHeldBack ? [] : ["invalid-sidecar", "unexplained-suppression"]), "\(run.text)")
    #expect(run.errors.isEmpty, "\(run.errorText)")
  }

  // MARK: Taken out by --fix

  static let fixed: [(String, String, String)] = [
    ("a line of its own", "# one\n# fractal-lint: allow(hub) reason=\"r\"\nSUMMARY", "# one\nSUMMARY"),
    ("behind code", "SUMMARY  # fractal-lint: allow(hub) reason=\"r\"", "SUMMARY"),
    ("behind another tool", "SUMMARY  # taplo: x  # fractal-lint: allow(hub) reason=\"r\"", "SUMMARY  # taplo: x"),
    ("before another tool", "SUMMARY  # fractal-lint: allow(hub) reason=\"r\"  # taplo: x", "SUMMARY  # taplo: x"),
    (
      "a region", "# fractal-lint: begin allow(hub) reason=\"r\"\nSUMMARY\n# fractal-lint: end\n# two",
      "SUMMARY\n# two"
    ),
    (
      "several", String(repeating: "# fractal-lint: allow(hub) reason=\"r\"\n", count: 6) + "SUMMARY",
      "SUMMARY"
    ),
    ("expired", "SUMMARY  # fractal-lint: allow(hub) reason=\"r\" until=2020-01-01", "SUMMARY"),
    ("unexplained", "SUMMARY  # fractal-lint: allow(hub)", "SUMMARY"),
    (
      "one of two", "zzzzzz = 1  # fractal-lint: allow(hub, invalid-sidecar) reason=\"r\"",
      "zzzzzz = 1  # fractal-lint: allow(invalid-sidecar) reason=\"r\""
    ),
    (
      "a misspelt rule that is needed", "zzzzzz = 1  # fractal-lint: allow(invalid-sidecr) reason=\"r\"",
      "zzzzzz = 1  # fractal-lint: allow(invalid-sidecar) reason=\"r\""
    ),
    (
      "a misspelt word", "zzzzzz = 1  # fractal-lint: alow(invalid-sidecar) reason=\"r\"",
      "zzzzzz = 1  # fractal-lint: allow(invalid-sidecar) reason=\"r\""
    ),
    ("an end of nothing", "SUMMARY\n# fractal-lint: end", "SUMMARY"),
  ]

  @Test(arguments: fixed)
  func fixes(_ name: String, _ text: String, _ expected: String) throws {
    func whole(_ text: String) -> String {
      "[fractal]\nid = \"x\"\n" + text.replacingOccurrences(of: "SUMMARY", with: "summary = \"An x.\"") + "\n"
    }
    folder.files.write(".fractal.toml", whole(text))
    folder.files.write("a.py")
    let run = try folder.run("check --fix --ignore complexity --today 2026-11-21")
    let after = folder.files.bytes(".fractal.toml").map { String(decoding: $0, as: UTF8.self) }
    #expect(after == whole(expected), "\(run.text)\(run.errorText)")
  }

  /// Of source files the edits stand in the JSON; applied, they leave nothing behind.
  @Test(arguments: [
    ("a.py", "x = 1  # fractal-lint: allow(hub) reason=\"r\"\r\n", "x = 1\r\n"),
    ("a.py", "  # fractal-lint: allow(hub) reason=\"r\"\r\nx = 1\r\n", "x = 1\r\n"),
    ("a.swift", "let x = 1 // fractal-lint: allow(hub) reason=\"r\"", "let x = 1"),
    ("a.swift", "let x = 1 /* y */// fractal-lint: allow(hub) reason=\"r\"", "let x = 1 /* y */"),
    ("a.swift", "// swiftlint:disable:next x // fractal-lint: allow(hub) reason=\"r\"\n", "// swiftlint:disable:next x\n"),
    ("a.swift", "// fractal-lint: file allow(hub) reason=\"ä\"\nlet x = 1\n", "let x = 1\n"),
  ])
  func editsOfSources(_ path: String, _ text: String, _ expected: String) throws {
    folder.files.write(path, text)
    let run = try folder.run("check --select unused-suppression,hub --output json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let finding = (json?["findings"] as? [[String: Any]])?.first
    let fix = try #require((finding?["fixes"] as? [[String: Any]])?.first, "\(run.text)")
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    let range = try #require(edit["range"] as? [String: [String: Int]])
    let lines = LineStarts(text)
    let (lower, upper) = try (lines.offset(#require(range["start"])), lines.offset(#require(range["end"])))
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(lower..<upper, with: [])
    #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(run.text)")
  }

  private struct LineStarts {
    var starts = [0]

    init(_ text: String) {
      for (offset, byte) in text.utf8.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    }

    func offset(_ position: [String: Int]) -> Int {
      starts[position["line", default: 1] - 1] + position["column", default: 1] - 1
    }
  }
}
