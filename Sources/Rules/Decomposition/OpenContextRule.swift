import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine

/// The rule `open-context`: fractals most of whose dependencies are neither declared nor on an interface.
package enum OpenContextRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    guard subject.codebase.tree.fractals.contains(where: \.isDeclared) else { return }
    var dependencies: [FractalNumber: [Dependency]] = [:]
    for pair in ObservedPairs(subject).all { dependencies[pair.pair.from, default: []].append(pair) }
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal), let found = dependencies[fractal.id] else { continue }
      let settings = subject.context.settings(of: sidecar)
      let (least, share) = (
        settings.integer(.dependencies, of: report.rule), settings.integer(.share, of: report.rule)
      )
      let open = found.filter { !$0.isDeclared || !$0.isOnInterface }
      guard found.count >= least, open.count * 100 >= share * found.count, !open.isEmpty else { continue }
      report.add(
        at: sidecar.idLocation,
        "the context of `\(fractal.name)` is open: of its \(found.count) dependencies \(words(open)) "
          + "(limits: \(least) dependencies, \(share) %)",
        remedy: "Declare what it uses in [depends_on], and let what it uses say what it offers in [interface].",
        fractal: fractal.name, related: open.map { witness($0, subject.codebase) }.bounded, key: fractal.name)
    }
  }

  private typealias Dependency = ObservedPairs.Item

  private static func words(_ open: [Dependency]) -> String {
    let undeclared = open.count { !$0.isDeclared }
    let unclear = open.count { $0.isDeclared }
    let parts =
      (undeclared == 0 ? [] : ["\(undeclared) \(undeclared == 1 ? "is" : "are") not declared"])
      + (unclear == 0 ? [] : ["\(unclear) \(unclear == 1 ? "is" : "are") on fractals without an interface"])
    return parts.joined(separator: " and ")
  }

  private static func witness(_ item: Dependency, _ codebase: Codebase) -> RelatedLocation {
    let what =
      switch (item.isDeclared, item.isOnInterface) {
      case (false, false): "neither declared nor on an interface"
      case (false, true): "not declared"
      default: "on a fractal without an interface"
      }
    return RelatedLocation(
      "`\(codebase.tree[item.pair.to].name)`: \(what)", at: codebase.location(of: item.first))
  }
}

/// Which declared fractals use which others, and what is said of it.
struct ObservedPairs {
  struct Item {
    var pair: FractalPair
    var first: ObservedImport
    /// For every import.
    var isDeclared: Bool
    /// What is used says what it offers, in its sidecar or in the code.
    var isOnInterface: Bool
  }

  /// In the order in which they are met.
  private(set) var all: [Item] = []

  init(_ subject: Subject) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    let observed = subject.evidence(ObservedDependencies.self)
    var places: [FractalPair: Int] = [:]
    for site in observed.sites where !site.isFurther {
      guard let crossing = site.crossing else { continue }
      let (item, pair) = (site.item, observed.crossings[crossing].pair)
      let place = places[pair] ?? all.count
      if place == all.count {
        places[pair] = place
        let used = tree[pair.to]
        let offers = subject.sidecar(of: used).flatMap { OfferedNames($0) } != nil
        all.append(
          Item(
            pair: pair, first: item, isDeclared: true,
            isOnInterface: offers || codebase.drawsBoundary(of: used)))
      }
      if site.verdict == .undeclared { all[place].isDeclared = false }
    }
  }
}
