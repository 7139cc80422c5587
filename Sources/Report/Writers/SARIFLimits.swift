import Diagnostics

/// How much GitHub code scanning keeps of a SARIF run. Past its maxima (25,000 results, 1,000 locations,
/// 20 tags) it rejects the file; past these it drops what it likes, so the choice is made here.
package enum SARIFLimits {
  package static let results = 5_000
  package static let relatedLocations = 100
  package static let tags = 10
  /// Characters of a description.
  package static let description = 1024

  /// The findings that a SARIF file of `report` holds: the most severe, in output order.
  static func kept(of findings: [ReportedFinding]) -> [ReportedFinding] {
    guard findings.count > results else { return findings }
    let ranked = findings.indices.sorted {
      let (a, b) = (findings[$0].severity, findings[$1].severity)
      return a == b ? $0 < $1 : a > b
    }
    return ranked.prefix(results).sorted().map { findings[$0] }
  }

  /// What a run that writes SARIF must say beside `report.notices`.
  package static func notices(for report: Report) -> [Notice] {
    let dropped = report.findings.count - results
    guard dropped > 0 else { return [] }
    let message =
      "SARIF holds the \(SummaryLine.grouped(results)) most severe findings; "
      + "\(SummaryLine.grouped(dropped)) more left out"
    return [Notice(kind: .limitReached, message: message)]
  }
}
