package import Codebase
package import Concurrency
package import Knowledge

/// What everything turns out to be that the sidecars of a tree name: asked for once, for all rules.
package struct ElementTable: Sendable {
  private let answers: [FractalNumber: SidecarElements]

  /// The elements that `sidecars` name in their fractals; `isTest` tells the files that hold tests.
  package init(
    _ codebase: Codebase, _ sidecars: [Sidecar], work: ParallelWork = .serial,
    isTest: @escaping @Sendable (FileID) -> Bool = { _ in false }
  ) {
    let byPath = Dictionary(sidecars.map { ($0.path, $0) }) { first, _ in first }
    let asked = codebase.tree.fractals.compactMap { fractal in
      fractal.sidecar.flatMap { byPath[$0] }.map { (fractal, $0) }
    }
    let found = work.map(count: asked.count, makeState: { ElementFinder(codebase) }) { finder, number in
      SidecarElements(asked[number].1, of: asked[number].0, in: codebase, &finder, isTest: isTest)
    }
    answers = Dictionary(uniqueKeysWithValues: zip(asked.map(\.0.id), found))
  }

  /// What `path` means in `fractal`, whose sidecar names it; of others nothing is known.
  package func find(_ path: ElementPath, in fractal: Fractal) -> ElementLookup {
    answers[fractal.id]?.lookups[path] ?? .unseen
  }

  /// How an operation that the sidecar of `fractal` declares is called.
  package func callables(_ path: ElementPath, in fractal: Fractal) -> CallableLookup {
    answers[fractal.id]?.callables[path] ?? .unseen
  }

  /// The fingerprint of the interface that `fractal` has; nil where its sidecar does not say which one was reviewed.
  package func fingerprint(of fractal: Fractal) -> String? { answers[fractal.id]?.fingerprint }
}
