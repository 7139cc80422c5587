package import Knowledge
package import RuleCatalog
package import SyntaxFacts

/// What rules go by before any source file is read: what people have written down, and the day.
package struct RuleContext: Sendable {
  package let knowledge: Knowledge
  /// The clock is an input.
  package let today: CalendarDate
  package let extent: TreeExtent
  private let resolver: SettingsResolver

  package init(knowledge: Knowledge, today: CalendarDate, extent: TreeExtent = .whole) {
    self.knowledge = knowledge
    self.today = today
    self.extent = extent
    resolver = SettingsResolver(knowledge.sidecars.all, rules: .catalog)
  }

  /// What the rules are set to for the file at `path`, relative to the root.
  package func settings(for path: String) -> RuleSettings {
    RuleSettings(resolver.settings(for: path))
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

  /// The file at `path` as the subject of rules.
  package func subject(path: String, facts: FileFacts) -> FileSubject {
    FileSubject(
      path: path, facts: facts, fractal: knowledge.sidecars.fractal(around: path)?.fractal?.id.value,
      settings: settings(for: path))
  }

  /// Whether a rule may report anywhere: it is not switched off at the root, or switched on somewhere.
  package func isActive(_ rule: RuleID) -> Bool {
    if settings(forFolder: "").severity(of: rule) != nil { return true }
    return knowledge.sidecars.all.contains { sidecar in
      (sidecar.lint.rules + sidecar.lint.paths.flatMap(\.rules)).contains {
        $0.id.value == rule.rawValue && $0.severity != nil && $0.severity?.value != .off
      }
    }
  }
}

/// How much of a system the analysed tree is.
package enum TreeExtent: Sendable {
  case whole
  /// Cut out on purpose (`--isolated`): what lies outside may exist all the same.
  case part
}
