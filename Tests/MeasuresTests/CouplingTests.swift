import Codebase
import Measures
import Testing

struct CouplingTests {
  private func codebase(_ files: [(String, String)]) -> Codebase {
    Codebase.assemble(CodebaseInput(files: files.map { InputFile(path: $0.0, surface: surface(of: $0.1)) }))
  }

  private static let tree = [
    ("a/__init__.py", ""), ("a/one.py", "from b.x import X\nfrom b import Y\ndef one(): ...\n"),
    ("a/two.py", "import typing\nif typing.TYPE_CHECKING:\n  from b.x import X\ndef two(): ...\n"),
    ("b/__init__.py", "from b.x import X\nfrom b.y import Y\n"), ("b/x.py", "from b import y\nclass X: ...\n"),
    ("b/y.py", "class Y:\n  def f(self):\n    from a.two import two\n"),
  ]

  @Test(arguments: [
    ("a/one.py", "", "b/x.py b/y.py", 2), ("a/two.py", "b/y.py", "", 1), ("b/x.py", "a/one.py", "b/y.py", 2),
    ("b/y.py", "a/one.py b/x.py", "a/two.py", 3),
  ])
  func filesAreCoupledWhereNamesAreDefined(path: String, users: String, used: String, coupled: Int) throws {
    let codebase = codebase(CouplingTests.tree)
    let coupling = FileCoupling(codebase)
    let file = try #require(codebase.file(at: path)).id
    func paths(_ files: [FileID]) -> String { files.map { codebase[$0].path }.joined(separator: " ") }
    #expect(paths(coupling.users(of: file)) == users)
    #expect(paths(coupling.used(by: file)) == used)
    #expect(coupling.coupled(file) == coupled)
    #expect(paths(coupling.measured) == "a/one.py a/two.py b/x.py b/y.py")
  }

  @Test
  func fractalsAreCountedInFiles() throws {
    let codebase = codebase(CouplingTests.tree)
    let coupling = FractalCoupling(codebase) { edge in codebase.crossing(of: edge).map { ($0.from, $0.to) } }
    func instability(_ name: String) throws -> Instability {
      coupling.instability(of: try #require(codebase.fractal(name)).id)
    }
    #expect(try instability("a") == Instability(afferent: 1, efferent: 2))
    #expect(try instability("b") == Instability(afferent: 1, efferent: 1))
    #expect(coupling.edges.count == 2)
  }

  @Test(arguments: [(0, 0, 0), (1, 0, 0), (0, 3, 100), (2, 1, 33), (1, 2, 67), (1, 1, 50)])
  func instabilityIsTheEfferentShare(afferent: Int, efferent: Int, percent: Int) {
    #expect(Instability(afferent: afferent, efferent: efferent).percent == percent)
  }

  @Test
  func lessStableIsExact() {
    let (a, b) = (Instability(afferent: 1, efferent: 2), Instability(afferent: 1000, efferent: 2001))
    #expect(b.isLessStable(than: a) && !a.isLessStable(than: b) && !a.isLessStable(than: a))
  }
}
