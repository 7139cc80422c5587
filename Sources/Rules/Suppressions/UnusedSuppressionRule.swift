import Diagnostics
import RuleCatalog
package import RuleEngine

/// The rule `unused-suppression`: suppressions of rules that have looked and found nothing to hold back.
package enum UnusedSuppressionRule: SuppressionRule {
  package static var readsUse: Bool { true }

  package static func check(_ subject: SuppressionSubject, _ report: inout RuleReport) {
    let table = subject.suppressions.table
    for path in table.paths {
      for (number, suppression) in table.suppressions(in: path).enumerated() where suppression.standing == .counts {
        let unused = distinct(suppression.rules).filter { rule in
          subject.hasLooked(rule, at: path)
            && !subject.suppressions.used.contains(SuppressionTable.Use(path: path, number: number, rule: rule))
        }
        if !unused.isEmpty { add(unused, of: suppression, in: path, subject, &report) }
      }
    }
  }

  private static func distinct(_ rules: [RuleID]) -> [RuleID] {
    rules.enumerated().filter { number, rule in !rules[..<number].contains(rule) }.map(\.element)
  }

  private static func add(
    _ unused: [RuleID], of suppression: Suppression, in path: String, _ subject: SuppressionSubject,
    _ report: inout RuleReport
  ) {
    let names = suppression.list.map(\.name)
    let isWhole = suppression.rules.allSatisfy(unused.contains) && suppression.rules.count == names.count
    report.add(
      at: Location(path: path, range: suppression.range),
      "this suppression of \(unused.inWords) holds nothing back",
      remedy: isWhole
        ? "Remove it; what it was written for is settled." : "Take \(unused.inWords) out of it; the rest is needed.",
      fractal: subject.context.fractalName(around: path), key: suppression.key(of: unused),
      fixes: suppression.withdrawal(of: Set(unused), in: path).map { [$0] } ?? [])
  }
}
