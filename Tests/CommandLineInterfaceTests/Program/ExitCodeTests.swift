import TestSupport
import Testing

@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct ExitCodeTests {
  private let folder = ProgramFolder.withShop()

  /// The shop has errors and warnings, `src/shop/reports` warnings alone, `src/shop/mail` nothing.
  @Test(arguments: [
    ("", "error", 1), ("", "warning", 1), ("", "info", 1), ("", "never", 0),
    ("src/shop/reports", "error", 0), ("src/shop/reports", "warning", 1), ("src/shop/reports", "info", 1),
    ("src/shop/reports", "never", 0), ("src/shop/mail", "info", 0),
  ])
  func threshold(_ path: String, _ severity: String, _ status: Int32) throws {
    #expect(try folder.check("--fail-on \(severity) \(path)", in: "shop").status == status)
  }

  @Test func warningIsTheDefault() throws {
    #expect(try folder.check("src/shop/reports", in: "shop").status == 1)
  }

  @Test(arguments: [
    ("--fail-on sometimes", "unknown value 'sometimes' of option '--fail-on'"),
    (
      "--select cognitive-complexty",
      "unknown rule 'cognitive-complexty': did you mean 'cognitive-complexity'?"
    ),
    ("--frobnicate", "unknown option '--frobnicate'"),
    ("--root", "option '--root' needs a value"),
    ("chekc", "chekc: no such file or folder"),
  ])
  func usage(_ arguments: String, _ message: String) throws {
    let run = try folder.run(arguments, in: "shop")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errorText.hasPrefix("fractal-lint: " + message), "\(run.errorText)")
  }

  @Test func aMisspeltCommandIsRecognised() throws {
    let run = try folder.run("chekc", in: "shop")
    #expect(run.errorLines.last == "Did you mean 'fractal-lint check'?")
  }
}
