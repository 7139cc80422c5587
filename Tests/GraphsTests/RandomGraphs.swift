import Graphs

/// Numbers that are the same in every run (PCG-like, after Knuth's MMIX constants).
struct FixedNumbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

typealias Edge = DirectedGraph.Edge

func makeGraph(_ nodeCount: Int, _ edges: [(UInt32, UInt32)]) -> DirectedGraph {
  DirectedGraph(nodeCount: nodeCount, edges: edges.map { Edge($0, $1) })
}

/// Small graphs of all densities, doubles and self-edges among their edges.
func randomEdgeLists(count: Int, nodesBelow limit: Int) -> [(nodeCount: Int, edges: [Edge])] {
  var numbers = FixedNumbers(state: 7)
  return (0..<count).map { _ in
    let nodeCount = 1 + numbers.next(below: limit - 1)
    let edges = (0..<numbers.next(below: 3 * nodeCount + 1)).map { _ in
      Edge(UInt32(numbers.next(below: nodeCount)), UInt32(numbers.next(below: nodeCount)))
    }
    return (nodeCount, edges)
  }
}

/// `closure[a][b]`: a path of at least one edge leads from a to b.
func closure(nodeCount: Int, edges: [Edge]) -> [[Bool]] {
  var reaches = [[Bool]](repeating: [Bool](repeating: false, count: nodeCount), count: nodeCount)
  for edge in edges { reaches[Int(edge.from)][Int(edge.to)] = true }
  for middle in 0..<nodeCount {
    for a in 0..<nodeCount where reaches[a][middle] {
      for b in 0..<nodeCount where reaches[middle][b] { reaches[a][b] = true }
    }
  }
  return reaches
}
