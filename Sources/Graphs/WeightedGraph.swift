/// A directed graph whose edges carry a weight: what it costs to cut one.
package struct WeightedGraph: Hashable, Sendable {
  package typealias Node = DirectedGraph.Node
  package typealias Edge = DirectedGraph.Edge

  package let graph: DirectedGraph
  /// In the ascending order of `graph.edges`.
  let weights: [Int]

  /// Weights of doubles add up (to `Int.max` at most); negative ones count as 0.
  package init(nodeCount: Int, edges: [(edge: Edge, weight: Int)]) {
    let plain = edges.map(\.edge)
    let order = EdgeOrder.sorted(plain, nodeCount: nodeCount)
    var weights: [Int] = []
    var last: Edge?
    for index in order.lazy.map({ Int($0) }) {
      let weight = max(0, edges[index].weight)
      if plain[index] == last, let sum = weights.popLast() {
        let (total, isTooMuch) = sum.addingReportingOverflow(weight)
        weights.append(isTooMuch ? Int.max : total)
      } else {
        weights.append(weight)
      }
      last = plain[index]
    }
    graph = DirectedGraph(nodeCount: nodeCount, ascending: order.lazy.map { plain[Int($0)] })
    self.weights = weights
  }

  init(graph: DirectedGraph, weights: [Int]) {
    self.graph = graph
    self.weights = weights
  }

  /// nil if there is no such edge.
  package func weight(of edge: Edge) -> Int? {
    graph.edgeIndex(edge).map { weights[$0] }
  }
}
