import Measures
import SyntaxFacts
import Testing

struct CohesionTests {
  /// The parts of the first class as `method method | field field`.
  private func parts(_ text: String) -> [String] {
    let surface = surface(of: text)
    guard let type = TypeOutline.all(in: surface).first else { return [] }
    return Cohesion(type).parts.map { part in
      let functions = part.functions.map { surface.names.text(surface.declarations[$0.index].name) }
      return functions.joined(separator: " ") + " | "
        + part.fields.map { surface.memberName(of: $0) }.joined(separator: " ")
    }
  }

  private static let made = "__init__: =x =y =z"

  @Test(arguments: [
    (["a: x", "b: x", "c: y"], ["a b | x", "c | y"]),
    // One calls the other, or only speaks of it.
    (["a: x b()", "b: y"], ["a b | x y"]),
    (["a: x b", "b: y"], ["a b | x y"]),
    // A property joins, and makes no part.
    (["a: p", "b: y", "@p: x y"], ["a b | y x"]),
    (["a: x", "@p: y"], ["a | x"]),
    // What the language asks for joins, and makes no part.
    (["a: x", "b: y", "__eq__: x y"], ["a b | x y"]),
    // Helpers without state are no part; what they serve is joined by them.
    (["a: x", "b: c()", "c: "], ["a | x"]),
    (["a: x h()", "b: y h()", "h: "], ["a b h | x y"]),
    // What is inherited joins and is no field; a constant is none either.
    (["a: x log()", "b: y log()"], ["a b | x y"]),
    (["a: x", "b: LIMIT", "c: LIMIT"], ["a | x"]),
    // A member of a member.
    (["a: x.rows", "b: x.columns.count()"], ["a b | x"]),
    // What everything has.
    (["a: x __class__", "b: y __class__"], ["a | x", "b | y"]),
  ])
  func methodsAreJoinedByWhatTheyShare(methods: [String], expected: [String]) {
    #expect(parts(classText([CohesionTests.made] + methods)) == expected)
  }

  @Test
  func aStandInJoinsWithWhatItStandsFor() {
    let text = classText([CohesionTests.made, "_get: x", "b: size"]) + "  size = property(_get)\n"
    #expect(parts(text) == ["_get b | x"])
  }

  /// Functions inside of methods touch what the method's instance has, those of inner types their own.
  @Test
  func innerFunctionsCountForTheirMethod() {
    let text = """
      class A:
        def __init__(this):
          this.x = this.y = 0
        def a(this):
          def inner():
            return this.x
          return inner
        def b(this):
          return lambda: this.x
        def c(this):
          class B:
            def d(self):
              return self.x
          return this.y
      """
    #expect(parts(text) == ["a b | x", "c | y"])
  }

  @Test
  func testsAndContractsAreTold() {
    let text = """
      class TestA: pass
      class B(unittest.TestCase): pass
      class C(Protocol[T]): pass
      class Testament: pass
      class Contest: pass
      """
    let surface = surface(of: text)
    #expect((0..<5).map { surface.holdsTests(DeclarationID($0)) } == [true, true, false, true, false])
    #expect((0..<5).map { surface.isContract(DeclarationID($0)) } == [false, false, true, false, false])
  }
}
