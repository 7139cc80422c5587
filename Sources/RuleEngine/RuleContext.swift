package import Knowledge
package import SyntaxFacts

/// What rules go by before any source file is read: what people have written down, and the day.
package struct RuleContext: Sendable {
  package let knowledge: Knowledge
  /// The clock is an input.
  package let today: CalendarDate
  package let extent: TreeExtent
  let resolver: SettingsResolver
  /// The settings of every path where no sidecar says anything.
  let uniform: RuleSettings?
  /// Ids of the rules that some sidecar switches on.
  let switchedOn: Set<String>

  package init(knowledge: Knowledge, today: CalendarDate, extent: TreeExtent = .whole) {
    self.knowledge = knowledge
    self.today = today
    self.extent = extent
    resolver = SettingsResolver(knowledge.sidecars.all, rules: .catalog)
    uniform = knowledge.sidecars.all.isEmpty ? RuleSettings(Settings()) : nil
    switchedOn = knowledge.sidecars.switchedOn
  }

  /// The file at `path` as the subject of rules.
  package func subject(path: String, facts: FileFacts) -> FileSubject {
    FileSubject(
      path: path, facts: facts, fractal: fractalName(around: path),
      settings: settings(for: path))
  }

  /// Id of the innermost declared fractal around the file.
  package func fractalName(around path: String) -> String? {
    uniform == nil ? knowledge.sidecars.fractal(around: path)?.fractal?.id.value : nil
  }
}

/// How much of a system the analysed tree is.
package enum TreeExtent: Sendable {
  case whole
  /// Cut out on purpose (`--isolated`): what lies outside may exist all the same.
  case part
}
