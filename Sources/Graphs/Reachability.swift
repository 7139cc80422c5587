extension DirectedGraph {
  /// For each node, whether a path of any length, 0 too, leads there from one of `sources`.
  package func reachable(from sources: some Sequence<Node>) -> [Bool] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    var pending: [Node] = []
    for source in sources where Int(source) < nodeCount && !isReached[Int(source)] {
      isReached[Int(source)] = true
      pending.append(source)
    }
    while let node = pending.popLast() {
      for target in targets[range(of: node)] where !isReached[Int(target)] {
        isReached[Int(target)] = true
        pending.append(target)
      }
    }
    return isReached
  }

  /// The nodes of a shortest path, both ends included, and of those the lexicographically least; nil if
  /// there is none. From a node to itself: that node alone.
  package func shortestPath(from source: Node, to target: Node) -> [Node]? {
    guard Int(source) < nodeCount, Int(target) < nodeCount else { return nil }
    var search = BreadthFirstSearch(nodeCount: nodeCount)
    guard search.run(in: self, from: source, until: { $0 == target }) != nil else { return nil }
    return search.path(to: target)
  }

  /// Every edge goes from an earlier node to a later one; where several may come next, the least.
  /// nil if the graph has a cycle.
  package func topologicalOrder() -> [Node]? {
    var waiting = [Int](repeating: 0, count: nodeCount)
    for target in targets { waiting[Int(target)] += 1 }
    var ready = MinHeap<Node>()
    for node in 0..<Node(nodeCount) where waiting[Int(node)] == 0 { ready.insert(node) }
    var order: [Node] = []
    order.reserveCapacity(nodeCount)
    while let node = ready.popMin() {
      order.append(node)
      for target in targets[range(of: node)] {
        waiting[Int(target)] -= 1
        if waiting[Int(target)] == 0 { ready.insert(target) }
      }
    }
    return order.count == nodeCount ? order : nil
  }
}

/// Breadth-first search that can be run again at a cost of what it visits only.
///
/// Successors are ascending and first come is first served, so the path to each node is the
/// lexicographically least of the shortest.
struct BreadthFirstSearch {
  typealias Node = DirectedGraph.Node

  /// The node before each on its path, plus one; 0 for the start; -1 for what was not visited.
  private var before: [Int]
  private var queue: [Node] = []
  /// Edges looked at so far, over all runs.
  private(set) var steps = 0

  init(nodeCount: Int) {
    before = [Int](repeating: -1, count: nodeCount)
  }

  /// Visits nodes not below `least` at less than `limit` edges from `source`, until one that `isGoal`
  /// accepts, and gives that one and its distance.
  mutating func run(
    in graph: DirectedGraph, from source: Node, least: Node = 0, limit: Int = .max,
    until isGoal: (Node) -> Bool
  ) -> (node: Node, distance: Int)? {
    for node in queue { before[Int(node)] = -1 }
    queue.removeAll(keepingCapacity: true)
    queue.append(source)
    before[Int(source)] = 0
    var index = 0
    var distance = 0
    var levelEnd = 1
    while index < queue.count, distance < limit {
      let node = queue[index]
      if isGoal(node) { return (node, distance) }
      for target in graph.targets[graph.range(of: node)] where target >= least && before[Int(target)] < 0 {
        before[Int(target)] = Int(node) + 1
        queue.append(target)
      }
      steps += graph.range(of: node).count + 1
      index += 1
      if index == levelEnd {
        distance += 1
        levelEnd = queue.count
      }
    }
    return nil
  }

  /// From the start of the last run to a node that it visited.
  func path(to target: Node) -> [Node] {
    var path = [target]
    while let last = path.last, before[Int(last)] > 0 { path.append(Node(before[Int(last)] - 1)) }
    return path.reversed()
  }
}
