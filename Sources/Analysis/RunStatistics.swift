import Codebase
import Concurrency
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts
import Workspace

/// Where the time of a run went, and over how much.
package struct RunStatistics: Sendable {
  /// One step of the run.
  package struct Phase: Sendable {
    package let name: String
    package let nanoseconds: UInt64
    /// How much of what it went through, by name.
    package let counts: [(name: String, count: Int)]
  }

  package let phases: [Phase]
  /// Every rule that was asked, in the catalog's order. Rules of one file are asked while files are read, their times
  /// summed over all threads; those of files whose findings were in the cache are not asked.
  package let rules: [RuleCost]
  /// Nil where there was none to use.
  package let cache: CacheCounters?
  package let workers: Int
  /// The largest resident set so far, in bytes.
  package let peakMemory: Int

  package init(_ analysis: Analysis, _ outcome: RuleOutcome, findings: Int, _ clock: PhaseClock) {
    let counts = RunStatistics.counts(analysis, outcome, findings: findings)
    phases = clock.nanoseconds.map { phase, nanoseconds in
      Phase(name: phase.rawValue, nanoseconds: nanoseconds, counts: counts[phase] ?? [])
    }
    rules = (analysis.read.costs + outcome.costs).sorted { $0.rule.rawValue < $1.rule.rawValue }
    cache = analysis.read.cache
    workers = analysis.work.workers
    peakMemory = SystemEnvironment.peakMemory()
  }

  package var nanoseconds: UInt64 { phases.reduce(0) { $0 + $1.nanoseconds } }

  private static func counts(
    _ analysis: Analysis, _ outcome: RuleOutcome, findings: Int
  ) -> [PhaseClock.Phase: [(name: String, count: Int)]] {
    let discovery = analysis.read.tree.discovery
    let files = analysis.read.files
    let codebase = analysis.snapshot.codebase
    return [
      .discovery: [
        ("folders", discovery.folderCount), ("files", discovery.files.count), ("ignored", discovery.ignoredCount),
      ],
      .knowledge: [("sidecars", analysis.read.knowledge.sidecars.count)],
      .reading: [
        ("files", files.count), ("bytes", files.reduce(0) { $0 + Int($1.surface.byteCount) }),
        ("lines", files.reduce(0) { $0 + $1.surface.lines.lineCount(byteCount: Int($1.surface.byteCount)) }),
      ],
      .joining: [
        ("imports", files.reduce(0) { $0 + $1.surface.imports.count }),
        ("uses", files.reduce(0) { $0 + $1.surface.uses.count }), ("fractals", codebase.tree.fractals.count),
        ("edges", codebase.dependencies.edges.count),
      ],
      .rules: [("findings", outcome.findings.count), ("suppressed", outcome.suppressed.count)],
      .report: [("findings", findings)],
    ]
  }
}
