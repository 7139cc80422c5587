import Diagnostics
import Knowledge
package import RuleEngine

/// The rule `incomplete-decision`: every record that binds, or may come to bind, against what its fractal's tier asks
/// for.
package enum IncompleteDecisionRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let decisions = subject.knowledge.decisions
    for entry in decisions.entries {
      guard let fractal = entry.fractal, isWanted(decisions.standing(of: entry), entry.record),
        let sidecar = subject.knowledge.sidecars.declaring(fractal).first
      else { continue }
      let tier = subject.context.settings(of: sidecar).settings.tier?.value ?? .lightweight
      let parts = entry.record.missingParts(for: tier)
      guard !parts.isEmpty else { continue }
      report.add(
        at: Location(path: entry.record.path, range: entry.record.range),
        "the record `\(entry.record.id.value)` says nothing of \(list(parts.map(\.words))), "
          + "which tier \(tier.rawValue) asks for",
        remedy: "Write \(list(parts.map { $0.text(in: entry.record.form) })).", fractal: fractal,
        key: entry.record.id.value)
    }
  }

  /// A status that is none is reported as that.
  private static func isWanted(_ standing: DecisionIndex.Standing, _ record: DecisionRecord) -> Bool {
    switch standing {
    case .live, .other(.proposed): true
    case .other(nil): record.statusText == nil
    case .superseded, .other: false
    }
  }

  private static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
