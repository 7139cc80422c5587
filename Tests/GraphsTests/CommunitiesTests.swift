import Graphs
import Testing

struct CommunitiesTests {
  /// All edges of a clique, each of weight 1.
  private func clique(_ nodes: Range<Int>) -> [Communities.Edge] {
    nodes.flatMap { a in nodes.filter { $0 > a }.map { Communities.Edge(a, $0, weight: 1) } }
  }

  @Test
  func cliquesThatOneEdgeJoinsArePartedThere() {
    let bridge = Communities.Edge(3, 4, weight: 1)
    let found = Communities(nodeCount: 8, edges: clique(0..<4) + clique(4..<8) + [bridge])
    #expect(found.groups == [[0, 1, 2, 3], [4, 5, 6, 7]])
    // in/m − (degree/2m)² of each: 2 · (6/13 − (13/26)²)
    #expect(abs(found.modularity - (12.0 / 13 - 0.5)) < 1e-9)
    #expect(abs(found.crossing - 1.0 / 13) < 1e-9)
  }

  @Test
  func ringOfCliquesIsFoundWhateverTheOrderOfEdges() {
    let edges = (0..<5).flatMap { clique($0 * 4..<$0 * 4 + 4) }
      + (0..<5).map { Communities.Edge($0 * 4, ($0 + 1) % 5 * 4, weight: 1) }
    let found = Communities(nodeCount: 20, edges: edges)
    #expect(found.groups == (0..<5).map { Array($0 * 4..<$0 * 4 + 4) })
    #expect(Communities(nodeCount: 20, edges: edges.reversed()) == found)
  }

  @Test
  func nothingIsJoinedWithoutEdges() {
    let none = Communities(nodeCount: 0, edges: [])
    #expect(none.groups.isEmpty && none.modularity == 0 && none.crossing == 0)
    let loose = Communities(nodeCount: 3, edges: [Communities.Edge(1, 1, weight: 4)])
    #expect(loose.groups == [[0], [1], [2]] && loose.modularity == 0)
  }
}
