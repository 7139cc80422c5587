package import Codebase
package import Concurrency
package import Contracts
package import Diagnostics
package import Measures
package import Report
package import RuleEngine
import Workspace

/// A tree whose files have all been read: nothing after this looks at a source file, but for the lines that
/// a report shows.
package struct ReadTree: Sendable {
  package let tree: ChosenTree
  package let knowledge: WrittenKnowledge
  /// Ascending by path.
  package let files: [InputFile]
  /// What is measured of each of `files` by itself.
  package let measures: [FileMeasures]
  /// What rules of one file found.
  package let findings: [Finding]
  package let notices: [Notice]
  package let operations: [DeclaredOperation]
  /// Nil where there was none to use.
  package let cache: CacheCounters?

  /// Reads sidecars, records and sources; rules of one file are asked on the way.
  package init(
    _ tree: ChosenTree, _ knowledge: WrittenKnowledge, runner: RuleRunner, work: ParallelWork,
    cache place: CachePlace? = nil
  ) {
    let cache = place.map { FactsCache(in: $0, root: tree.root) }
    let chosen = SourceChoice(of: tree, knowledge)
    let outcomes = work.map(
      count: chosen.files.count, weights: chosen.files.map(\.size),
      makeState: { SourceReader(tree: tree, runner: runner, cache: cache) },
      { reader, number in reader.read(chosen.files[number]) })
    var findings: [Finding] = []
    var notices = tree.notices + chosen.notices
    var files: [InputFile] = []
    var measures: [FileMeasures] = []
    files.reserveCapacity(outcomes.count)
    measures.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      findings += outcome.findings
      if let notice = outcome.notice { notices.append(notice) }
      guard let file = outcome.file else { continue }
      files.append(file.input)
      measures.append(file.measures)
    }
    self.cache = cache?.keep(outcomes.compactMap(\.trace))
    self.tree = tree
    self.knowledge = knowledge
    self.files = files
    self.measures = measures
    self.findings = findings
    // What a sidecar would have said may matter anywhere; the rest is of the paths that were named.
    self.notices = knowledge.notices + notices.filter { $0.path.map(runner.selection.reports) ?? true }
    operations = OperationReader.operations(of: knowledge, files)
  }
}
