import Codebase
import Report
import TestSupport
import Testing

/// A repository of two languages, with sidecars that speak across them, against what must come out:
/// `UPDATE_GOLDENS=1 swift test` writes `fixtures/mixed/depot-expected` anew.
struct MixedTreeTests {
  private let folder = AnalysedFolder(copyOf: "fixtures/mixed/depot", as: "depot")

  @Test(arguments: ["text", "concise", "json", "sarif"])
  func findings(_ format: String) throws {
    let report = try folder.report(["depot"])
    let bytes =
      switch format {
      case "text": TextWriter.write(report, style: TextStyle(color: .plain, width: 100))
      case "concise": ConciseWriter.write(report)
      case "json": JSONFindingsWriter.write(report)
      default: SARIFWriter.write(report)
      }
    let golden = Golden("fixtures/mixed/depot-expected/check.\(format)")
    #expect(golden.difference(from: comparable(bytes)) == nil)
  }

  @Test func rulesThatFire() throws {
    let report = try folder.report(["depot"])
    #expect(report.notices.isEmpty)
    #expect(
      report.findings.map { "\($0.place.path) \($0.rule)" } == [
        "Sources/Depot/Yard.swift undeclared-dependency",
        "Sources/Ledger/Reports/Summary.swift cognitive-complexity",
        "Sources/Ledger/Reports/Summary.swift dependency-cycle",
        "Sources/Ledger/Store/.fractal.toml incomplete-context",
        "Sources/Ledger/Store/Book.swift undeclared-dependency",
        "Sources/Transport/.fractal.toml unused-dependency",
        "tools/export/.fractal.toml unused-dependency",
        "tools/export/columns.py dependency-cycle",
      ])
  }

  @Test(arguments: [1, 2, 5])
  func sameForAnyNumberOfThreads(_ workers: Int) throws {
    #expect(try folder.report(["depot"], workers: workers).everything == folder.report(["depot"]).everything)
  }

  /// Left out are the folder of the run, which differs from machine to machine, and in SARIF the pages of the
  /// rules, which change with every rule.
  private func comparable(_ bytes: [UInt8]) -> [UInt8] {
    AnalysedFolder.withoutRulePages(bytes, root: folder.files.path)
  }
}
