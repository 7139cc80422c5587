import Codebase
import Graphs
import RuleEngine

/// A shortest cycle of one strongly connected component.
struct Ring {
  /// Numbers of files or fractals in the order of the edges.
  var nodes: [Int]
  /// Nodes of the whole component.
  var size: Int
  /// Number of the component.
  var component: Int
  /// The edge to cut.
  var cut: CycleCut?

  /// The edges, as pairs of nodes.
  var hops: [(Int, Int)] { Array(zip(nodes, nodes.dropFirst() + nodes.prefix(1))) }

  /// One ring for each cyclic component of a graph, by the least node.
  static func all(
    nodeCount: Int, edges: [(edge: DirectedGraph.Edge, weight: Int)]
  ) -> (rings: [Ring], components: StrongComponents) {
    let weighted = WeightedGraph(nodeCount: nodeCount, edges: edges)
    let components = weighted.graph.stronglyConnectedComponents()
    let rings = weighted.graph.cyclicComponents(of: components).compactMap { component -> Ring? in
      guard let cycle = weighted.graph.shortestCycle(in: component, of: components) else { return nil }
      return Ring(
        nodes: cycle.map { Int($0) }, size: components.members(of: component).count, component: component,
        cut: weighted.cheapestEdgeToCut(cycle: cycle, in: component, of: components))
    }
    return (rings.sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) }, components)
  }
}

/// The rings of files.
struct FileRings {
  let all: [Ring]
  let components: StrongComponents

  init(_ edges: [LoadEdge], _ codebase: Codebase) {
    (all, components) = Ring.all(
      nodeCount: codebase.files.count,
      edges: edges.map { (DirectedGraph.Edge($0.from.rawValue, $0.to.rawValue), $0.sites.count) })
  }

  /// For each other file of the ring's component, its first edge to one of the component.
  func members(beside ring: Ring, _ edges: LoadEdges) -> [LoadEdge] {
    guard components.members(of: ring.component).count > ring.nodes.count else { return [] }
    let shown = Set(ring.nodes)
    return components.members(of: ring.component).filter { !shown.contains(Int($0)) }.compactMap { member in
      edges.from(FileID(Int(member))).first { Int(components.componentOf[$0.to.index]) == ring.component }
    }
  }
}

/// The rings of declared fractals.
struct FractalRings {
  let all: [Ring]
  private let components: StrongComponents
  private let codebase: Codebase
  private let declared: DeclaredTree
  /// The first edge between files for each pair of fractals.
  private let witnesses: [FractalPair: LoadEdge]
  private let cyclic: Set<Int>

  init(_ edges: LoadEdges, _ codebase: Codebase) {
    self.codebase = codebase
    declared = DeclaredTree(codebase.tree)
    var witnesses: [FractalPair: LoadEdge] = [:]
    var weighted: [(edge: DirectedGraph.Edge, weight: Int)] = []
    for edge in declared.isEmpty ? [] : edges.all {
      guard let pair = declared.pair(from: edge.from, to: edge.to) else { continue }
      if witnesses[pair] == nil { witnesses[pair] = edge }
      weighted.append((DirectedGraph.Edge(pair.from.rawValue, pair.to.rawValue), edge.sites.count))
    }
    self.witnesses = witnesses
    (all, components) = Ring.all(nodeCount: codebase.tree.fractals.count, edges: weighted)
    cyclic = Set(all.map(\.component))
  }

  /// The first edge between files of one fractal's and the other's.
  func witness(from: FractalNumber, to: FractalNumber) -> LoadEdge? {
    witnesses[FractalPair(from: from, to: to)]
  }

  /// Whether an edge between files is one between two fractals of a ring.
  func explains(_ edge: LoadEdge) -> Bool { component(of: edge) != nil }

  private func component(of edge: LoadEdge) -> Int? {
    guard let pair = declared.pair(from: edge.from, to: edge.to) else { return nil }
    let component = components.componentOf[pair.from.index]
    let isInside = component == components.componentOf[pair.to.index] && cyclic.contains(Int(component))
    return isInside ? Int(component) : nil
  }

  /// Those of the rings of files, among all edges, that run through `ring`.
  func ringsOfFiles(_ files: FileRings, in ring: Ring, _ edges: LoadEdges) -> [Ring] {
    let componentOf = files.components.componentOf
    let crossed = edges.all.filter { edge in
      componentOf[edge.from.index] == componentOf[edge.to.index] && component(of: edge) == ring.component
    }
    let components = Set(crossed.map { Int(componentOf[$0.from.index]) })
    return files.all.filter { components.contains($0.component) }
  }
}
