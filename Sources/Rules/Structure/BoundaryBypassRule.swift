import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SyntaxFacts

/// The rule `boundary-bypass`: every import, and every name used without one, that enters a fractal against what that
/// fractal offers.
package enum BoundaryBypassRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let bypasses = subject.evidence(BoundaryBypasses.self)
    for (pair, items) in bypasses.all {
      let (user, used) = (subject.codebase.tree[pair.from], subject.codebase.tree[pair.to])
      let names = items.flatMap(\.names).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      guard let places = ImportWitnesses(items.map(\.item), in: subject.codebase) else { continue }
      let clause = subject.sidecar(of: used)?.interface.map { interface in
        RelatedLocation(
          "the interface of `\(used.name)`", at: Location(path: used.sidecar ?? "", range: interface.range))
      }
      let shown = names.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
      let more = names.count > 4 ? " and \(names.count - 4) more" : ""
      report.add(
        at: places.first,
        "`\(user.name)` reaches past the interface of `\(used.name)`, which does not offer \(shown)\(more)",
        remedy: "Use what `\(used.name)` offers, or have it added to [interface] exports in "
          + "\(used.sidecar ?? "its sidecar").",
        fractal: user.name,
        related: (clause.map { [$0] } ?? []) + (items.allSatisfy(\.isDeclared) ? [] : [undeclared(places.first)])
          + places.rest,
        key: "\(user.name) -> \(used.name)")
    }
  }
}

extension BoundaryBypassRule {
  private static func undeclared(_ place: Location) -> RelatedLocation {
    RelatedLocation("`undeclared-dependency` holds of it too", at: place)
  }
}

/// The imports, and the uses of names without an import, that reach past an interface.
struct BoundaryBypasses: SharedEvidence {
  struct Bypass {
    var item: ObservedImport
    /// What is not offered; the module, where nothing is seen to be taken from it. Never empty.
    var names: [String]
    /// The dependency stands in `[depends_on]`.
    var isDeclared: Bool
  }

  /// By the using fractal and the one whose interface is passed, in the order of the first import.
  private(set) var all: [(pair: FractalPair, items: [Bypass])] = []
  private var imports: Set<ObservedImport> = []
  private var uses: Set<UsedFile> = []

  /// A file that another uses without an import.
  private struct UsedFile: Hashable {
    var user: FileID
    var used: FileID

    init(by user: FileID, _ used: FileID) {
      self.user = user
      self.used = used
    }
  }

  /// Imports in files for which the rule is off are none.
  init(_ subject: Subject) {
    let tree = subject.codebase.tree
    var offers: [FractalNumber: OfferedNames] = [:]
    for fractal in tree.fractals {
      offers[fractal.id] = subject.sidecar(of: fractal).flatMap { OfferedNames($0) }
    }
    guard !offers.isEmpty else { return }
    let declarations = subject.evidence(DependencyDeclarations.self)
    let observed = subject.evidence(ObservedDependencies.self)
    lazy var reach = NameReach(subject.codebase)
    var places: [FractalPair: Int] = [:]
    for site in observed.sites {
      let item = site.item
      guard case .file(let target) = item.target, let crossing = site.crossing.map({ observed.crossings[$0].sides }),
        let user = crossing.declarers.first
      else { continue }
      let path = subject.codebase.path(of: item.file)
      let named = crossing.targets.filter { fractal in
        let id = DependencyTarget.fractal(tree[fractal].name)
        return declarations.verdict(crossing.declarers, path: path) { $0 == id } == .declared
      }
      // What is named in `[depends_on]` may be used directly; else the outermost boundary counts.
      guard let used = named.last ?? crossing.targets.first(where: { offers[$0] != nil }),
        let offered = offers[used],
        let names = BoundaryBypasses.missing(
          item, of: used, offered, subject.codebase, site.isFurther ? reach.reached(by: item) : site.reached),
        !names.isEmpty, BoundaryBypasses.counts(item, subject)
      else { continue }
      if item.site.asUse == nil { imports.insert(item) } else { uses.insert(UsedFile(by: item.file, target)) }
      let pair = FractalPair(from: user, to: used)
      if places[pair] == nil {
        places[pair] = all.count
        all.append((pair, []))
      }
      all[places[pair] ?? 0].items.append(Bypass(item: item, names: names, isDeclared: !named.isEmpty))
    }
  }

  /// Whether an import is one of them; of uses without an import, whether any of the same file is.
  func contains(_ item: ObservedImport) -> Bool {
    guard item.site.asUse != nil, case .file(let target) = item.target else { return imports.contains(item) }
    return uses.contains(UsedFile(by: item.file, target))
  }

  /// What an import takes from `used` that is not offered; nil where one cannot tell.
  private static func missing(
    _ item: ObservedImport, of used: FractalNumber, _ offered: OfferedNames, _ codebase: Codebase,
    _ reached: ReachedNames?
  ) -> [String]? {
    guard case .file(let target) = item.target, let reached else { return nil }
    let missing = reached.names.filter { !offered.contains($0) }
    guard reached.isModule, reached.names.isEmpty else { return missing }
    // The fractal's own module may be imported for whatever it does; one further in must be offered.
    let module = codebase[target].module
    let isFront = codebase.frontModule(of: codebase.tree[used]) == module
    return isFront || module.split(separator: ".").contains { offered.contains(String($0)) } ? [] : [module]
  }

  private static func counts(_ item: ObservedImport, _ subject: Subject) -> Bool {
    let settings = subject.settings(for: subject.codebase.path(of: item.file))
    guard settings.severity(of: .boundaryBypass) != nil else { return false }
    return !subject.codebase.isTypeOnly(item) || settings.boolean(.typeOnly, of: .boundaryBypass)
  }
}
