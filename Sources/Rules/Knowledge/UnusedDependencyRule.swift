import Codebase
import Diagnostics
import Knowledge
package import RuleEngine
import SyntaxFacts

/// The rule `unused-dependency`: every entry of `[depends_on]` against the imports.
package enum UnusedDependencyRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let declared = subject.codebase.tree.fractals.filter(\.isDeclared)
    guard !declared.isEmpty else { return }
    let uses = FractalUses(subject.codebase)
    for fractal in declared {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      for entry in sidecar.dependencies
      where isUnused(entry.target.value, by: fractal, uses, subject.codebase) {
        let name = entry.target.value.text
        report.add(
          at: Location(path: sidecar.path, range: entry.target.range),
          "`\(fractal.name)` declares a dependency on `\(name)` and does not use it",
          remedy: "Remove the entry, or suppress this with the reason why imports cannot show the use.",
          fractal: fractal.name, key: "\(fractal.name) -> \(name)",
          fixes: SidecarEditor(sidecar).removing(at: entry.target.range, "Remove the entry"))
      }
    }
  }

  private static func isUnused(
    _ target: DependencyTarget, by fractal: Fractal, _ uses: FractalUses, _ codebase: Codebase
  ) -> Bool {
    let tree = codebase.tree
    let files = tree.files(under: fractal.id)
    switch target {
    case .fractal(let id):
      guard let other = tree.fractal(named: id), !files.isEmpty,
        !tree.contains(fractal.id, other.id), !tree.contains(other.id, fractal.id),
        !tree.files(under: other.id).isEmpty
      else { return false }
      return !uses.fractals.contains(FractalPair(from: fractal.id, to: other.id))
    case .package(let ecosystem, _):
      let language: Language = ecosystem == .pypi ? .python : .swift
      guard files.contains(where: { codebase.files[$0.index].surface.language == language }) else { return false }
      return !(uses.packages[fractal.id] ?? []).contains { target.names(package: $0) }
    }
  }
}

/// What each fractal uses, counted for all the fractals around it too.
private struct FractalUses {
  private(set) var fractals: Set<FractalPair> = []
  private(set) var packages: [FractalNumber: Set<String>] = [:]

  init(_ codebase: Codebase) {
    let tree = codebase.tree
    var pairs: Set<FractalPair> = []
    for edge in codebase.namedModules.edges + codebase.dependencies.edges {
      pairs.insert(FractalPair(from: tree.owner(of: edge.from), to: tree.owner(of: edge.to)))
    }
    for pair in pairs where pair.from != pair.to {
      let used = tree.chain(from: tree.root.id, to: pair.to)
      for user in tree.chain(from: tree.root.id, to: pair.from) {
        for one in used { fractals.insert(FractalPair(from: user, to: one)) }
      }
    }
    for use in codebase.fractalGraph.externals {
      // Its name hangs on the language alone.
      var languages: [Language] = []
      var names: [String] = []
      for place in use.occurrences {
        let language = codebase.files[place.file.index].surface.language
        if languages.contains(language) { continue }
        languages.append(language)
        names.append(codebase.packageName(use.external, usedIn: place.file))
      }
      for user in tree.chain(from: tree.root.id, to: use.fractal) { packages[user, default: []].formUnion(names) }
    }
  }
}
