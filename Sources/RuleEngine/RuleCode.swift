package import Measures
package import RuleCatalog

/// What a rule is in code: a type whose `check` looks at its subject and reports.
package enum RuleCode: Sendable {
  /// Asked once a file, right after it was read, while its bodies are at hand.
  case file(any FileRule.Type)
  /// Asked once, when everything has been joined.
  case tree(any TreeRule.Type)
  /// Asked last, of the suppressions and what came of them.
  case suppressions(any SuppressionRule.Type)
}

/// A rule that looks at one file alone: a pure function of its facts and of the settings for its path.
package protocol FileRule: Sendable {
  static func check(_ subject: FileSubject, _ report: inout RuleReport)
}

/// A rule that looks at fractals or at the whole repository.
package protocol TreeRule: Sendable {
  /// What must have been measured of every file.
  static var demand: MeasureDemand { get }
  static func check(_ subject: Subject, _ report: inout RuleReport)
}

extension TreeRule {
  package static var demand: MeasureDemand { [] }
}

extension RuleDescription {
  /// The case that stands for it.
  package var ruleID: RuleID? { RuleID(rawValue: id) }
}
