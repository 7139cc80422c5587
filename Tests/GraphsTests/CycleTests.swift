import Graphs
import Testing

@Suite struct CycleTests {
  /// Lengths of the shortest closed walk through each node, by powers of the adjacency matrix.
  private func girths(nodeCount: Int, edges: [Edge]) -> [Int?] {
    (0..<nodeCount).map { start in
      var reached: Set<UInt32> = [UInt32(start)]
      for length in 1...nodeCount {
        reached = Set(edges.filter { reached.contains($0.from) }.map(\.to))
        if reached.contains(UInt32(start)) { return length }
      }
      return nil
    }
  }

  @Test func shortestCyclesAgreeWithBruteForce() {
    for (nodeCount, edges) in randomEdgeLists(count: 400, nodesBelow: 9) {
      let graph = DirectedGraph(nodeCount: nodeCount, edges: edges)
      let components = graph.stronglyConnectedComponents()
      let girths = girths(nodeCount: nodeCount, edges: edges)
      for component in 0..<components.count {
        let members = components.members(of: component)
        let expected = members.compactMap { girths[Int($0)] }.min()
        let cycle = graph.shortestCycle(in: component, of: components)
        #expect(cycle?.count == expected)
        guard let cycle, let first = cycle.first else { continue }
        #expect(zip(cycle, cycle.dropFirst() + [first]).allSatisfy { graph.contains(Edge($0, $1)) })
        #expect(first == members.first { girths[Int($0)] == expected })
      }
      for node in 0..<nodeCount {
        let cycle = graph.shortestCycle(through: UInt32(node), of: components)
        #expect(cycle?.count == girths[node])
        #expect(cycle == nil || cycle?.first == UInt32(node))
      }
    }
  }

  @Test func equallyShortCyclesGoByLeastNodes() {
    let graph = makeGraph(4, [(0, 3), (3, 0), (1, 2), (2, 1), (0, 1), (2, 0), (0, 2)])
    let components = graph.stronglyConnectedComponents()
    #expect(graph.shortestCycle(in: 0, of: components) == [0, 2])
    #expect(graph.shortestCycle(through: 1, of: components) == [1, 2])
    #expect(graph.shortestCycle(in: 5, of: components) == nil)
    #expect(graph.shortestCycle(through: 9, of: components) == nil)
  }

  private func cut(_ edges: [(UInt32, UInt32, Int)], cycle: [UInt32]) -> CycleCut? {
    let nodeCount = Int(edges.map { max($0.0, $0.1) }.max() ?? 0) + 1
    let graph = WeightedGraph(nodeCount: nodeCount, edges: edges.map { (Edge($0, $1), $2) })
    let components = graph.graph.stronglyConnectedComponents()
    let component = components.componentOf[Int(cycle.first ?? 0)]
    return graph.cheapestEdgeToCut(cycle: cycle, in: Int(component), of: components)
  }

  @Test func theCheapestEdgeIsCut() {
    let light = cut([(0, 1, 5), (1, 2, 1), (2, 0, 3)], cycle: [0, 1, 2])
    #expect(light?.edge == Edge(1, 2) && light?.weight == 1 && light?.nodesLeftInCycles == 0)
    // Both edges of 0 <-> 1 are as light; only without 1 -> 0 does the longer ring fall apart too.
    let shared = cut([(0, 1, 1), (1, 0, 1), (0, 2, 9), (2, 1, 9)], cycle: [0, 1])
    #expect(shared?.edge == Edge(1, 0) && shared?.nodesLeftInCycles == 0)
    // Weight and effect alike: 0 uses much and is used little, so what points back at it goes.
    let back = cut([(0, 1, 1), (1, 0, 1), (0, 2, 4), (2, 3, 1), (3, 0, 1)], cycle: [0, 1])
    #expect(back?.edge == Edge(1, 0) && back?.nodesLeftInCycles == 3)
    #expect(cut([(0, 1, 1), (1, 0, 1)], cycle: [0])?.edge == nil)
    #expect(cut([(0, 0, 2)], cycle: [0])?.edge == Edge(0, 0))
  }

  @Test func weightsOfDoublesAddUp() {
    let graph = WeightedGraph(
      nodeCount: 2, edges: [(Edge(0, 1), 2), (Edge(1, 0), -4), (Edge(0, 1), 3), (Edge(0, 9), 1)])
    #expect(graph.weight(of: Edge(0, 1)) == 5)
    #expect(graph.weight(of: Edge(1, 0)) == 0)
    #expect(graph.weight(of: Edge(0, 9)) == nil)
    let huge = WeightedGraph(nodeCount: 2, edges: [(Edge(0, 1), .max), (Edge(0, 1), 1)])
    #expect(huge.weight(of: Edge(0, 1)) == .max)
  }
}

@Suite struct FeedbackTests {
  private func isAcyclic(_ nodeCount: Int, _ edges: some Sequence<Edge>) -> Bool {
    DirectedGraph(nodeCount: nodeCount, edges: Array(edges)).topologicalOrder() != nil
  }

  /// The least weight of edges that point backwards, over all orders of the nodes.
  private func optimum(_ nodeCount: Int, _ edges: [(edge: Edge, weight: Int)]) -> Int {
    var order = (0..<nodeCount).map { $0 }
    var best = Int.max
    func permute(_ from: Int) {
      guard from < nodeCount else {
        let backward = edges.filter { order[Int($0.edge.to)] <= order[Int($0.edge.from)] }
        best = min(best, backward.reduce(0) { $0 + $1.weight })
        return
      }
      for index in from..<nodeCount {
        order.swapAt(from, index)
        permute(from + 1)
        order.swapAt(from, index)
      }
    }
    permute(0)
    return best
  }

  @Test func whatIsLeftHasNoCycleAndNothingIsCutInVain() {
    var numbers = FixedNumbers(state: 3)
    var total = 0
    var best = 0
    for (nodeCount, plain) in randomEdgeLists(count: 150, nodesBelow: 6) {
      let edges = plain.map { (edge: $0, weight: 1 + numbers.next(below: 5)) }
      let graph = WeightedGraph(nodeCount: nodeCount, edges: edges)
      let cut = graph.feedbackEdges()
      let kept = Set(plain).subtracting(cut)
      #expect(cut == cut.sorted())
      #expect(isAcyclic(nodeCount, kept))
      for edge in cut { #expect(!isAcyclic(nodeCount, kept.union([edge]))) }
      total += cut.reduce(0) { $0 + (graph.weight(of: $1) ?? 0) }
      best += optimum(nodeCount, edges)
    }
    // Measured: 854 against an optimum of 850.
    #expect(total >= best && total * 100 <= best * 102, "\(total) against \(best)")
  }

  @Test(.timeLimit(.minutes(1))) func largeComponents() {
    let count: UInt32 = 20_000
    var edges = (1..<count).map { (edge: Edge($0 - 1, $0), weight: 2) }
    edges.append((edge: Edge(count - 1, 0), weight: 1))
    let ring = WeightedGraph(nodeCount: Int(count), edges: edges)
    #expect(ring.feedbackEdges().count == 1)
    let components = ring.graph.stronglyConnectedComponents()
    let cycle = ring.graph.shortestCycle(in: 0, of: components) ?? []
    #expect(ring.cheapestEdgeToCut(cycle: cycle, in: 0, of: components)?.edge == Edge(count - 1, 0))
  }
}
