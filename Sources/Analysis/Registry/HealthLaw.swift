import Diagnostics
import Report

/// The law of health: what makes of a fractal which state. The worst that is said of it counts.
///
/// - **unhealthy**: a finding of severity error.
/// - **disconnected**: what it names or needs is not there (`unknown-fractal`, `missing-capability`, whatever their
///   severity), or no file of it uses or is used by any file outside.
/// - **degraded**: a finding of severity warning.
/// - **healthy**: none of these. Findings of severity info, and those that a suppression holds back, count for nothing.
///
/// Findings are those of `check`, each for the innermost fractal that it speaks of; nothing is judged a second time.
enum HealthLaw {
  /// Rules that say that a fractal is cut off from what it relies on.
  private static let relations: Set<String> = ["unknown-fractal", "missing-capability"]

  /// What matters most first; those of one rule as one.
  static func reasons(_ findings: [ReportedFinding], isApart: Bool) -> [RegistryView.Reason] {
    var reasons: [RegistryView.Reason] = []
    if isApart {
      reasons.append(
        .init(health: .disconnected, message: "nothing in it uses anything outside of it, nor is it used from there"))
    }
    for finding in findings {
      guard let health = health(of: finding) else { continue }
      if let known = reasons.firstIndex(where: { $0.rule == finding.rule && $0.health == health }) {
        reasons[known].findings += 1
      } else {
        reasons.append(
          .init(
            health: health, rule: finding.rule, findings: 1, message: finding.message, path: finding.place.displayPath,
            line: finding.place.range.start.line))
      }
    }
    let ordered = reasons.enumerated().sorted { a, b in
      (b.element.health, b.element.findings, a.offset) < (a.element.health, a.element.findings, b.offset)
    }
    return ordered.map(\.element)
  }

  /// Nil where it says nothing of how the fractal fares.
  private static func health(of finding: ReportedFinding) -> RegistryView.Health? {
    if relations.contains(finding.rule) { return .disconnected }
    return switch finding.severity {
    case .error: .unhealthy
    case .warning: .degraded
    case .info: nil
    }
  }
}
