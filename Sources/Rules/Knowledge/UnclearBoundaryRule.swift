import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `unclear-boundary`: fractals that others use and that do not say what they offer.
package enum UnclearBoundaryRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    for boundary in subject.evidence(UnclearBoundaries.self).all {
      let fractal = subject.codebase.tree[boundary.fractal]
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      let users = boundary.users.map { "`\(subject.codebase.tree[$0.fractal].name)`" }
      let names = boundary.names.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
      let more = boundary.names.count > 8 ? ", …" : ""
      report.add(
        at: Location(path: sidecar.path, range: sidecar.fractal?.id.range ?? ByteRange(at: 0)),
        "`\(fractal.name)` is used by \(users.count.counted("fractal")) and does not say what it offers; "
          + "the limit is \(boundary.limit)",
        remedy: names.isEmpty
          ? "Add [interface] with the exports that others rely on."
          : "Add [interface] with exports = [\(names)\(more)], or fewer.",
        fractal: fractal.name,
        related: zip(boundary.users, users).map { user, name in
          RelatedLocation("used by \(name)", at: subject.codebase.location(of: user.item))
        }.bounded,
        key: fractal.name,
        fixes: boundary.names.isEmpty ? [] : SidecarEditor(sidecar).offering(boundary.names, "Offer what others use"))
    }
  }
}

/// The fractals whose boundary is unclear.
struct UnclearBoundaries: SharedEvidence {
  struct Boundary {
    var fractal: FractalNumber
    /// The fractals that use it, each with its first import.
    var users: [(fractal: FractalNumber, item: ObservedImport)]
    /// What they take, by name.
    var names: [String]
    var limit: Int
  }

  /// By fractal; none of those for which the rule is off.
  let all: [Boundary]

  init(_ subject: Subject) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    guard !subject.evidence(DeclaredTree.self).isEmpty else {
      all = []
      return
    }
    let observed = subject.evidence(ObservedDependencies.self)
    var users: [FractalNumber: [(fractal: FractalNumber, item: ObservedImport)]] = [:]
    var names: [FractalNumber: Set<String>] = [:]
    for site in observed.sites where !site.isFurther {
      guard let crossing = site.crossing else { continue }
      let (item, pair) = (site.item, observed.crossings[crossing].pair)
      names[pair.to, default: []].formUnion(site.reached?.names ?? [])
      if !users[pair.to, default: []].contains(where: { $0.fractal == pair.from }) {
        users[pair.to, default: []].append((pair.from, item))
      }
    }
    all = tree.fractals.compactMap { fractal -> Boundary? in
      guard let found = users[fractal.id], let sidecar = subject.sidecar(of: fractal),
        OfferedNames(sidecar) == nil
      else { return nil }
      let settings = subject.context.settings(of: sidecar)
      let limit = settings.integer(.users, of: .unclearBoundary)
      let countsCode = settings.boolean(.code, of: .unclearBoundary)
      guard settings.severity(of: .unclearBoundary) != nil, found.count >= limit,
        !(countsCode && codebase.drawsBoundary(of: fractal))
      else { return nil }
      return Boundary(
        fractal: fractal.id, users: found, names: (names[fractal.id] ?? []).sorted(), limit: limit)
    }
  }
}

extension Codebase {
  /// Whether the code itself says what the fractal offers: a list of exports in its own module, or
  /// declarations that are neither for everybody nor for their file alone.
  func drawsBoundary(of fractal: Fractal) -> Bool {
    let front = frontModule(of: fractal)
    return tree.files(under: fractal.id).contains { file in
      let surface = self[file].surface
      if surface.exportTraits.contains(.declared), self[file].module == front { return true }
      return surface.declarations.contains { $0.access == .internal || $0.access == .package }
    }
  }
}
