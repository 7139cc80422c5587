extension DirectedGraph {
  /// Edges that the search for a shortest cycle of one component looks at before it is content with the
  /// best so far. Components of a thousand files stay far below it.
  package static let cycleSearchLimit = 20_000_000

  /// The nodes of a shortest cycle within a component, each once, in the order of the edges; an edge from
  /// a node to itself is a cycle of one. nil if the component holds no cycle.
  ///
  /// Of equally short ones the lexicographically least, begun at its least node. In a component so large
  /// that `cycleSearchLimit` is passed, the shortest of those through its lower nodes.
  package func shortestCycle(in component: Int, of components: StrongComponents) -> [Node]? {
    let members = components.members(of: component)
    var rest = subgraph(of: component, in: components)
    var search = BreadthFirstSearch(nodeCount: rest.nodeCount)
    var best: [Node]?
    var nextPruning = rest.nodeCount + rest.edgeCount
    for start in 0..<Node(rest.nodeCount) where best == nil || search.steps < Self.cycleSearchLimit {
      if search.steps >= nextPruning {
        rest = rest.cyclicPart(from: start)
        nextPruning = search.steps + rest.nodeCount + rest.edgeCount
      }
      // Cycles through a lower node were already seen from there.
      let limit = best?.count ?? .max
      guard
        let last = search.run(
          in: rest, from: start, least: start, limit: limit - 1,
          until: { rest.edgeIndex(Edge($0, start)) != nil })
      else { continue }
      best = search.path(to: last.node)
      if best?.count == 1 { break }
    }
    return best.map { cycle in cycle.map { members[members.startIndex + Int($0)] } }
  }

  /// As `shortestCycle(in:of:)`, for the cycles through `node`, begun there.
  package func shortestCycle(through node: Node, of components: StrongComponents) -> [Node]? {
    guard Int(node) < nodeCount, Int(node) < components.componentOf.count else { return nil }
    let component = Int(components.componentOf[Int(node)])
    let members = components.members(of: component)
    let inner = subgraph(of: component, in: components)
    let start = components.placeOf[Int(node)]
    var search = BreadthFirstSearch(nodeCount: inner.nodeCount)
    let last = search.run(in: inner, from: start) { inner.edgeIndex(Edge($0, start)) != nil }
    guard let last else { return nil }
    return search.path(to: last.node).map { members[members.startIndex + Int($0)] }
  }

  /// The component alone; its nodes are numbered as they stand among the members.
  func subgraph(of component: Int, in components: StrongComponents) -> DirectedGraph {
    let members = components.members(of: component)
    guard components.componentOf.count == nodeCount else {
      return DirectedGraph(nodeCount: 0, edges: [])
    }
    var inner: [Edge] = []
    for (place, node) in members.enumerated() {
      for target in targets[range(of: node)] where components.componentOf[Int(target)] == component {
        inner.append(Edge(Node(place), components.placeOf[Int(target)]))
      }
    }
    return DirectedGraph(nodeCount: members.count, ascending: inner)
  }
}

extension DirectedGraph {
  /// The edges that lie on cycles among the nodes from `least` on, over the same nodes.
  fileprivate func cyclicPart(from least: Node) -> DirectedGraph {
    let upper = edges.filter { $0.from >= least && $0.to >= least }
    let graph = DirectedGraph(nodeCount: nodeCount, ascending: upper)
    let componentOf = graph.stronglyConnectedComponents().componentOf
    let cyclic = upper.lazy.filter { componentOf[Int($0.from)] == componentOf[Int($0.to)] }
    return DirectedGraph(nodeCount: nodeCount, ascending: cyclic)
  }
}

extension WeightedGraph {
  /// As `DirectedGraph.subgraph`, with the weights.
  func subgraph(of component: Int, in components: StrongComponents) -> WeightedGraph {
    let inner = graph.subgraph(of: component, in: components)
    guard inner.nodeCount > 0 else { return WeightedGraph(graph: inner, weights: []) }
    var kept: [Int] = []
    kept.reserveCapacity(inner.edgeCount)
    for node in components.members(of: component) {
      for index in graph.range(of: node)
      where components.componentOf[Int(graph.targets[index])] == component {
        kept.append(weights[index])
      }
    }
    return WeightedGraph(graph: inner, weights: kept)
  }
}
