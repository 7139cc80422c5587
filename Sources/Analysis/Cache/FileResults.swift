import Diagnostics
import Measures
import RuleEngine
import SyntaxFacts

/// What comes of one file by itself, apart from its facts.
struct FileResults: Sendable {
  var measures: FileMeasures
  /// Of the rules of one file.
  var findings: [Finding]
  /// What these took, where they were timed just now.
  var costs: [RuleCost] = []

  init(measures: FileMeasures, findings: [Finding]) {
    self.measures = measures
    self.findings = findings
  }

  /// Measures the file and asks the rules.
  init(of facts: FileFacts, at path: String, _ runner: RuleRunner, clock: RuleClock?) {
    measures = FileMeasures(path: path, surface: facts.surface, demand: runner.demand)
    findings = runner.findings(in: runner.context.subject(path: path, facts: facts), clock: clock, &costs)
  }
}
