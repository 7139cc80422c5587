import Analysis
import Diagnostics
import Report
import RuleCatalog
import RuleEngine
import TestSupport
import Testing
import Workspace

/// The laws that hold of every run.
struct InvariantTests {
  private let folder = AnalysedFolder.shop()

  /// Nothing after reading looks at a source: with all files gone, every rule finds the same.
  @Test func sourcesAreReadOnce() throws {
    let expected = try folder.analysis(folder.request()).outcome()
    #expect(Set(expected.findings.map(\.rule)).count > 5)
    let analysis = try folder.analysis(folder.request())
    folder.files.remove("shop")
    let outcome = analysis.outcome()
    #expect(outcome.findings == expected.findings)
    #expect(outcome.suppressed == expected.suppressed)
    // The report still comes, with the places at the start of the files.
    let report = analysis.report(of: outcome, detail: .all, folder: SystemPath(folder.files.path))
    #expect(report.findings.count == expected.findings.count)
    #expect(Set(report.findings.map(\.place.range.start.line)) == [1])
  }

  @Test(arguments: [1, 2, 4, 16])
  func workers(_ count: Int) throws {
    let expected = try folder.report().everything
    for _ in 0..<3 { #expect(try folder.report(workers: count).everything == expected) }
  }

  /// The order in which a folder was filled is the order in which many file systems list it.
  @Test(arguments: [1, 2, 3])
  func orderOfTheFileSystem(_ seed: UInt64) throws {
    let expected = try folder.report().everything
    let names = Repository.files(below: "fixtures/python/shop", suffix: "")
      .filter { Repository.bytes(of: "fixtures/python/shop/" + $0) != nil }
    #expect(names.count > 20)
    var random = SeededNumbers(seed)
    folder.files.remove("shop")
    for name in names.shuffled(using: &random) {
      folder.files.write("shop/" + name, bytes: Repository.bytes(of: "fixtures/python/shop/" + name) ?? [])
    }
    #expect(try folder.report().everything == expected)
  }

  @Test func everyFindingHasAPlaceAndWords() throws {
    for finding in try folder.report().findings {
      #expect(!finding.message.isEmpty && !finding.message.contains("\n"), "\(finding.rule)")
      #expect(!finding.remedy.isEmpty && !finding.remedy.contains("\n"), "\(finding.rule)")
      #expect(finding.excerpt != nil && finding.lineHash != nil, "\(finding.rule)")
      #expect(folder.files.bytes("shop/" + finding.place.path) != nil, "\(finding.place.path)")
    }
  }

  /// Each rule says alone what it says among the others, but for the suppressions of the others.
  @Test func rulesDoNotDependOnEachOther() throws {
    let all = try folder.analysis(folder.request()).outcome().findings
    // What a suppression holds back is for others to find.
    let others = RuleID.allCases.filter { !$0.rawValue.hasSuffix("-suppression") }
    let alone = try others.flatMap { rule in
      try folder.analysis(folder.request(), rules: [rule]).outcome().findings
    }
    #expect(alone.sorted(by: Finding.precedes) == all.filter { !$0.rule.hasSuffix("-suppression") })
  }
}
