package import Knowledge
package import RuleCatalog

extension RuleContext {
  /// What the rules are set to for the file at `path`, relative to the root.
  package func settings(for path: String) -> RuleSettings {
    uniform ?? RuleSettings(resolver.settings(for: path))
  }

  /// What the rules are set to for a folder as a whole; empty for the root.
  package func settings(forFolder folder: String) -> RuleSettings {
    RuleSettings(resolver.settings(forFolder: folder))
  }

  /// What the rules are set to where a fractal's own sidecar speaks.
  package func settings(of sidecar: Sidecar) -> RuleSettings {
    switch sidecar.subject {
    case .folder(let folder): settings(forFolder: folder)
    case .file(let stem): settings(for: stem + ".py")
    }
  }

  /// Whether a rule may report anywhere: it is not switched off at the root, or switched on somewhere.
  package func isActive(_ rule: RuleID) -> Bool {
    settings(forFolder: "").severity(of: rule) != nil || switchedOn.contains(rule.rawValue)
  }
}
