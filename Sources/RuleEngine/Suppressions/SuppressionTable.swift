package import Diagnostics
package import Knowledge
package import RuleCatalog
import SourceText

/// All suppressions of a tree.
package struct SuppressionTable: Sendable {
  /// A rule that one suppression of the tree allows.
  package struct Use: Hashable, Sendable {
    package var path: String
    /// Of the suppression, in its file, from 0.
    package var number: Int
    package var rule: RuleID

    package init(path: String, number: Int, rule: RuleID) {
      (self.path, self.number, self.rule) = (path, number, rule)
    }
  }

  private var files: [String: FileSuppressions] = [:]

  package init() {}

  package var isEmpty: Bool { files.isEmpty }

  /// Adds the suppressions of the file at `path`.
  package mutating func add(_ source: DirectiveSource, path: String, today: CalendarDate) {
    if source.comments.isEmpty { return }
    files[path] = FileSuppressions(source, today: today)
  }

  /// The paths of files that hold any, ascending.
  package var paths: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Those of the file at `path`, whether or not they count, in their order.
  package func suppressions(in path: String) -> [Suppression] { files[path]?.all ?? [] }

  /// What is wrong with what the file at `path` says to the tool, by place.
  package func problems(in path: String) -> [FoundSuppressionProblem] { files[path]?.problems ?? [] }

  /// Every suppression that gives a reason with its path, by path and place.
  package var all: [(path: String, suppression: Suppression)] {
    paths.flatMap { path in suppressions(in: path).filter { $0.reason != nil }.map { (path, $0) } }
  }

  /// Whether a finding is not to be reported.
  package func holdsBack(_ finding: Finding) -> Bool { use(for: finding) != nil }

  /// The suppression that holds a finding back: the one of its first line.
  func use(for finding: Finding) -> Use? { use(for: finding) { $0.covering($1, line: $2) } }

  /// One that would hold it back if its time were not over.
  func expiredUse(for finding: Finding) -> Use? { use(for: finding) { $0.coveringOnce($1, line: $2) } }

  private func use(for finding: Finding, _ number: (FileSuppressions, RuleID, Int) -> Int?) -> Use? {
    guard let file = files[finding.location.path], let rule = RuleID(rawValue: finding.rule),
      let number = number(file, rule, file.lines.line(at: finding.location.range.lower))
    else { return nil }
    return Use(path: finding.location.path, number: number, rule: rule)
  }

  /// The finding, with the suppression that once held it back.
  func noting(_ use: Use, in finding: Finding) -> Finding {
    guard let suppression = files[use.path]?.all[use.number], let until = suppression.until else { return finding }
    var finding = finding
    finding.related.append(
      RelatedLocation(
        "the suppression here ended on \(until.text)", at: Location(path: use.path, range: suppression.range)))
    return finding
  }
}
