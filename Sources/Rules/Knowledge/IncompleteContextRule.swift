import Codebase
import Diagnostics
import Knowledge
import Measures
import RuleCatalog
package import RuleEngine

/// The rule `incomplete-context`: what each sidecar says against what its tier asks for.
package enum IncompleteContextRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    guard subject.codebase.tree.fractals.contains(where: \.isDeclared) else { return }
    let evidence = ContextEvidence(subject)
    var reported: ReportedParts?
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal), let context = evidence.completeness(of: fractal) else { continue }
      let settings = subject.context.settings(of: sidecar)
      guard let tier = settings.settings.tier?.value ?? (evidence.isConnected(fractal) ? .lightweight : nil)
      else { continue }
      let limit = settings.integer(tier.option, of: report.rule)
      guard context.percent < limit else { continue }
      let parts = reported ?? ReportedParts(subject)
      reported = parts
      let others = parts.parts(of: fractal, sidecar, subject)
      guard context.without(Set(others.keys)).percent < limit else { continue }
      add(context, others, "the limit for tier \(tier.rawValue) is \(limit) %", fractal, sidecar, &report)
    }
  }

  private static func add(
    _ context: ContextCompleteness, _ others: [ContextCompleteness.Part: RuleID], _ limit: String, _ fractal: Fractal,
    _ sidecar: Sidecar, _ report: inout RuleReport
  ) {
    let place = sidecar.idLocation
    report.add(
      at: place, "the context of `\(fractal.name)` is complete to \(context.percent) %; \(limit)",
      remedy: "Worth most first: "
        + context.missing.filter { others[$0.part] == nil }.map(\.part.remedy).joined(separator: "; ") + ".",
      fractal: fractal.name,
      related: context.missing.map { item in
        let value = "\(item.part): \(Int((item.value * 100).rounded(.down))) % at weight \(item.part.weight)"
        return RelatedLocation(value + (others[item.part].map { ", see `\($0.rawValue)`" } ?? ""), at: place)
      },
      key: fractal.name)
  }
}

/// The parts of a context that other rules speak of: what they say is not said again by the whole alone.
private struct ReportedParts {
  private let unclear: Set<FractalNumber>
  private let owned: OwnedFiles?

  init(_ subject: Subject) {
    unclear = Set(subject.evidence(UnclearBoundaries.self).all.map(\.fractal))
    owned = subject.evidence(OwnedFiles.Known.self).files
  }

  func parts(of fractal: Fractal, _ sidecar: Sidecar, _ subject: Subject) -> [ContextCompleteness.Part: RuleID] {
    var parts: [ContextCompleteness.Part: RuleID] = [:]
    if unclear.contains(fractal.id) { parts[.interface] = .unclearBoundary }
    let asksForOwners = subject.context.settings(of: sidecar).severity(of: .unownedFractal) != nil
    if asksForOwners, UnownedFractalRule.speaks(of: fractal, sidecar, owned, subject) { parts[.owner] = .unownedFractal }
    return parts
  }
}

extension Tier {
  fileprivate var option: RuleOptionName {
    switch self {
    case .lightweight: .lightweight
    case .standard: .standard
    case .enterprise: .enterprise
    }
  }
}

extension ContextCompleteness.Part {
  fileprivate var remedy: String {
    switch self {
    case .dependencies: "bring [depends_on] in step with the imports"
    case .summary: "add a summary"
    case .interface: "declare what others use in [interface]"
    case .owner: "name the owners, the same as in CODEOWNERS"
    case .reasons: "give each dependency a `because`"
    case .decisions: "record a decision"
    case .errors: "say in [behavior] may_raise which errors may leave"
    case .tests: "say in [interface] tested how operations are tested"
    }
  }
}
