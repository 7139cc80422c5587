import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine

/// The rule `expired-suppression`: suppressions whose last day is over, with what is reported again.
package enum ExpiredSuppressionRule: SuppressionRule {
  package static func check(_ subject: SuppressionSubject, _ report: inout RuleReport) {
    let table = subject.suppressions.table
    for path in table.paths {
      for (number, suppression) in table.suppressions(in: path).enumerated() where suppression.standing == .expired {
        let returned = suppression.rules.flatMap { rule in
          (subject.suppressions.returned[SuppressionTable.Use(path: path, number: number, rule: rule)] ?? []).map {
            RelatedLocation("`\(rule.rawValue)` is found here again", at: $0)
          }
        }
        add(suppression, returned, in: path, subject, &report)
      }
    }
  }

  private static func add(
    _ suppression: Suppression, _ returned: [RelatedLocation], in path: String, _ subject: SuppressionSubject,
    _ report: inout RuleReport
  ) {
    guard let until = suppression.until, !suppression.rules.isEmpty else { return }
    report.add(
      at: Location(path: path, range: suppression.range),
      "this suppression of \(suppression.rules.inWords) ended on \(until.text)",
      remedy: returned.isEmpty
        ? "Remove it." : "Settle what is found here, or give it a new day and say in the reason why it takes longer.",
      fractal: subject.context.fractalName(around: path), related: returned,
      key: suppression.key(of: suppression.rules), fixes: [suppression.withdrawal(in: path)])
  }
}
