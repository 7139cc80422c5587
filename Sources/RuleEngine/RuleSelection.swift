package import RuleCatalog
import SourceText

/// Which rules a run is about, and which paths it reports on.
package struct RuleSelection: Hashable, Sendable {
  /// In the catalog's order.
  package var rules: [RuleID]
  /// Root-relative files and folders whose findings are reported; nil for all, an empty path for the root.
  package var paths: [String]?

  /// Every rule, every path.
  package init(rules: [RuleID] = RuleID.allCases, paths: [String]? = nil) {
    self.rules = rules
    self.paths = paths
  }

  /// A word of `--select` or `--ignore` that names no rule.
  package struct UnknownName: Error, Hashable, Sendable {
    package var name: String
    package var nearest: String?
  }

  /// The rules that `select` names, all where it is nil, without those that `ignore` names. A name is that of
  /// a rule, of a category, or of a part of the protocol.
  package static func rules(
    select: [String]?, ignore: [String]
  ) -> (rules: [RuleID], unknown: [UnknownName]) {
    let unknown = ((select ?? []) + ignore).filter { named($0).isEmpty }.map { name in
      UnknownName(name: name, nearest: Spelling.nearest(to: name, among: names))
    }
    let selected = select.map { Set($0.flatMap(named)) } ?? Set(RuleID.allCases)
    let ignored = Set(ignore.flatMap(named))
    return (RuleID.allCases.filter { selected.contains($0) && !ignored.contains($0) }, unknown)
  }

  /// Whether findings at `path` are reported.
  package func reports(_ path: String) -> Bool {
    guard let paths else { return true }
    return paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }

  private static var names: [String] {
    RuleCatalog.all.map(\.id) + Set(RuleCatalog.all.map(\.category)).sorted()
  }

  private static func named(_ name: String) -> [RuleID] {
    RuleCatalog.all
      .filter { $0.id == name || $0.category == name || $0.protocolPart == name }
      .compactMap(\.ruleID)
  }
}
