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
  /// By number.
  private let coupling: [Instability]

  /// `fractal` says to which fractal of the two ends an edge between files belongs, if to any.
  package init(
    _ codebase: Codebase, crossing: (FileEdge) -> (from: FractalNumber, to: FractalNumber)?
  ) {
    var pairs: [(pair: UInt64, edge: Int)] = []
    var incoming: [UInt64] = []
    var outgoing: [UInt64] = []
    let files = codebase.dependencies.edges
    let typeOnly = EdgeKinds.typeOnly.rawValue
    for (number, edge) in files.enumerated() where edge.kinds.rawValue & ~typeOnly != 0 {
      guard let (from, to) = crossing(edge) else { continue }
      pairs.append((FractalCoupling.pair(from.rawValue, to.rawValue), number))
      outgoing.append(FractalCoupling.pair(from.rawValue, edge.to.rawValue))
      incoming.append(FractalCoupling.pair(to.rawValue, edge.from.rawValue))
    }
    pairs.sort { ($0.pair, $0.edge) < ($1.pair, $1.edge) }
    var edges: [Edge] = []
    for (place, item) in pairs.enumerated() where place == 0 || pairs[place - 1].pair != item.pair {
      edges.append(
        Edge(
          from: FractalNumber(Int(item.pair >> 32)), to: FractalNumber(Int(item.pair & 0xFFFF_FFFF)),
          witness: files[item.edge]))
    }
    self.edges = edges
    let count = codebase.tree.fractals.count
    let (afferent, efferent) = (
      FractalCoupling.partners(incoming, count: count), FractalCoupling.partners(outgoing, count: count)
    )
    coupling = (0..<count).map { Instability(afferent: afferent[$0], efferent: efferent[$0]) }
  }

  private static func pair(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }

  /// By fractal: the number of distinct files with which it is paired.
  private static func partners(_ pairs: [UInt64], count: Int) -> [Int] {
    var partners = [Int](repeating: 0, count: count)
    var last: UInt64?
    for pair in pairs.sorted() where pair != last {
      partners[Int(pair >> 32)] += 1
      last = pair
    }
    return partners
  }

  package func instability(of fractal: FractalNumber) -> Instability { coupling[fractal.index] }
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
