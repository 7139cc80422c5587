package import RuleCatalog

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

  /// The rules that `select` names, all where it is nil, without those that `ignore` names. A name is that of
  /// a rule, of a category, or of a part of the protocol.
  package static func rules(select: [String]?, ignore: [String]) -> [RuleID] {
    let selected = select.map { Set($0.flatMap(named)) } ?? Set(RuleID.allCases)
    let ignored = Set(ignore.flatMap(named))
    return RuleID.allCases.filter { selected.contains($0) && !ignored.contains($0) }
  }

  /// Whether findings at `path` are reported.
  package func reports(_ path: String) -> Bool {
    guard let paths else { return true }
    return paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }

  private static func named(_ name: String) -> [RuleID] {
    RuleCatalog.all
      .filter { $0.id == name || $0.category == name || $0.protocolPart == name }
      .compactMap(\.ruleID)
  }
}
