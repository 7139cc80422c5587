import Knowledge

extension SidecarIndex {
  /// Ids of the rules that some sidecar switches on, for its folder or for some paths.
  var switchedOn: Set<String> {
    all.reduce(into: []) { ids, sidecar in
      for rule in sidecar.lint.rules + sidecar.lint.paths.flatMap(\.rules)
      where rule.severity.map({ $0.value != .off }) ?? false {
        ids.insert(rule.id.value)
      }
    }
  }
}
