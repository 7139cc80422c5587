import Codebase
import Diagnostics
import Knowledge
package import RuleEngine

/// The rule `duplicate-fractal`: ids that more than one sidecar gives.
package enum DuplicateFractalRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let tree = subject.codebase.tree
    for problem in tree.problems {
      guard case .duplicateID(let id, let first) = problem, let sidecar = subject.sidecar(of: tree[id]),
        let other = subject.sidecar(of: tree[first])
      else { continue }
      let name = tree[id].name
      report.add(
        at: sidecar.idLocation, "the id `\(name)` is that of another fractal, too: \(other.path) has it",
        remedy: "Give each fractal an id of its own; what names `\(name)` now means the first.", fractal: name,
        related: [RelatedLocation("`\(name)` is declared here", at: other.idLocation)],
        key: "\(name) again in \(tree[id].path)")
    }
  }
}
