/// The strongly connected components of a graph.
///
/// Numbered so that every edge between two of them goes from a higher number to a lower one: what a
/// component depends on comes before it. Members are ascending.
package struct StrongComponents: Hashable, Sendable {
  package typealias Node = DirectedGraph.Node

  /// The component of each node.
  package let componentOf: [UInt32]
  /// The place of each node among the members of its component.
  let placeOf: [UInt32]
  private let offsets: [Int]
  private let allMembers: [Node]

  package var count: Int { offsets.count - 1 }

  /// Empty for a component that does not exist.
  package func members(of component: Int) -> ArraySlice<Node> {
    guard component >= 0, component < count else { return [] }
    return allMembers[offsets[component]..<offsets[component + 1]]
  }

  init(componentOf: [UInt32], count: Int) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for component in componentOf { offsets[Int(component) + 1] += 1 }
    for component in 0..<count { offsets[component + 1] += offsets[component] }
    var next = offsets
    var members = [Node](repeating: 0, count: componentOf.count)
    var places = members
    for (node, component) in componentOf.enumerated() {
      let component = Int(component)
      members[next[component]] = Node(node)
      places[node] = UInt32(next[component] - offsets[component])
      next[component] += 1
    }
    self.componentOf = componentOf
    self.offsets = offsets
    allMembers = members
    placeOf = places
  }
}

extension DirectedGraph {
  /// After Tarjan (1972), with the call stack as an array; linear in nodes and edges.
  package func stronglyConnectedComponents() -> StrongComponents {
    var search = TarjanSearch(self)
    for root in 0..<Node(nodeCount) { search.visit(from: root) }
    return StrongComponents(componentOf: search.componentOf, count: search.componentCount)
  }

  /// Numbers of the components that hold a cycle: more than one node, or an edge to itself.
  package func cyclicComponents(of components: StrongComponents) -> [Int] {
    (0..<components.count).filter { component in
      let members = components.members(of: component)
      guard let first = members.first else { return false }
      return members.count > 1 || contains(Edge(first, first))
    }
  }

  /// The graph of the components, without edges from one to itself: never cyclic.
  package func condensation(of components: StrongComponents) -> DirectedGraph {
    guard components.componentOf.count == nodeCount else {
      return DirectedGraph(nodeCount: components.count, edges: [])
    }
    let between = edges.lazy.map { edge in
      Edge(components.componentOf[Int(edge.from)], components.componentOf[Int(edge.to)])
    }
    return DirectedGraph(nodeCount: components.count, edges: between.filter { $0.from != $0.to })
  }
}

/// One run of Tarjan's search.
private struct TarjanSearch {
  typealias Node = DirectedGraph.Node

  private static let unvisited = UInt32.max

  private let graph: DirectedGraph
  private(set) var componentOf: [UInt32]
  private(set) var componentCount = 0
  private var lowest: [UInt32]
  private var numberOf: [UInt32]
  private var nextNumber: UInt32 = 0
  private var open: [Node] = []
  /// The nodes under way, each with the place of the next edge to follow.
  private var path: [(node: Node, edge: Int)] = []

  init(_ graph: DirectedGraph) {
    self.graph = graph
    componentOf = [UInt32](repeating: Self.unvisited, count: graph.nodeCount)
    lowest = componentOf
    numberOf = componentOf
  }

  mutating func visit(from root: Node) {
    guard numberOf[Int(root)] == Self.unvisited else { return }
    enter(root)
    while let (node, edge) = path.last {
      guard edge < graph.offsets[Int(node) + 1] else {
        leave(node)
        continue
      }
      path[path.count - 1].edge += 1
      let target = graph.targets[edge]
      if numberOf[Int(target)] == Self.unvisited {
        enter(target)
      } else if componentOf[Int(target)] == Self.unvisited {
        lowest[Int(node)] = min(lowest[Int(node)], numberOf[Int(target)])
      }
    }
  }

  private mutating func enter(_ node: Node) {
    numberOf[Int(node)] = nextNumber
    lowest[Int(node)] = nextNumber
    nextNumber += 1
    open.append(node)
    path.append((node, graph.offsets[Int(node)]))
  }

  private mutating func leave(_ node: Node) {
    path.removeLast()
    if let parent = path.last?.node {
      lowest[Int(parent)] = min(lowest[Int(parent)], lowest[Int(node)])
    }
    guard lowest[Int(node)] == numberOf[Int(node)] else { return }
    while let member = open.popLast() {
      componentOf[Int(member)] = UInt32(componentCount)
      if member == node { break }
    }
    componentCount += 1
  }
}
