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
  /// Of the rules of one file, where they were timed.
  package let costs: [RuleCost]

  /// Reads sidecars, records and sources; rules of one file are asked on the way.
  package init(
    _ tree: ChosenTree, _ knowledge: WrittenKnowledge, runner: RuleRunner, work: ParallelWork,
    _ request: AnalysisRequest
  ) {
    let read = ReadSources(of: tree, knowledge, runner: runner, work: work, request)
    self.tree = tree
    self.knowledge = knowledge
    (files, measures, findings) = (read.files, read.measures, read.findings)
    (cache, costs) = (read.cache, read.costs)
    let notices = tree.notices + read.notices
    // What a sidecar would have said may matter anywhere; the rest is of the paths that were named.
    self.notices = knowledge.notices + notices.filter { $0.path.map(runner.selection.reports) ?? true }
    operations = OperationReader.operations(of: knowledge, files)
  }
}
