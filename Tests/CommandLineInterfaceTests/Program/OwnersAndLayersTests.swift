import TestSupport
import Testing

/// What is read beside sources and sidecars: CODEOWNERS, and the names of other files.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct OwnersAndLayersTests {
  private let folder = ProgramFolder()

  private func check() throws -> [String] {
    try folder.check("--select unowned-fractal,missing-layer --cache-dir cache").places
  }

  /// Of several files the first that forges would find; one elsewhere says nothing.
  @Test func theFirstPlaceCounts() throws {
    folder.files.write("pay/.fractal.toml", "[fractal]\nid = \"pay\"\ntier = \"standard\"\n")
    folder.files.write("pay/__init__.py", "")
    folder.files.write("pay/CODEOWNERS", "* @bank/pay\n")
    #expect(try check() == ["pay/.fractal.toml:2 unowned-fractal"])
    folder.files.write("docs/CODEOWNERS", "pay/ @bank/pay\n")
    #expect(try check() == [])
    folder.files.write(".github/CODEOWNERS", "other/ @bank/pay\n")
    #expect(try check() == ["pay/.fractal.toml:2 unowned-fractal"])
  }

  /// Files that are no sources are looked for anew each time: no answer is kept that depends on them.
  @Test func layersAreLookedForEachTime() throws {
    folder.files.write("pay/.fractal.toml", "[fractal]\nid = \"pay\"\n[layers]\ndata = [\"rates/*.json\"]\n")
    folder.files.write("pay/__init__.py", "")
    folder.files.write("pay/rates/eur.json", "{}")
    for _ in 0..<2 { #expect(try check() == []) }
    folder.files.write(".gitignore", "rates/\n")
    #expect(try check() == ["pay/.fractal.toml:4 missing-layer"])
    folder.files.write(".gitignore", "")
    for _ in 0..<2 { #expect(try check() == []) }
  }
}
