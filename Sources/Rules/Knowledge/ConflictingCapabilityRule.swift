import Codebase
import Diagnostics
import Knowledge
package import RuleEngine

/// The rule `conflicting-capability`: capabilities that several fractals provide.
package enum ConflictingCapabilityRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let (table, tree) = (CapabilityTable(subject), subject.codebase.tree)
    for capability in table.capabilities {
      let active = (table.offers[capability] ?? []).filter { ($0.status ?? .active) == .active }
      // What a fractal provides through one inside it, it provides once.
      let offers = active.filter { offer in
        !active.contains { $0.fractal != offer.fractal && tree.contains($0.fractal, offer.fractal) }
      }
      guard let first = offers.first, offers.count > 1 else { continue }
      let others = offers.dropFirst().map { "`\($0.name)`" }
      let shown = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? " and \(others.count - 3) more" : "")
      report.add(
        at: first.location, "`\(first.name)` provides `\(capability)`, and so \(others.count == 1 ? "does" : "do") \(shown)",
        remedy: "Keep it in one of them, name the two differently, or set `status` of the one that goes to deprecated.",
        fractal: first.name,
        related: offers.dropFirst().map { offer in
          RelatedLocation("`\(offer.name)` provides it, too", at: offer.location)
        }.bounded,
        key: capability)
    }
  }
}
