import Diagnostics
import Knowledge
package import RuleCatalog
package import RuleEngine
import SourceText
package import Workspace

/// Sidecars changed as findings offer it, each held against a new check before anything is written.
///
/// A file is changed whole or not at all: where a changed file makes a finding that was not there, or leaves one that
/// its changes were to settle, it stays as it was.
package struct Fixing: Sendable {
  /// One file and what becomes of it.
  package struct Change: Hashable, Sendable {
    /// Relative to the root.
    package var path: String
    package var old: [UInt8]
    package var new: [UInt8]
  }

  /// By path.
  package private(set) var changes: [Change] = []
  /// How many findings the changes settle.
  package private(set) var settled = 0
  /// The files whose changes did not hold, with the reason, by path.
  package private(set) var refused: [(path: String, reason: String)] = []
  /// The check after all changes.
  package private(set) var analysis: Analysis
  package private(set) var outcome: RuleOutcome

  private let request: AnalysisRequest
  private let rules: [RuleID]
  private let tree: ChosenTree
  /// What the changed files hold.
  private var drafted: [String: [UInt8]] = [:]

  /// Settling one finding may let another be seen that can be settled, too.
  private static let mostRounds = 4

  /// Changes what the findings of a check offer; `request` and `rules` are those of that check.
  package init(_ analysis: Analysis, _ outcome: RuleOutcome, _ request: AnalysisRequest, rules: [RuleID]) {
    self.analysis = analysis
    self.outcome = outcome
    self.request = request
    self.rules = rules
    tree = analysis.read.tree
    var round = 0
    while round < Fixing.mostRounds, run() { round += 1 }
    let old = Dictionary(
      analysis.read.knowledge.sidecars.map { ($0.sidecar.path, $0.sidecar.bytes) }) { first, _ in first }
    changes = drafted.compactMap { path, new in
      old[path].flatMap { $0 == new ? nil : Change(path: path, old: $0, new: new) }
    }.sorted { StableOrder.precedes($0.path, $1.path) }
  }

  /// One round; false where nothing was changed.
  private mutating func run() -> Bool {
    let sidecars = Dictionary(
      analysis.read.knowledge.sidecars.map { ($0.sidecar.path, $0.sidecar.bytes) }) { first, _ in first }
    let given = Set(refused.map(\.path))
    var offers = FixOffers(outcome.findings, in: sidecars, but: given)
    while !offers.byPath.isEmpty {
      var next = request
      next.drafted = drafted.merging(offers.texts) { $1 }
      var clock = PhaseClock()
      let checked = Analysis.run(tree, next, rules: rules, clock: &clock)
      let found = checked.outcome()
      let failures = offers.failures(before: outcome.findings, after: found.findings)
      if failures.isEmpty {
        settled += offers.count
        drafted = next.drafted
        (analysis, outcome) = (checked, found)
        return true
      }
      for (path, reason) in failures {
        refused.append((path, reason))
        offers.drop(path)
      }
    }
    refused.sort { StableOrder.precedes($0.path, $1.path) }
    return false
  }

  /// Writes all changes, or none; a file that has changed in the meantime is a problem.
  package func write() -> FileProblem? { Fixing.write(changes, below: tree.root) }

  /// Writes changes of files below a root, all or none; one that has changed in the meantime is a problem.
  package static func write(_ changes: [Change], below root: SystemPath) -> FileProblem? {
    for change in changes {
      let path = root.appending(SystemPath(change.path))
      switch FileReader.read(path) {
      case .failure(let problem): return problem
      case .success(let bytes):
        if bytes != change.old { return FileProblem(path: path.text, error: .changedMeanwhile) }
      }
    }
    return FileChanges.write(
      changes.map { .replace(root.appending(SystemPath($0.path)), old: $0.old, new: $0.new) })
  }
}
