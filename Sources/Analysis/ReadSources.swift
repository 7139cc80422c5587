import Codebase
import Concurrency
import Diagnostics
import Measures
import Report
import RuleEngine
import Synchronization
import Workspace

/// The sources of a tree, all read, and what was to be said of each by itself.
struct ReadSources {
  /// Ascending by path.
  private(set) var files: [InputFile] = []
  /// Of each of `files`.
  private(set) var measures: [FileMeasures] = []
  private(set) var findings: [Finding] = []
  /// About the choice of sources, too.
  private(set) var notices: [Notice] = []
  /// Nil where there was none to use.
  private(set) var cache: CacheCounters?
  /// Of the rules of one file, where they were timed.
  private(set) var costs: [RuleCost] = []

  init(
    of tree: ChosenTree, _ knowledge: WrittenKnowledge, runner: RuleRunner, work: ParallelWork,
    _ request: AnalysisRequest
  ) {
    let chosen = SourceChoice(of: tree, knowledge)
    let cache = request.cache.map { FactsCache(in: $0, root: tree.root) }
    let clock = request.ruleClock
    let count = ReadingCount(of: chosen.files.count, request.progress)
    let outcomes = work.map(
      count: chosen.files.count, weights: chosen.files.map(\.size),
      makeState: { SourceReader(tree: tree, runner: runner, cache: cache, clock: clock) },
      { reader, number in
        defer { count.add() }
        return reader.read(chosen.files[number])
      })
    notices = chosen.notices
    var traces: [FileTrace] = []
    files.reserveCapacity(outcomes.count)
    measures.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      findings += outcome.findings
      costs = RuleCost.sum(costs, outcome.costs)
      if let notice = outcome.notice { notices.append(notice) }
      if let trace = outcome.trace { traces.append(trace) }
      guard let file = outcome.file else { continue }
      files.append(file.input)
      measures.append(file.measures)
    }
    self.cache = cache?.keep(traces)
  }
}

/// Counts the files that have been read, whoever read them.
private final class ReadingCount: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let progress: ReadingProgress?

  init(of total: Int, _ progress: ReadingProgress?) {
    self.total = total
    self.progress = progress
  }

  func add() {
    guard let progress else { return }
    progress(done.wrappingAdd(1, ordering: .relaxed).newValue, total)
  }
}
