import Codebase
import Diagnostics
import Knowledge
package import RuleEngine

/// All imports and uses that reach another file or a package, with what sidecars make of each: gone through once for
/// all rules.
struct ObservedDependencies: SharedEvidence {
  /// One place, and what holds of it.
  struct Item {
    var item: ObservedImport
    /// A name used without an import, of a file that another one before it has led to: `observedImports` leaves it out.
    var isFurther: Bool
    /// Where it leaves one declared fractal for another: place in `crossings`.
    var crossing: Int?
    /// What the declarations say of it; of those that cross alone.
    var verdict: DependencyDeclarations.Verdict
    /// What it takes, as far as one can tell; of those that cross and are not further ones alone.
    var reached: ReachedNames?
  }

  /// Where items lead from one fractal to another.
  struct Crossing {
    var sides: DeclaredCrossing
    var pair: FractalPair
    /// The entries that speak of it.
    var entries: [DependencyDeclarations.Entry]
  }

  /// By file and place.
  private(set) var sites: [Item] = []
  private(set) var crossings: [Crossing] = []

  init(_ subject: Subject) {
    let declared = subject.evidence(DeclaredTree.self)
    let declarations = subject.evidence(DependencyDeclarations.self)
    let (codebase, reach) = (subject.codebase, NameReach(subject.codebase))
    var places: [FractalPair: Int?] = [:]
    for item in codebase.observedSites(declared) {
      var found = Item(item: item, isFurther: false, crossing: nil, verdict: .undeclared, reached: nil)
      if item.site.asUse != nil, let last = sites.last?.item {
        found.isFurther = last.site.asUse != nil && last.file == item.file && last.target == item.target
      }
      if case .file(let target) = item.target {
        let owners = FractalPair(from: codebase.tree.owner(of: item.file), to: codebase.tree.owner(of: target))
        if let known = places[owners] {
          found.crossing = known
        } else {
          found.crossing = add(declared.crossing(from: item.file, to: target), declarations, codebase.tree)
          places[owners] = .some(found.crossing)
        }
      }
      if let crossing = found.crossing {
        found.verdict = declarations.verdict(of: crossings[crossing].entries) { codebase.path(of: item.file) }
        if !found.isFurther { found.reached = reach.reached(by: item) }
      }
      sites.append(found)
    }
  }

  private mutating func add(
    _ crossing: DeclaredCrossing?, _ declarations: DependencyDeclarations, _ tree: FractalTree
  ) -> Int? {
    guard let crossing, let pair = crossing.pair else { return nil }
    let names = Set(crossing.targets.map { tree[$0].name })
    let entries = declarations.entries(of: crossing.declarers) { target in
      if case .fractal(let id) = target { names.contains(id) } else { false }
    }
    crossings.append(Crossing(sides: crossing, pair: pair, entries: entries))
    return crossings.count - 1
  }
}

extension DeclaredTree: SharedEvidence {
  package init(_ subject: Subject) { self.init(subject.codebase.tree) }
}
