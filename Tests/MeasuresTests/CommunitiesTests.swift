import Codebase
import Measures
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

  @Test
  func partsOfAFractalAreItsFilesThatUseEachOther() throws {
    let codebase = Codebase.assemble(
      CodebaseInput(
        files: [
          ("a/__init__.py", ""), ("a/one.py", "from a.two import two\ndef one():\n  def inner(): ...\n"),
          ("a/two.py", "class two:\n  def f(self): ...\n"), ("a/three.py", "from a.four import four\nx = 1\n"),
          ("a/four.py", "def four(): ...\n"), ("a/left.py", "import a.two\n"),
        ].map { InputFile(path: $0.0, surface: surface(of: $0.1)) }))
    let parts = FractalParts(try #require(codebase.fractal("a")).id, codebase) { codebase[$0].path != "a/left.py" }
    let files = parts.parts.map { part in part.files.map { codebase[$0].path }.joined(separator: " ") }
    #expect(files == ["a/one.py a/two.py", "a/four.py a/three.py", "a/__init__.py"])
    #expect(parts.parts.map(\.declarations) == [3, 2, 0])
    #expect(parts.declarations == 5 && parts.crossing == 0 && abs(parts.modularity - 0.5) < 1e-9)
  }
}
