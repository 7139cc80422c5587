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
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal), let declaration = sidecar.fractal,
        !subject.codebase.tree.files(under: fractal.id).isEmpty, sidecar.problems.isEmpty
      else { continue }
      let settings = subject.context.settings(of: sidecar)
      guard let tier = settings.settings.tier?.value ?? (evidence.isConnected(fractal) ? .lightweight : nil)
      else { continue }
      let context = ContextCompleteness(evidence.values(of: fractal, sidecar), tier: tier)
      let percent = Int((context.value * 100).rounded(.down))
      let limit = settings.integer(tier.option, of: report.rule)
      guard percent < limit else { continue }
      report.add(
        at: Location(path: sidecar.path, range: declaration.id.range),
        "the context of `\(fractal.name)` is complete to \(percent) %; the limit for tier \(tier.rawValue) is "
          + "\(limit) %",
        remedy: remedy(context), fractal: fractal.name,
        related: context.missing.map { item in
          RelatedLocation(
            "\(item.part): \(Int((item.value * 100).rounded(.down))) % at weight \(item.part.weight)",
            at: Location(path: sidecar.path, range: declaration.id.range))
        },
        key: fractal.name)
    }
  }

  private static func remedy(_ context: ContextCompleteness) -> String {
    let steps = context.missing.map(\.part.remedy)
    return "Worth most first: " + steps.joined(separator: "; ") + "."
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
    case .owner: "name the owners"
    case .reasons: "give each dependency a `because`"
    case .decisions: "record a decision"
    case .errors: "say in [behavior] may_raise which errors may leave"
    case .tests: "say in [interface] tested how operations are tested"
    }
  }
}
