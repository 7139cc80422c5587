/// A partition of an undirected weighted graph into communities, by Louvain's method (Blondel et al. 2008): nodes
/// move to the neighbouring community that raises modularity most, communities become nodes, until nothing rises.
///
/// Nodes move in the order of their numbers, and of equal gains the least community wins: the same graph always
/// gives the same partition. Time is near linear in the number of edges.
package struct Communities: Hashable, Sendable {
  package struct Edge: Hashable, Sendable {
    package let a: Int
    package let b: Int
    package let weight: Double

    package init(_ a: Int, _ b: Int, weight: Double) {
      self.a = a
      self.b = b
      self.weight = weight
    }
  }

  /// The community of each node, numbered in the order of their first nodes.
  package let of: [Int]
  /// Q = Σ over communities of in/m − (degree/2m)², −0.5…1; 0 for a graph without edges.
  package let modularity: Double
  /// The share of weight that leads from one community to another, 0…1.
  package let crossing: Double

  package init(nodeCount: Int, edges: [Edge]) {
    let edges = edges.filter { $0.a != $0.b && $0.weight > 0 }
    var level = Level(nodeCount: nodeCount, edges: edges)
    var membership = Array(0..<nodeCount)
    while level.move() {
      let numbers = level.renumbered()
      for node in membership.indices { membership[node] = numbers[membership[node]] }
      level = level.condensed(numbers)
    }
    of = Communities.inOrder(membership)
    (modularity, crossing) = Communities.quality(of, edges)
  }

  /// The nodes of each community, ascending.
  package var groups: [[Int]] {
    var groups = [[Int]](repeating: [], count: (of.max() ?? -1) + 1)
    for (node, group) in of.enumerated() { groups[group].append(node) }
    return groups
  }

  private static func inOrder(_ membership: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return membership.map { community in
      let number = numbers[community] ?? numbers.count
      numbers[community] = number
      return number
    }
  }

  private static func quality(_ communities: [Int], _ edges: [Edge]) -> (Double, Double) {
    let total = edges.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return (0, 0) }
    var inside = [Double](repeating: 0, count: (communities.max() ?? 0) + 1)
    var degrees = inside
    for edge in edges {
      let (a, b) = (communities[edge.a], communities[edge.b])
      if a == b { inside[a] += edge.weight }
      degrees[a] += edge.weight
      degrees[b] += edge.weight
    }
    var modularity = 0.0
    for community in inside.indices {
      let share = degrees[community] / (2 * total)
      modularity += inside[community] / total - share * share
    }
    return (modularity, 1 - inside.reduce(0, +) / total)
  }
}

/// One round of the method: a graph whose nodes are communities of the round before.
private struct Level {
  /// By node: neighbours by number, each once, with the weight of all edges between; itself for what lies inside.
  private var neighbours: [[(node: Int, weight: Double)]]
  private var degrees: [Double]
  private var community: [Int]
  /// By community: the degrees of its nodes.
  private var totals: [Double]
  private let weight: Double

  init(nodeCount: Int, edges: [Communities.Edge]) {
    var weights = [[Int: Double]](repeating: [:], count: nodeCount)
    var degrees = [Double](repeating: 0, count: nodeCount)
    for edge in edges {
      weights[edge.a][edge.b, default: 0] += edge.weight
      if edge.a != edge.b { weights[edge.b][edge.a, default: 0] += edge.weight }
      degrees[edge.a] += edge.weight
      degrees[edge.b] += edge.weight
    }
    neighbours = weights.map { row in row.map { (node: $0.key, weight: $0.value) }.sorted { $0.node < $1.node } }
    self.degrees = degrees
    totals = degrees
    community = Array(0..<nodeCount)
    weight = degrees.reduce(0, +) / 2
  }

  /// Moves nodes until no move helps; whether any did.
  mutating func move() -> Bool {
    guard weight > 0 else { return false }
    var moved = false
    // Each round raises modularity; the bound keeps rounding from moving something to and fro.
    for _ in 0..<100 {
      var changes = 0
      for node in community.indices where moveOne(node) { changes += 1 }
      if changes == 0 { break }
      moved = true
    }
    return moved
  }

  private mutating func moveOne(_ node: Int) -> Bool {
    let own = community[node]
    var links: [(community: Int, weight: Double)] = []
    for (other, weight) in neighbours[node] where other != node {
      links.append((community[other], weight))
    }
    links.sort { $0.community < $1.community }
    totals[own] -= degrees[node]
    var best = own
    var most = gain(node, own, links.reduce(0) { $1.community == own ? $0 + $1.weight : $0 })
    var index = 0
    while index < links.count {
      let candidate = links[index].community
      var shared = 0.0
      while index < links.count, links[index].community == candidate {
        shared += links[index].weight
        index += 1
      }
      let found = gain(node, candidate, shared)
      if found > most + 1e-12 { (best, most) = (candidate, found) }
    }
    totals[best] += degrees[node]
    community[node] = best
    return best != own
  }

  /// What joining `community` adds to modularity, times the weight of the graph.
  private func gain(_ node: Int, _ community: Int, _ shared: Double) -> Double {
    shared - totals[community] * degrees[node] / (2 * weight)
  }

  /// By node: the number of its community among those that are left.
  func renumbered() -> [Int] {
    var numbers = [Int](repeating: -1, count: community.count)
    var next = 0
    for one in community where numbers[one] < 0 {
      numbers[one] = next
      next += 1
    }
    return community.map { numbers[$0] }
  }

  /// The graph of the communities.
  func condensed(_ numbers: [Int]) -> Level {
    var edges: [Communities.Edge] = []
    for (node, row) in neighbours.enumerated() {
      for (other, weight) in row where node <= other {
        edges.append(Communities.Edge(numbers[node], numbers[other], weight: weight))
      }
    }
    return Level(nodeCount: (numbers.max() ?? -1) + 1, edges: edges)
  }
}
