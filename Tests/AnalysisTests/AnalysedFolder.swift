import Analysis
import Diagnostics
import Foundation
import Knowledge
import Report
import RuleCatalog
import TestSupport
import Workspace

/// A folder, and the pipeline run over it in this process.
struct AnalysedFolder {
  let files: TemporaryFolder

  /// Empty, but for a mark that keeps the root from being looked for further up.
  init() {
    self.init(files: TemporaryFolder())
  }

  /// With a copy of `fixtures/python/shop` as `shop`.
  static func shop() -> AnalysedFolder {
    AnalysedFolder(files: TemporaryFolder(copyOf: "fixtures/python/shop", as: "shop"))
  }

  /// With a copy of a folder of the repository.
  init(copyOf path: String, as name: String) {
    self.init(files: TemporaryFolder(copyOf: path, as: name))
  }

  private init(files: TemporaryFolder) {
    self.files = files
    files.makeFolder(".git")
  }

  func request(_ paths: [String] = ["shop"], workers: Int = 1) -> AnalysisRequest {
    AnalysisRequest(
      paths: paths, workers: workers, today: CalendarDate(iso: "2026-11-21") ?? .earliest,
      folder: SystemPath(files.path))
  }

  func analysis(_ request: AnalysisRequest, rules: [RuleID] = RuleID.allCases) throws -> Analysis {
    var clock = PhaseClock()
    return try Analysis.run(request, rules: rules, clock: &clock).get()
  }

  func report(_ paths: [String] = ["shop"], workers: Int = 1) throws -> Report {
    let analysis = try analysis(request(paths, workers: workers))
    return analysis.report(of: analysis.outcome(), detail: .all, folder: SystemPath(files.path))
  }
}

extension AnalysedFolder {
  /// A report without the folder of the run, which differs from machine to machine, and in SARIF without the
  /// pages of the rules, which change with every rule.
  static func withoutRulePages(_ bytes: [UInt8], root: String) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: root, with: "")
    if let start = text.range(of: "\"rules\": [\n            {"),
      let end = text.range(of: "\n          ],", range: start.upperBound..<text.endIndex)
    {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: "…}")
    }
    return Array(text.utf8)
  }
}

extension Report {
  /// Every format, one after the other.
  var everything: [UInt8] {
    TextWriter.write(self, style: TextStyle(color: .plain, width: 100)) + ConciseWriter.write(self)
      + JSONFindingsWriter.write(self) + SARIFWriter.write(self)
  }

  /// `PATH RULE` with the names that findings keep, sorted.
  var names: [String] { findings.map { "\($0.place.path) \($0.rule) \($0.fingerprint)" }.sorted() }
}
