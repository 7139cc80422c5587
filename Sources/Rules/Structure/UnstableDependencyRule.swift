import Codebase
import Diagnostics
import Graphs
import Measures
import RuleCatalog
package import RuleEngine

/// The rule `unstable-dependency`: the instability of each fractal against that of those it uses.
package enum UnstableDependencyRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let settings = subject.context.settings(forFolder: "")
    let includesInferred = settings.text(.fractals, of: report.rule) == "all"
    let coupling = coupling(of: subject.codebase, includesInferred: includesInferred)
    let components = DirectedGraph(
      nodeCount: subject.codebase.tree.fractals.count,
      edges: coupling.edges.map { DirectedGraph.Edge($0.from.rawValue, $0.to.rawValue) }
    ).stronglyConnectedComponents()
    // On a ring somebody is always less stable: that is the ring's fault.
    let edges = coupling.edges.filter {
      components.componentOf[$0.from.index] != components.componentOf[$0.to.index]
    }
    for (_, used) in Dictionary(grouping: edges, by: \.from).sorted(by: { $0.key < $1.key }) {
      check(used, coupling, subject, &report)
    }
  }

  private static func coupling(of codebase: Codebase, includesInferred: Bool) -> FractalCoupling {
    if includesInferred {
      return FractalCoupling(codebase) { codebase.sides(of: $0) }
    }
    let declared = DeclaredTree(codebase.tree)
    return FractalCoupling(codebase) { edge in
      declared.pair(from: edge.from, to: edge.to).map { ($0.from, $0.to) }
    }
  }

  /// `used` are the dependencies of one fractal.
  private static func check(
    _ used: [FractalCoupling.Edge], _ coupling: FractalCoupling, _ subject: Subject, _ report: inout RuleReport
  ) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    guard let any = used.first else { return }
    let own = coupling.instability(of: any.from)
    let settings = subject.settings(for: codebase.path(of: any.witness.from))
    let least = settings.integer(.coupling, of: report.rule)
    let share = settings.integer(.share, of: report.rule)
    let unstable = used.filter { edge in
      let other = coupling.instability(of: edge.to)
      return other.total >= least && other.isLessStable(than: own)
    }
    guard own.total >= least, unstable.count * 100 > used.count * share, let first = unstable.first else { return }
    let name = tree[any.from].name
    let others = unstable.map { "`\(tree[$0.to].name)` (\(words(coupling.instability(of: $0.to))))" }
    report.add(
      at: codebase.location(of: first.witness),
      "`\(name)` (\(words(own))) relies on \(others.joined(separator: ", ")): \(unstable.count) of the "
        + "\(used.count) that it uses are less stable, \(unstable.count * 100 / used.count) %; the limit is \(share) %",
      remedy: "Turn the dependency around, or move what is used into a fractal that both may rely on.",
      fractal: name,
      related: unstable.dropFirst().map { edge in
        RelatedLocation("uses `\(tree[edge.to].name)`", at: codebase.location(of: edge.witness))
      }.bounded,
      key: name)
  }

  private static func words(_ value: Instability) -> String {
    let digits = String(value.percent % 100)
    let share = value.percent == 100 ? "1" : "0." + (digits.count == 1 ? "0" : "") + digits
    return "instability \(share): \(value.afferent) in, \(value.efferent) out"
  }
}
