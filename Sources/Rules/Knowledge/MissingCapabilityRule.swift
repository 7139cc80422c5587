import Codebase
import Diagnostics
import Knowledge
package import RuleEngine
import SourceText

/// The rule `missing-capability`: what fractals need, against what fractals provide.
package enum MissingCapabilityRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    // Of a part that was cut out, the provider may lie outside.
    guard subject.context.extent == .whole else { return }
    let needy = subject.codebase.tree.fractals.compactMap { subject.sidecar(of: $0)?.fractal.map { ($0.needs, $0.id) } }
    guard needy.contains(where: { !$0.0.isEmpty }) else { return }
    let table = CapabilityTable(subject)
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      for need in sidecar.fractal?.needs ?? [] where table.offers[need.value] == nil {
        let location = Location(path: sidecar.path, range: need.range)
        let near = Spelling.nearest(to: need.value, among: table.capabilities)
        report.add(
          at: location, "`\(fractal.name)` needs `\(need.value)`, which no fractal provides",
          remedy: near.map { "Did you mean `\($0)`? If not, add it to `provides` of the fractal that offers it." }
            ?? "Add it to `provides` of the fractal that offers it, or take it out of `needs`.",
          fractal: fractal.name,
          related: near.flatMap { table.offers[$0]?.first }.map { offer in
            [RelatedLocation("`\(offer.name)` provides something like it", at: offer.location)]
          } ?? [],
          key: "\(fractal.name) needs \(need.value)",
          fixes: near.map { [Fix(title: "Replace with \($0)", edits: [Edit(location, replaceWith: "\"\($0)\"")])] } ?? [])
      }
    }
  }
}
