import Diagnostics
import Knowledge
package import RuleEngine
import SourceText

/// The rule `dangling-decision`: every citation of a record against the records that there are.
package enum DanglingDecisionRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let knowledge = subject.knowledge
    for sidecar in knowledge.sidecars.all {
      guard let owner = sidecar.fractal ?? knowledge.sidecars.fractal(around: sidecar.path)?.fractal else { continue }
      // Where a step wants a record, `missing-decision` says what is wrong with the one that it cites.
      let steps = Step.steps(of: sidecar, subject.context.settings(of: sidecar), knowledge)
      let wanted = Set(steps.compactMap(\.citation?.range))
      for entry in sidecar.dependencies {
        guard let citation = entry.decision, !wanted.contains(citation.range),
          !UnknownFractalRule.speaks(of: citation.value, subject)
        else { continue }
        let id = owner.id.value
        let act = Act.dependency(from: id, to: entry.target.value.text)
        guard let gap = gap(knowledge.decisions.permits(citation: citation.value, from: id, act)) else { continue }
        add(citation, gap, in: sidecar.path, id, &report)
      }
    }
    for entry in knowledge.decisions.entries {
      for citation in entry.record.supersedes
      where knowledge.decisions.records(citedAs: citation.value, from: entry.fractal).isEmpty {
        add(citation, DecisionGap(words: "which is no record"), in: entry.record.path, entry.fractal, &report)
      }
    }
  }

  /// Nil for a record that is there and live, whatever it allows: the edge needs none.
  private static func gap(_ verdict: DecisionIndex.Verdict) -> DecisionGap? {
    switch verdict {
    case .permitted, .notAllowed: nil
    case .unknown: DecisionGap(words: "which is no record")
    case .notLive(let record):
      DecisionGap(words: "which is \(record.status?.value.word ?? "without a status")", record: record)
    }
  }

  private static func add(
    _ citation: Spanned<String>, _ gap: DecisionGap, in path: String, _ fractal: String?, _ report: inout RuleReport
  ) {
    report.add(
      at: Location(path: path, range: citation.range), "this cites '\(citation.value)', \(gap.words)",
      remedy: "Cite the record that holds today, or take the citation out.", fractal: fractal,
      related: gap.record.map { record in
        [RelatedLocation("the record", at: Location(path: record.path, range: record.id.range))]
      } ?? [],
      key: citation.value)
  }
}
