import Codebase
import Diagnostics
import Knowledge
import Measures
import RuleEngine

/// `[budgets] fan_out`: how many files a file may use, where a sidecar says so.
struct FanOutBudget {
  private let limit: Provided<Int>

  /// Nil where no sidecar around the file sets one.
  init?(_ settings: RuleSettings) {
    guard let limit = settings.settings.budget("fan_out") else { return nil }
    self.limit = limit
  }

  /// Reports `file` where it uses more; false where it keeps to the budget.
  func check(
    _ file: FileID, _ coupling: CountedCoupling, _ subject: Subject, _ report: inout RuleReport
  ) -> Bool {
    let (codebase, used) = (subject.codebase, coupling.used(by: file))
    guard used.count > limit.value else { return false }
    let path = codebase.path(of: file)
    report.add(
      at: codebase.location(ofFirstOf: used, usedBy: file),
      "`\(path)` uses \(used.count.counted("file")); its budget is \(limit.value)",
      remedy: "Let it be given what it fetches from so many places, or change [budgets] fan_out.",
      fractal: subject.fractalName(around: path),
      related: [RelatedLocation("the budget is set here", at: limit.source)]
        + codebase.witness(of: file, uses: used, usedBy: []),
      key: "fan-out")
    return true
  }
}
