import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `missing-decision`: every step that wants a decision against the records that are live.
package enum MissingDecisionRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    for sidecar in subject.knowledge.sidecars.all {
      let settings = subject.context.settings(of: sidecar)
      let subjects = Set(settings.list(.subjects, of: report.rule))
      let steps = Step.steps(of: sidecar, settings, subject.knowledge)
      for step in steps where subjects.contains(step.kind.word) { judge(step, subject.knowledge, &report) }
    }
    for (path, suppression) in subject.head.suppressions.all where suppression.decision != nil {
      let subjects = subject.settings(for: path).list(.subjects, of: report.rule)
      guard subjects.contains(Step.Kind.suppression.word) else { continue }
      for rule in suppression.rules {
        judge(Step(suppression, of: rule, path: path, subject.knowledge), subject.knowledge, &report)
      }
    }
  }

  private static func judge(_ step: Step, _ knowledge: Knowledge, _ report: inout RuleReport) {
    guard let gap = step.gap(knowledge) else { return }
    report.add(
      at: step.location, "\(step.words) \(gap.words)", remedy: step.remedy, fractal: step.fractal,
      related: gap.related, key: step.permission)
  }
}

/// Something that wants a decision.
struct Step {
  enum Kind {
    case dependency, budget, zone, suppression, majorVersion

    /// As the option `subjects` has it.
    var word: String {
      switch self {
      case .dependency: "dependency"
      case .budget: "budget"
      case .zone: "zone"
      case .suppression: "suppression"
      case .majorVersion: "major-version"
      }
    }
  }

  var kind: Kind
  var act: Act
  /// Id of the fractal that takes it.
  var fractal: String?
  /// Its records may permit it without being cited: the fractal's own, and those of the fractals around it.
  var owners: [String?]
  var citation: Spanned<String>?
  var location: Location
  /// What a record would have to allow.
  var permission: String
  /// What it is, as the beginning of a sentence.
  var words: String

  var remedy: String {
    "Cite a live record whose `allows` has \"\(permission)\", write one, or take the step back."
  }
}

extension Step {
  /// Nil where a live record permits the step.
  func gap(_ knowledge: Knowledge) -> DecisionGap? {
    let decisions = knowledge.decisions
    if owners.contains(where: { decisions.record(of: $0, permitting: act) != nil }) { return nil }
    guard let citation else { return DecisionGap(words: "and no decision record allows it") }
    let verdict = decisions.permits(citation: citation.value, from: fractal, act)
    switch verdict {
    case .permitted: return nil
    case .unknown, .notLive:
      return DecisionGap(verdict, citation.value, knowledge).map {
        DecisionGap(words: "and cites '\(citation.value)', \($0.words)", record: $0.record)
      }
    case .notAllowed(let record):
      return DecisionGap(words: "and cites '\(citation.value)', which does not allow it", record: record)
    }
  }
}
