import Diagnostics
package import RuleEngine

/// The rule `invalid-suppression`: what a comment says to the tool and the tool does not understand.
package enum InvalidSuppressionRule: SuppressionRule {
  package static func check(_ subject: SuppressionSubject, _ report: inout RuleReport) {
    let table = subject.suppressions.table
    for path in table.paths {
      for found in table.problems(in: path) {
        let edits = found.fix.map { Edit(Location(path: path, range: $0.range), replaceWith: $0.text) }
        let isRemoval = found.fix.allSatisfy(\.text.isEmpty)
        report.add(
          at: Location(path: path, range: found.range), found.problem.message, remedy: found.problem.remedy,
          fractal: subject.context.fractalName(around: path), key: found.problem.message,
          fixes: edits.isEmpty
            ? [] : [Fix(title: isRemoval ? "Remove it" : "Write '\(found.fix[0].text)'", edits: edits)])
      }
    }
  }
}
