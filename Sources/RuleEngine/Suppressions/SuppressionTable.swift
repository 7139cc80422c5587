package import Diagnostics
package import Knowledge
import RuleCatalog
import SourceText

/// All suppressions of a tree.
package struct SuppressionTable: Sendable {
  /// A suppression that has held back something.
  struct Use: Hashable {
    var path: String
    var number: Int
    var rule: RuleID
  }

  private var files: [String: FileSuppressions] = [:]

  package init() {}

  /// Adds the suppressions of the file at `path`.
  package mutating func add(_ source: DirectiveSource, path: String, today: CalendarDate) {
    if source.comments.isEmpty { return }
    files[path] = FileSuppressions(source, today: today)
  }

  /// Every suppression with its path, by path and place.
  package var all: [(path: String, suppression: Suppression)] {
    paths.flatMap { path in (files[path]?.all ?? []).map { (path, $0) } }
  }

  /// What is wrong with them, by path and place.
  package var problems: [PlacedSuppressionProblem] {
    paths.flatMap { path in
      (files[path]?.problems ?? []).map {
        PlacedSuppressionProblem($0.problem, at: Location(path: path, range: $0.range))
      }
    }
  }

  /// Whether a finding is not to be reported.
  package func holdsBack(_ finding: Finding) -> Bool { use(for: finding) != nil }

  /// The suppression that holds a finding back: the one of its first line.
  func use(for finding: Finding) -> Use? {
    guard let file = files[finding.location.path], let rule = RuleID(rawValue: finding.rule),
      let number = file.covering(rule, line: file.lines.line(at: finding.location.range.lower))
    else { return nil }
    return Use(path: finding.location.path, number: number, rule: rule)
  }

  /// The finding, with the suppression that would have held it back if its time were not over.
  func notingExpiry(of finding: Finding) -> Finding {
    guard let file = files[finding.location.path], let rule = RuleID(rawValue: finding.rule),
      let suppression = file.expired(rule, line: file.lines.line(at: finding.location.range.lower)),
      let until = suppression.until
    else { return finding }
    var finding = finding
    finding.related.append(
      RelatedLocation(
        "the suppression here ended on \(until.text)",
        at: Location(path: finding.location.path, range: suppression.range)))
    return finding
  }

  /// The suppressions of `rules` that count and have held back nothing.
  func unused(apartFrom used: Set<Use>, of rules: Set<RuleID>) -> [PlacedSuppressionProblem] {
    paths.flatMap { path -> [PlacedSuppressionProblem] in
      guard let file = files[path] else { return [] }
      return file.all.enumerated().flatMap { number, suppression -> [PlacedSuppressionProblem] in
        guard file.isLive(suppression) else { return [] }
        return suppression.rules.filter { rule in
          rules.contains(rule) && !used.contains(Use(path: path, number: number, rule: rule))
        }.map { rule in
          PlacedSuppressionProblem(
            .unused(rule: rule.rawValue), at: Location(path: path, range: suppression.range))
        }
      }
    }
  }

  private var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
