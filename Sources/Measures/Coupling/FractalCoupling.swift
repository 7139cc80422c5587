package import Codebase

/// How fractals that have the same parent depend on one another, in files and in fractals.
///
/// Afferent coupling (Ca) is the number of distinct files outside that use a file of the fractal, efferent
/// coupling (Ce) that of distinct files outside that it uses, after R. C. Martin (1994) with files for
/// classes. Edges are those of the law of edges: none between a fractal and one that it holds.
package struct FractalCoupling: Sendable {
  /// An edge between two fractals.
  package struct Edge: Hashable, Sendable {
    package let from: FractalNumber
    package let to: FractalNumber
    /// The first edge between their files, in `Codebase.dependencies`.
    package let witness: FileEdge
  }

  /// By `from`, then `to`.
  package let edges: [Edge]
  private let coupling: [FractalNumber: Instability]

  /// `fractal` says to which fractal of the two ends an edge between files belongs, if to any.
  package init(
    _ codebase: Codebase, crossing: (FileEdge) -> (from: FractalNumber, to: FractalNumber)?
  ) {
    var witnesses: [Pair: FileEdge] = [:]
    var incoming: [FractalNumber: Set<FileID>] = [:]
    var outgoing: [FractalNumber: Set<FileID>] = [:]
    for edge in codebase.dependencies.edges where !edge.kinds.isSubset(of: .typeOnly) {
      guard let (from, to) = crossing(edge) else { continue }
      let pair = Pair(from: from, to: to)
      if witnesses[pair] == nil { witnesses[pair] = edge }
      outgoing[from, default: []].insert(edge.to)
      incoming[to, default: []].insert(edge.from)
    }
    edges = witnesses.map { Edge(from: $0.key.from, to: $0.key.to, witness: $0.value) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    var coupling: [FractalNumber: Instability] = [:]
    for fractal in Set(incoming.keys).union(outgoing.keys) {
      coupling[fractal] = Instability(
        afferent: incoming[fractal]?.count ?? 0, efferent: outgoing[fractal]?.count ?? 0)
    }
    self.coupling = coupling
  }

  package func instability(of fractal: FractalNumber) -> Instability {
    coupling[fractal] ?? Instability(afferent: 0, efferent: 0)
  }

  private struct Pair: Hashable {
    let from: FractalNumber
    let to: FractalNumber
  }
}

/// I = Ce / (Ca + Ce), after R. C. Martin (1994): 0 for what only others rely on, 1 for what only relies on
/// others.
package struct Instability: Hashable, Sendable {
  /// Ca.
  package let afferent: Int
  /// Ce.
  package let efferent: Int

  package init(afferent: Int, efferent: Int) {
    self.afferent = afferent
    self.efferent = efferent
  }

  package var total: Int { afferent + efferent }

  /// In hundredths, rounded; 0 where nothing is coupled.
  package var percent: Int { total == 0 ? 0 : (efferent * 200 + total) / (total * 2) }

  /// Whether it is the less stable of the two, exactly.
  package func isLessStable(than other: Instability) -> Bool {
    efferent * other.total > other.efferent * total
  }
}
