import Analysis
import Diagnostics
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

extension Report {
  /// Every format, one after the other.
  var everything: [UInt8] {
    TextWriter.write(self, style: TextStyle(color: .plain, width: 100)) + ConciseWriter.write(self)
      + JSONFindingsWriter.write(self) + SARIFWriter.write(self)
  }

  /// `PATH RULE` with the names that findings keep, sorted.
  var names: [String] { findings.map { "\($0.place.path) \($0.rule) \($0.fingerprint)" }.sorted() }
}
