import Diagnostics
package import RuleEngine

/// The rule `unexplained-suppression`: suppressions without a reason, or with an empty one.
package enum UnexplainedSuppressionRule: SuppressionRule {
  package static func check(_ subject: SuppressionSubject, _ report: inout RuleReport) {
    let table = subject.suppressions.table
    for path in table.paths {
      for suppression in table.suppressions(in: path)
      where suppression.standing == .unexplained && !suppression.rules.isEmpty {
        report.add(
          at: Location(path: path, range: suppression.range),
          "this suppression of \(suppression.rules.inWords) gives no reason and does not count",
          remedy: "Add reason=\"…\" in double quotes, or remove it.",
          fractal: subject.context.fractalName(around: path), key: suppression.key(of: suppression.rules),
          fixes: [suppression.withdrawal(in: path)])
      }
    }
  }
}
