import Graphs
import Testing

@Suite struct GraphTests {
  @Test func successorsAreAscendingAndSingle() {
    let graph = makeGraph(3, [(2, 0), (0, 2), (0, 1), (0, 2), (1, 1), (0, 9), (7, 0)])
    #expect(graph.successors(of: 0) == [1, 2])
    #expect(graph.successors(of: 9).isEmpty)
    #expect(graph.edges == [Edge(0, 1), Edge(0, 2), Edge(1, 1), Edge(2, 0)])
    #expect(graph.contains(Edge(2, 0)) && !graph.contains(Edge(2, 1)) && !graph.contains(Edge(9, 0)))
    #expect(graph.reversed().edges == [Edge(0, 2), Edge(1, 0), Edge(1, 1), Edge(2, 0)])
    #expect(makeGraph(0, [(0, 0)]).edgeCount == 0)
    #expect(DirectedGraph(nodeCount: 0, edges: []).stronglyConnectedComponents().count == 0)
  }

  @Test func componentsAgreeWithTheClosure() {
    for (nodeCount, edges) in randomEdgeLists(count: 400, nodesBelow: 9) {
      let graph = DirectedGraph(nodeCount: nodeCount, edges: edges)
      let reaches = closure(nodeCount: nodeCount, edges: edges)
      let components = graph.stronglyConnectedComponents()
      for a in 0..<nodeCount {
        for b in 0..<nodeCount {
          let together = a == b || (reaches[a][b] && reaches[b][a])
          #expect((components.componentOf[a] == components.componentOf[b]) == together)
        }
      }
      for edge in edges {
        #expect(components.componentOf[Int(edge.from)] >= components.componentOf[Int(edge.to)])
      }
      let members = (0..<components.count).flatMap { components.members(of: $0) }
      #expect(members.sorted() == (0..<UInt32(nodeCount)).map(\.self))
      #expect((0..<components.count).allSatisfy { Array(components.members(of: $0)).isAscending })
      let cyclic = graph.cyclicComponents(of: components).flatMap { components.members(of: $0) }
      #expect(cyclic.sorted() == (0..<nodeCount).filter { reaches[$0][$0] }.map(UInt32.init))
      let condensed = graph.condensation(of: components)
      #expect(condensed.topologicalOrder() != nil)
      #expect(condensed.nodeCount == components.count)
    }
  }

  @Test func reachabilityPathsAndOrders() {
    for (nodeCount, edges) in randomEdgeLists(count: 300, nodesBelow: 9) {
      let graph = DirectedGraph(nodeCount: nodeCount, edges: edges)
      let reaches = closure(nodeCount: nodeCount, edges: edges)
      for a in 0..<nodeCount {
        let expected = (0..<nodeCount).map { $0 == a || reaches[a][$0] }
        #expect(graph.reachable(from: [UInt32(a)]) == expected)
        for b in 0..<nodeCount {
          let path = graph.shortestPath(from: UInt32(a), to: UInt32(b))
          #expect((path != nil) == expected[b])
          guard let path else { continue }
          #expect(path.first == UInt32(a) && path.last == UInt32(b))
          #expect(zip(path, path.dropFirst()).allSatisfy { graph.contains(Edge($0, $1)) })
        }
      }
      guard let order = graph.topologicalOrder() else {
        #expect((0..<nodeCount).contains { reaches[$0][$0] })
        continue
      }
      #expect(!(0..<nodeCount).contains { reaches[$0][$0] })
      #expect(edges.allSatisfy { edge in
        (order.firstIndex(of: edge.from) ?? 0) < (order.firstIndex(of: edge.to) ?? 0)
      })
    }
    let diamond = makeGraph(5, [(0, 2), (0, 1), (2, 3), (1, 3)])
    #expect(diamond.shortestPath(from: 0, to: 3) == [0, 1, 3])
    #expect(diamond.topologicalOrder() == [0, 1, 2, 3, 4])
  }

  @Test func edgeOrderDoesNotMatter() {
    for (nodeCount, edges) in randomEdgeLists(count: 50, nodesBelow: 9) {
      let graph = DirectedGraph(nodeCount: nodeCount, edges: edges)
      #expect(graph == DirectedGraph(nodeCount: nodeCount, edges: Array(edges.reversed())))
    }
  }

  @Test(.timeLimit(.minutes(1))) func aLongChainAndRing() {
    let count: UInt32 = 100_000
    let chain = (1..<count).map { Edge($0 - 1, $0) }
    let graph = DirectedGraph(nodeCount: Int(count), edges: chain)
    #expect(graph.stronglyConnectedComponents().count == Int(count))
    #expect(graph.topologicalOrder()?.count == Int(count))
    let ring = DirectedGraph(nodeCount: Int(count), edges: chain + [Edge(count - 1, 0)])
    let components = ring.stronglyConnectedComponents()
    #expect(components.count == 1)
    #expect(ring.shortestCycle(in: 0, of: components)?.count == Int(count))
  }
}

extension Array where Element: Comparable {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
