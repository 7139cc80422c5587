import Codebase
import Measures
import Testing

@Suite struct FractalPartsTests {
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
