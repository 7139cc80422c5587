/// A dependency of one fractal on another that has the same parent.
package struct FractalEdge: Hashable, Sendable {
  package let from: FractalNumber
  package let to: FractalNumber
  package let kinds: EdgeKinds
  /// Number of imported names.
  package let count: Int
  /// In `FractalGraph.witnesses`.
  package let witnesses: Range<Int>
}

/// The imports of one external package by the files of one fractal, those of inner fractals left out.
package struct ExternalUse: Hashable, Sendable {
  package let fractal: FractalNumber
  package let external: ExternalID
  package let kinds: EdgeKinds
  /// By file, then by import.
  package let occurrences: [ImportOccurrence]
}

/// One import of one file.
package struct ImportOccurrence: Hashable, Sendable {
  package let file: FileID
  /// In `Surface.imports`.
  package let index: UInt32
}

/// The dependencies between fractals, by the law of edges: an edge between files belongs to the two
/// children of the lowest common ancestor of their fractals. Between a fractal and one that it holds there
/// is none.
package struct FractalGraph: Sendable {
  /// By `from`, then `to`.
  package let edges: [FractalEdge]
  /// The dependencies between files that the edges are made of: those of the code base, and an edge to the
  /// file that stands for a module where an import of it brings in nothing that is seen.
  package let files: FileGraph
  /// Numbers of edges of `files`, ascending within an edge.
  package let witnesses: [UInt32]
  /// By fractal, then external package.
  package let externals: [ExternalUse]

  /// The two fractals that the edge between two files belongs to.
  package static func crossing(_ edge: FileEdge, in tree: FractalTree) -> FractalCrossing? {
    FractalCrossing(from: tree.owner(of: edge.from), to: tree.owner(of: edge.to), in: tree)
  }

  init(_ graph: FileGraph, tree: FractalTree, externals: [ExternalUse]) {
    files = graph
    var crossings: [(from: FractalNumber, to: FractalNumber, edge: UInt32)] = []
    for (number, edge) in graph.edges.enumerated() {
      guard let (from, to) = tree.sides(tree.owner(of: edge.from), tree.owner(of: edge.to)) else { continue }
      crossings.append((from, to, UInt32(truncatingIfNeeded: number)))
    }
    crossings.sort { ($0.from, $0.to, $0.edge) < ($1.from, $1.to, $1.edge) }
    var edges: [FractalEdge] = []
    var start = 0
    while start < crossings.count {
      let (from, to, _) = crossings[start]
      var (end, kinds, count) = (start, EdgeKinds(), 0)
      while end < crossings.count, crossings[end].from == from, crossings[end].to == to {
        let edge = graph.edges[Int(crossings[end].edge)]
        kinds.formUnion(edge.kinds)
        count += edge.count
        end += 1
      }
      edges.append(FractalEdge(from: from, to: to, kinds: kinds, count: count, witnesses: start..<end))
      start = end
    }
    self.edges = edges
    witnesses = crossings.map(\.edge)
    self.externals = externals
  }
}

/// Where an edge between files crosses from one fractal to another.
package struct FractalCrossing: Hashable, Sendable {
  /// The child of the lowest common ancestor that the importing file lies in.
  package let from: FractalNumber
  /// The child of the lowest common ancestor that the imported file lies in.
  package let to: FractalNumber
  /// The fractals any of which may declare it: from `from` down to the importing file's own.
  package let declarers: [FractalNumber]
  /// The fractals any of which it may be declared for: from `to` down to the imported file's own.
  package let targets: [FractalNumber]

  /// Nil where one of the two fractals holds the other, or they are one.
  package init?(from source: FractalNumber, to target: FractalNumber, in tree: FractalTree) {
    guard let (from, to) = tree.sides(source, target) else { return nil }
    self.from = from
    self.to = to
    declarers = tree.chain(from: from, to: source)
    targets = tree.chain(from: to, to: target)
  }
}
