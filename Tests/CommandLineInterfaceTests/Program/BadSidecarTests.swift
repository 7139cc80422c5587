import TestSupport
import Testing

@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct BadSidecarTests {
  private let folder = ProgramFolder()

  /// One mistake does not hide another, nor what the rest of the sidecar says.
  @Test func errorsOnTheFirstLineAndTheFortieth() throws {
    let middle = String(repeating: "# nothing\n", count: 36)
    folder.files.write(
      ".fractal.toml",
      "frctal = \n[budgets]\ncognitive_complexity = 1\n\(middle)[lint\nexclude = [\"x.py\"]\n")
    folder.files.write("a.py", "def f(a):\n    if a:\n        if a:\n            return 1\n")
    let run = try folder.check()
    #expect(run.places.contains(".fractal.toml:1 invalid-sidecar"), "\(run.text)")
    #expect(run.places.contains(".fractal.toml:40 invalid-sidecar"), "\(run.text)")
    #expect(run.places.contains("a.py:1 cognitive-complexity"), "\(run.text)")
    #expect(run.status == 1 && run.errors.isEmpty)
  }

  @Test func idsThatDisagree() throws {
    folder.files.write("shop/.fractal.toml", "[fractal]\nid = \"shop\"\n")
    folder.files.write("shop/pay/.fractal.toml", "[fractal]\nid = \"store.pay\"\n")
    folder.files.write("shop/ui/.fractal.toml", "[fractal]\nid = \"shop.ui\"\n")
    folder.files.write("shop/web/.fractal.toml", "[fractal]\nid = \"shop.ui\"\n")
    let run = try folder.check()
    #expect(run.places.contains("shop/pay/.fractal.toml:2 invalid-sidecar"), "\(run.text)")
    #expect(run.places.contains("shop/web/.fractal.toml:2 duplicate-fractal"), "\(run.text)")
    #expect(!run.places.contains("shop/.fractal.toml:2 invalid-sidecar"), "\(run.text)")
  }

  @Test(arguments: [
    ("[lint.rules]\nhubb = \"off\"\n", 2), ("[lint.rules]\ncognitive-complexity = { mx = 3 }\n", 2),
    ("[lint.rules]\ncognitive-complexity = \"loud\"\n", 2), ("[budgets]\ncognitive_complexity = \"8\"\n", 2),
    ("requires = \">=99.0\"\n", 1), ("[fractal]\nname = \"x\"\n", 1), ("\u{0}\u{1}", 1),
    ("a = 1\na = 2\n", 2),
  ])
  func oneMistake(_ text: String, _ line: Int) throws {
    folder.files.write(".fractal.toml", text)
    folder.files.write("a.py")
    let run = try folder.check()
    #expect(Set(run.places).contains(".fractal.toml:\(line) invalid-sidecar"), "\(run.text)\(run.errorText)")
    #expect(run.status == 1)
  }

  /// Five megabytes are read like five lines.
  @Test func aLargeSidecar() throws {
    let line = "# " + String(repeating: "x", count: 98) + "\n"
    let program = Tools.releaseProgram ?? Tools.program ?? ""
    let count = Tools.releaseProgram == nil ? 5_000 : 50_000
    folder.files.write(
      ".fractal.toml", String(repeating: line, count: count) + "[budgets]\ncognitive_complexity = 1\nx = 1\n")
    folder.files.write("a.py", "def f(a):\n    if a:\n        if a:\n            return 1\n")
    let run = try ProgramRun(program, ["check", "-o", "concise"], in: folder.files.path)
    #expect(run.places == [".fractal.toml:\(count + 3) invalid-sidecar", "a.py:1 cognitive-complexity"])
  }

  @Test func aFolderNamedLikeASidecar() throws {
    folder.files.makeFolder("a/.fractal.toml")
    folder.files.write("a/x.py")
    let run = try folder.check()
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errorText)")
  }
}
