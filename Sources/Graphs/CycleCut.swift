/// Which edge of a cycle to cut.
package struct CycleCut: Hashable, Sendable {
  package var edge: DirectedGraph.Edge
  package var weight: Int
  /// Nodes of the component that still lie on a cycle once the edge is gone.
  package var nodesLeftInCycles: Int
}

extension WeightedGraph {
  /// How many edges of equal, least weight are tried; a cycle longer than that has the rest left aside.
  package static let cutCandidateLimit = 16

  /// The edge of `cycle` to cut: the one of the least weight; of those the one that leaves the fewest nodes
  /// of the component on cycles; of those the one that looks most like a back edge, from a node that takes
  /// more than it gives to one that gives more (the greatest rise of outgoing minus incoming weight within
  /// the component); of those the least. nil if `cycle` is not one of this component.
  package func cheapestEdgeToCut(
    cycle: [Node], in component: Int, of components: StrongComponents
  ) -> CycleCut? {
    let isInside = cycle.allSatisfy {
      Int($0) < components.componentOf.count && components.componentOf[Int($0)] == component
    }
    guard isInside, let first = cycle.first else { return nil }
    let inner = subgraph(of: component, in: components)
    let places = (cycle + [first]).map { components.placeOf[Int($0)] }
    let edges = zip(places, places.dropFirst()).map { Edge($0, $1) }
    let indices = edges.compactMap { inner.graph.edgeIndex($0) }
    guard indices.count == edges.count, let least = indices.map({ inner.weights[$0] }).min()
    else { return nil }

    let surplus = inner.surplus()
    var best: (edge: Edge, left: Int, rise: Int)?
    let cheapest = zip(edges, indices).filter { inner.weights[$1] == least }.map(\.0)
    for edge in cheapest.prefix(Self.cutCandidateLimit) {
      let left = inner.graph.nodesInCycles(without: edge)
      let rise = surplus[Int(edge.to)] &- surplus[Int(edge.from)]
      guard let current = best else {
        best = (edge, left, rise)
        continue
      }
      if (left, -rise, edge) < (current.left, -current.rise, current.edge) { best = (edge, left, rise) }
    }
    guard let best else { return nil }
    let members = Array(components.members(of: component))
    let edge = Edge(members[Int(best.edge.from)], members[Int(best.edge.to)])
    return CycleCut(edge: edge, weight: least, nodesLeftInCycles: best.left)
  }

  /// Outgoing minus incoming weight of each node, edges to itself aside; wraps round past `Int.max`.
  func surplus() -> [Int] {
    var surplus = [Int](repeating: 0, count: graph.nodeCount)
    for (index, edge) in graph.edges.enumerated() where edge.from != edge.to {
      surplus[Int(edge.from)] &+= weights[index]
      surplus[Int(edge.to)] &-= weights[index]
    }
    return surplus
  }
}

extension DirectedGraph {
  /// How many nodes lie on a cycle once `edge` is gone.
  func nodesInCycles(without edge: Edge) -> Int {
    let rest = DirectedGraph(nodeCount: nodeCount, ascending: edges.lazy.filter { $0 != edge })
    let components = rest.stronglyConnectedComponents()
    return rest.cyclicComponents(of: components).reduce(0) { $0 + components.members(of: $1).count }
  }
}
