extension WeightedGraph {
  /// Work, in edges, that `feedbackEdges` spends per component on giving edges back.
  package static let feedbackTrimLimit = 5_000_000

  /// A light set of edges without which the graph has no cycle, ascending.
  ///
  /// After Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc set problem" (1993),
  /// with weights, within each component: sources go to the front, sinks to the back, else the node with
  /// the greatest surplus of outgoing weight to the front; the edges that then point backwards are cut.
  /// Those that may come back without closing a cycle do, heaviest first: the set is minimal wherever
  /// that stays within `feedbackTrimLimit`.
  package func feedbackEdges() -> [Edge] {
    let components = graph.stronglyConnectedComponents()
    var cut: [Edge] = []
    for component in graph.cyclicComponents(of: components) {
      let inner = subgraph(of: component, in: components)
      let members = Array(components.members(of: component))
      let backward = inner.backwardEdges(in: VertexSequence.order(of: inner))
      for index in inner.trimmed(backward) {
        let edge = inner.graph.edge(at: index)
        cut.append(Edge(members[Int(edge.from)], members[Int(edge.to)]))
      }
    }
    return cut.sorted()
  }

  private func backwardEdges(in order: [Node]) -> [Int] {
    var place = [Int](repeating: 0, count: graph.nodeCount)
    for (index, node) in order.enumerated() { place[Int(node)] = index }
    return graph.edges.enumerated().filter { place[Int($1.to)] <= place[Int($1.from)] }.map(\.offset)
  }

  /// Gives back, heaviest first, what closes no cycle with the edges that are kept.
  private func trimmed(_ backward: [Int]) -> [Int] {
    guard backward.count * (graph.edgeCount + graph.nodeCount) <= Self.feedbackTrimLimit
    else { return backward }
    var isCut = [Bool](repeating: false, count: graph.edgeCount)
    for index in backward { isCut[index] = true }
    for index in backward.sorted(by: { (-weights[$0], $0) < (-weights[$1], $1) }) {
      let edge = graph.edge(at: index)
      isCut[index] = graph.leads(from: edge.to, to: edge.from, without: isCut)
    }
    return backward.filter { isCut[$0] }
  }
}

extension DirectedGraph {
  /// The edge at `index` of the ascending order.
  func edge(at index: Int) -> Edge {
    var low = 0
    var high = nodeCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= index { low = middle } else { high = middle }
    }
    return Edge(Node(low), targets[index])
  }

  /// Whether a path of uncut edges, of any length, leads from `source` to `goal`.
  fileprivate func leads(from source: Node, to goal: Node, without isCut: [Bool]) -> Bool {
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[Int(source)] = true
    var pending = [source]
    while let node = pending.popLast() {
      if node == goal { return true }
      for index in range(of: node) where !isCut[index] && !isReached[Int(targets[index])] {
        isReached[Int(targets[index])] = true
        pending.append(targets[index])
      }
    }
    return false
  }
}

/// The greedy order of Eades, Lin and Smyth over one component.
private struct VertexSequence {
  typealias Node = DirectedGraph.Node

  /// The node of greatest surplus is the least; stale entries are passed over when they come up.
  private struct Entry: Comparable {
    var surplus: Int
    var node: Node

    static func < (a: Entry, b: Entry) -> Bool {
      a.surplus != b.surplus ? a.surplus > b.surplus : a.node < b.node
    }
  }

  private let graph: WeightedGraph
  private let incoming: WeightedGraph
  private var isPlaced: [Bool]
  private var surplus: [Int]
  private var outCount: [Int]
  private var inCount: [Int]
  private var heap = MinHeap<Entry>()
  private var sources: [Node] = []
  private var sinks: [Node] = []
  private var front: [Node] = []
  private var back: [Node] = []

  static func order(of graph: WeightedGraph) -> [Node] {
    var sequence = VertexSequence(graph)
    sequence.run()
    return sequence.front + sequence.back.reversed()
  }

  private init(_ graph: WeightedGraph) {
    self.graph = graph
    incoming = graph.reversed()
    let nodes = graph.graph.nodeCount
    isPlaced = [Bool](repeating: false, count: nodes)
    surplus = graph.surplus()
    outCount = [Int](repeating: 0, count: nodes)
    inCount = outCount
    for edge in graph.graph.edges where edge.from != edge.to {
      outCount[Int(edge.from)] += 1
      inCount[Int(edge.to)] += 1
    }
    for node in 0..<Node(nodes) { noteChange(of: node) }
  }

  private mutating func run() {
    while front.count + back.count < isPlaced.count {
      if let sink = sinks.popLast() {
        if place(sink) { back.append(sink) }
      } else if let node = sources.popLast() ?? popGreatestSurplus() {
        if place(node) { front.append(node) }
      } else {
        return
      }
    }
  }

  private mutating func popGreatestSurplus() -> Node? {
    while let entry = heap.popMin() {
      if entry.surplus == surplus[Int(entry.node)] { return entry.node }
    }
    return nil
  }

  /// Takes `node` out of the rest; false if it was out already.
  private mutating func place(_ node: Node) -> Bool {
    guard !isPlaced[Int(node)] else { return false }
    isPlaced[Int(node)] = true
    for index in graph.graph.range(of: node) {
      let target = graph.graph.targets[index]
      guard !isPlaced[Int(target)] else { continue }
      inCount[Int(target)] -= 1
      surplus[Int(target)] &+= graph.weights[index]
      noteChange(of: target)
    }
    for index in incoming.graph.range(of: node) {
      let origin = incoming.graph.targets[index]
      guard !isPlaced[Int(origin)] else { continue }
      outCount[Int(origin)] -= 1
      surplus[Int(origin)] &-= incoming.weights[index]
      noteChange(of: origin)
    }
    return true
  }

  private mutating func noteChange(of node: Node) {
    if outCount[Int(node)] == 0 {
      sinks.append(node)
    } else if inCount[Int(node)] == 0 {
      sources.append(node)
    } else {
      heap.insert(Entry(surplus: surplus[Int(node)], node: node))
    }
  }
}

extension WeightedGraph {
  /// The same graph with every edge turned round.
  package func reversed() -> WeightedGraph {
    let turned = zip(graph.edges, weights).map { (edge: Edge($0.to, $0.from), weight: $1) }
    return WeightedGraph(nodeCount: graph.nodeCount, edges: turned)
  }
}
