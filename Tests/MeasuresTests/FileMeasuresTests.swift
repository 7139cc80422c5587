import Measures
import SyntaxFacts
import Testing

struct FileMeasuresTests {
  @Test(arguments: [
    ("a/b.py", false, false), ("tests/b.py", true, false), ("a/Tests/b.py", true, false),
    ("a/ParserTests/b.swift", true, false), ("a/unit_tests/b.py", true, false), ("unit-tests/b.py", true, false),
    ("contests/b.py", false, false), ("a/tests", false, false), ("TESTS/b.py", false, false),
    ("a/Generated/b.swift", false, true), ("__generated__/b.py", false, true), ("regenerated/b.py", false, false),
    ("a/Model+Generated.swift", false, true), ("a/model_pb2.py", false, true), ("a/MODEL.PB.SWIFT", false, true),
    ("a/generated", false, false), ("", false, false),
  ])
  func pathsSay(path: String, isTestCode: Bool, isGenerated: Bool) {
    let measures = FileMeasures(path: path, surface: Surface(language: .swift))
    #expect(measures.isTestCode == isTestCode)
    #expect(measures.isGenerated == isGenerated)
  }

  @Test(arguments: [
    ("tests/a.py", true), ("pay/test_a.py", true), ("pay/a_test.py", true), ("conftest.py", true),
    ("PayTests.swift", true), ("pay/testing.py", false), ("pay/test_a.pyi", false), ("test_/a.py", false),
    ("pay/aconftest.py", false), ("Pay/TestHelpers.swift", false), ("test_a.py", true), ("", false),
  ])
  func filesOfTests(path: String, isOne: Bool) {
    #expect(TestFiles.contain(path) == isOne)
  }

  /// Types of which nothing is set are not looked at; what is said of the others does not depend on it.
  @Test
  func onlyWhatChangesIsMeasured() {
    let text = """
      class Still:
        def a(self):
          return self.x
        def b(self):
          other = self.x
          return other

      class Own:
        def set(this):
          this.x = 1
        def reset(this):
          this.x = 0

      class Of:
        def set(self):
          Of.x = 1
        def reset(self):
          self.x.y = 0
          self.x = 0

      class Deep:
        def set(self):
          self.x.y = 1
        def reset(self):
          self.x.y = 0
      """
    let surface = surface(of: text)
    let measured = FileMeasures(path: "a.py", surface: surface).types
    let all = TypeOutline.all(in: surface).map { ($0.type, MutableState($0)) }.filter { !$0.1.fields.isEmpty }
    #expect(measured.map(\.type) == all.map(\.0))
    #expect(measured.map(\.state) == all.map(\.1))
    #expect(measured.map { surface.names.text(surface.declarations[$0.type.index].name) } == ["Own", "Of"])
  }
}
