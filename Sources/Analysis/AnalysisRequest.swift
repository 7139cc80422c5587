import Concurrency
package import Knowledge
import RuleEngine
package import Workspace

/// How many files of how many have been read.
package typealias ReadingProgress = @Sendable (_ done: Int, _ total: Int) -> Void

/// What to analyse, and how: everything that a run depends on beside the tree itself.
package struct AnalysisRequest: Sendable {
  /// As named by the user, relative to `folder` or absolute; none means `folder`, or the root where `folder`
  /// lies outside of it.
  package var paths: [String]
  /// `--root`; nil where the law of the root decides.
  package var root: String?
  /// Whether sidecars above the paths count.
  package var isolation: RootFinder.Isolation
  /// Threads that read files, at least one.
  package var workers: Int
  /// The clock, read once.
  package var today: CalendarDate
  /// The working directory, absolute and without links.
  package var folder: SystemPath
  /// Where facts are kept from run to run; nil for nowhere.
  package var cache: CachePlace?
  /// Whether rules are timed one by one.
  package var timesRules = false
  /// Sidecars by root-relative path that are read as if these were their bytes, whether or not they are there.
  package var drafted: [String: [UInt8]] = [:]
  /// Told, on any thread, after each file that was read.
  package var progress: ReadingProgress?

  package init(
    paths: [String], root: String? = nil, isolation: RootFinder.Isolation = .none, workers: Int,
    today: CalendarDate, folder: SystemPath, cache: CachePlace? = nil
  ) {
    self.paths = paths
    self.root = root
    self.isolation = isolation
    self.workers = workers
    self.today = today
    self.folder = folder
    self.cache = cache
  }
}

extension AnalysisRequest {
  var work: ParallelWork { ParallelWork(workers: workers) }

  /// Nil where nobody asks how long rules take.
  var ruleClock: RuleClock? {
    timesRules ? { @Sendable in SystemEnvironment.monotonicNanoseconds() } : nil
  }
}
