import Codebase
import Concurrency
import Diagnostics
import Measures
import Report
import RuleEngine
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

  init(
    of tree: ChosenTree, _ knowledge: WrittenKnowledge, runner: RuleRunner, work: ParallelWork, cache place: CachePlace?
  ) {
    let chosen = SourceChoice(of: tree, knowledge)
    let cache = place.map { FactsCache(in: $0, root: tree.root) }
    let outcomes = work.map(
      count: chosen.files.count, weights: chosen.files.map(\.size),
      makeState: { SourceReader(tree: tree, runner: runner, cache: cache) },
      { reader, number in reader.read(chosen.files[number]) })
    notices = chosen.notices
    var traces: [FileTrace] = []
    files.reserveCapacity(outcomes.count)
    measures.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      findings += outcome.findings
      if let notice = outcome.notice { notices.append(notice) }
      if let trace = outcome.trace { traces.append(trace) }
      guard let file = outcome.file else { continue }
      files.append(file.input)
      measures.append(file.measures)
    }
    self.cache = cache?.keep(traces)
  }
}
