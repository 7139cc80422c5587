import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `dangling-decision`: every citation of a record against the records that there are.
package enum DanglingDecisionRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    for sidecar in subject.knowledge.sidecars.all { check(sidecar, subject, &report) }
    checkSuppressions(subject, &report)
    checkRecords(subject.knowledge.decisions, &report)
  }

  private static func check(_ sidecar: Sidecar, _ subject: Subject, _ report: inout RuleReport) {
    let knowledge = subject.knowledge
    guard let owner = sidecar.fractal ?? knowledge.sidecars.fractal(around: sidecar.path)?.fractal else { return }
    let (id, settings) = (owner.id.value, subject.context.settings(of: sidecar))
    // Where a step lacks a record, `missing-decision` says what is wrong with the one that it cites.
    let steps = Step.steps(of: sidecar, settings, knowledge)
    let told = Set(steps.filter { isTold($0, settings, knowledge) }.compactMap(\.citation?.range))
    let citations =
      sidecar.dependencies.map { ($0.decision, Act.dependency(from: id, to: $0.target.value.text)) }
      + sidecar.zones.map { ($0.decision, Act.zone(element: $0.element.value)) }
    for case (let citation?, let act) in citations
    where !told.contains(citation.range) && !UnknownFractalRule.speaks(of: citation.value, subject) {
      let verdict = knowledge.decisions.permits(citation: citation.value, from: id, act)
      guard let gap = DecisionGap(verdict, citation.value, knowledge) else { continue }
      add(citation, gap, in: sidecar.path, id, &report)
    }
  }

  private static func checkSuppressions(_ subject: Subject, _ report: inout RuleReport) {
    for (path, suppression) in subject.head.suppressions.all {
      guard let rule = suppression.rules.first, let citation = suppression.decision else { continue }
      let step = Step(suppression, of: rule, path: path, subject.knowledge)
      let verdict = subject.knowledge.decisions.permits(citation: citation, from: step.fractal, step.act)
      guard step.fractal != nil, !isTold(step, subject.settings(for: path), subject.knowledge),
        let gap = DecisionGap(verdict, citation, subject.knowledge)
      else { continue }
      add(Spanned(citation, at: suppression.range), gap, in: path, step.fractal, &report)
    }
  }

  private static func checkRecords(_ decisions: DecisionIndex, _ report: inout RuleReport) {
    for entry in decisions.entries {
      for citation in entry.record.supersedes + entry.record.supersededBy
      where decisions.records(citedAs: citation.value, from: entry.fractal).isEmpty {
        add(citation, DecisionGap(words: "which is no record"), in: entry.record.path, entry.fractal, &report)
      }
    }
  }

  private static func isTold(_ step: Step, _ settings: RuleSettings, _ knowledge: Knowledge) -> Bool {
    settings.severity(of: .missingDecision) != nil
      && settings.list(.subjects, of: .missingDecision).contains(step.kind.word) && step.gap(knowledge) != nil
  }

  private static func add(
    _ citation: Spanned<String>, _ gap: DecisionGap, in path: String, _ fractal: String?, _ report: inout RuleReport
  ) {
    report.add(
      at: Location(path: path, range: citation.range), "this cites '\(citation.value)', \(gap.words)",
      remedy: "Cite the record that holds today, or take the citation out.", fractal: fractal,
      related: gap.related, key: citation.value)
  }
}

/// Why a citation is worth nothing.
struct DecisionGap {
  /// As a relative clause on the citation.
  var words: String
  var record: DecisionRecord?

  init(words: String, record: DecisionRecord? = nil) {
    self.words = words
    self.record = record
  }

  /// Nil for a record that is there and live, whatever it allows.
  init?(_ verdict: DecisionIndex.Verdict, _ citation: String, _ knowledge: Knowledge) {
    switch verdict {
    case .permitted, .notAllowed: return nil
    case .unknown: self.init(words: DecisionGap.unknown(citation, knowledge))
    case .notLive(let record, .superseded(let successor?)):
      // Of a foreign record the successor is named as from its own fractal.
      let owner = successor.contains("#") ? nil : citation.split(separator: "#").first.map { $0 + "#" }
      let name = (citation.contains("#") ? owner ?? "" : "") + successor
      self.init(words: "which is superseded by '\(name)'", record: record)
    case .notLive(let record, let standing): self.init(words: "which is \(standing.words)", record: record)
    }
  }

  var related: [RelatedLocation] {
    record.map { [RelatedLocation("the record", at: Location(path: $0.path, range: $0.id.range))] } ?? []
  }

  /// With the citation that was probably meant, where one record of another fractal has the id.
  private static func unknown(_ citation: String, _ knowledge: Knowledge) -> String {
    let others = citation.contains("#") ? [] : knowledge.decisions.citations(ofForeign: citation)
    return others.count == 1 ? "which is no record here; '\(others[0])' is one" : "which is no record"
  }
}
