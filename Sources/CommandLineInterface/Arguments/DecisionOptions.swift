package import Knowledge

/// What `decision new` is asked for.
package struct DecisionNewOptions: Hashable, Sendable {
  package var root: String?
  package var path: String?
  package var fractal: String?
  package var title: String
  package var template: DecisionTemplate?
  package var status: DecisionFilter?
  package var supersedes: String?
  package var writing: Writing = .files
  /// `--today`; nil for the system's date.
  package var today: CalendarDate?

  package enum Writing: Hashable, Sendable {
    case files
    /// `--dry-run`
    case output
  }
}

package struct DecisionListOptions: Hashable, Sendable {
  package var scope = ScopeOptions()
  package var format: RuleListFormat = .text
  package var fractal: String?
  package var status: DecisionFilter?
}

package struct DecisionShowOptions: Hashable, Sendable {
  package var root: String?
  package var id: String
  package var format: RuleListFormat = .text
  package var cache: CacheUse = .enabled
}

package struct DecisionGraphOptions: Hashable, Sendable {
  package var root: String?
  package var format: GraphFormat = .json
  package var cache: CacheUse = .enabled
}

package enum DecisionTemplate: String, Hashable, Sendable, CaseIterable {
  case madr, nygard
}

/// How records stand.
package enum DecisionFilter: String, Hashable, Sendable, CaseIterable {
  case live, proposed, accepted, rejected, deprecated, superseded
}

extension ReadArguments {
  func decisionNewOptions() throws(UsageError) -> DecisionNewOptions {
    if has(.fractal), has(.path) { throw error(.exclusiveOptions("--fractal", "--path")) }
    let title = operands.joined(separator: " ")
    guard title.contains(where: { !$0.isWhitespace }) else { throw error(.emptyValue(of: "TITLE")) }
    return DecisionNewOptions(
      root: first(.root), path: first(.path), fractal: first(.fractal), title: title, template: word(.template),
      status: word(.status), supersedes: first(.supersedes), writing: has(.dryRun) ? .output : .files,
      today: first(.today).flatMap { CalendarDate(iso: $0) })
  }

  var decisionListOptions: DecisionListOptions {
    DecisionListOptions(
      scope: ScopeOptions(root: first(.root), paths: operands), format: word(.format) ?? .text,
      fractal: first(.fractal), status: word(.status))
  }
}
