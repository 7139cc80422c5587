/// A directed graph over the nodes `0 ..< nodeCount`, frozen, in compressed sparse row form.
///
/// Successors are ascending and without doubles, so that every walk over it has one order only. A node
/// may be its own successor. Algorithms are iterative: a chain of a million nodes is no deeper than one.
package struct DirectedGraph: Hashable, Sendable {
  package typealias Node = UInt32

  package struct Edge: Hashable, Sendable, Comparable {
    package var from: Node
    package var to: Node

    package init(_ from: Node, _ to: Node) {
      self.from = from
      self.to = to
    }

    package static func < (a: Edge, b: Edge) -> Bool { (a.from, a.to) < (b.from, b.to) }
  }

  package let nodeCount: Int
  /// Where each node's successors begin in `targets`; one more at the end.
  let offsets: [Int]
  let targets: [Node]

  /// Doubles count once; an edge that names a node which does not exist is left out.
  package init(nodeCount: Int, edges: [Edge]) {
    let sorted = EdgeOrder.sorted(edges, nodeCount: nodeCount)
    self.init(nodeCount: nodeCount, ascending: sorted.lazy.map { edges[Int($0)] })
  }

  /// From edges in ascending order, perhaps with doubles.
  init(nodeCount: Int, ascending edges: some Sequence<Edge>) {
    let nodeCount = max(0, nodeCount)
    var offsets = [0]
    offsets.reserveCapacity(nodeCount + 1)
    var targets: [Node] = []
    var last: Edge?
    for edge in edges where edge != last {
      while offsets.count <= Int(edge.from) { offsets.append(targets.count) }
      targets.append(edge.to)
      last = edge
    }
    while offsets.count <= nodeCount { offsets.append(targets.count) }
    self.nodeCount = nodeCount
    self.offsets = offsets
    self.targets = targets
  }

  package var edgeCount: Int { targets.count }

  /// Ascending; empty for a node that does not exist.
  package func successors(of node: Node) -> ArraySlice<Node> {
    Int(node) < nodeCount ? targets[range(of: node)] : []
  }

  package func contains(_ edge: Edge) -> Bool {
    edgeIndex(edge) != nil
  }

  /// All edges, ascending.
  package var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(targets.count)
    for node in 0..<Node(nodeCount) {
      for target in targets[range(of: node)] { edges.append(Edge(node, target)) }
    }
    return edges
  }

  /// The same graph with every edge turned round.
  package func reversed() -> DirectedGraph {
    DirectedGraph(nodeCount: nodeCount, edges: edges.map { Edge($0.to, $0.from) })
  }

  /// Where the successors of an existing node stand in `targets`.
  func range(of node: Node) -> Range<Int> {
    offsets[Int(node)]..<offsets[Int(node) + 1]
  }

  /// The place of `edge` in ascending order of all edges.
  func edgeIndex(_ edge: Edge) -> Int? {
    guard Int(edge.from) < nodeCount else { return nil }
    var low = range(of: edge.from)
    while let middle = low.isEmpty ? nil : (low.lowerBound + low.upperBound) / 2 {
      if targets[middle] == edge.to { return middle }
      low = targets[middle] < edge.to ? (middle + 1)..<low.upperBound : low.lowerBound..<middle
    }
    return nil
  }
}

/// Sorts edges in time linear in nodes and edges.
enum EdgeOrder {
  /// Indices of the edges whose ends exist, by start, then end, then index: two stable counting sorts.
  static func sorted(_ edges: [DirectedGraph.Edge], nodeCount: Int) -> [UInt32] {
    let valid = edges.indices.lazy.filter { Int(edges[$0].from) < nodeCount && Int(edges[$0].to) < nodeCount }
    let byEnd = countingSort(valid.map { UInt32($0) }, nodeCount: nodeCount) { edges[Int($0)].to }
    return countingSort(byEnd, nodeCount: nodeCount) { edges[Int($0)].from }
  }

  private static func countingSort(
    _ items: [UInt32], nodeCount: Int, by key: (UInt32) -> UInt32
  ) -> [UInt32] {
    guard !items.isEmpty else { return [] }
    var next = [Int](repeating: 0, count: nodeCount + 1)
    for item in items { next[Int(key(item)) + 1] += 1 }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    var sorted = items
    for item in items {
      let place = Int(key(item))
      sorted[next[place]] = item
      next[place] += 1
    }
    return sorted
  }
}
