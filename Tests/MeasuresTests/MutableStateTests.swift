import Measures
import SyntaxFacts
import Testing

struct MutableStateTests {
  /// The changing fields of the first class, each with its writers.
  private func fields(_ text: String) -> [String] {
    let surface = surface(of: text)
    guard let type = TypeOutline.all(in: surface).first else { return [] }
    let state = MutableState(type)
    #expect(state.writes == state.fields.reduce(0) { $0 + $1.writers.count })
    return state.fields.map { field in
      let writers = field.writers.map { surface.names.text(surface.declarations[$0.index].name) }
      return surface.memberName(of: field.mention) + ": " + writers.joined(separator: " ")
    }
  }

  @Test(arguments: [
    (["__init__: =x", "a: x"], []),
    (["__init__: =x", "a: =x"], ["x: a"]),
    (["a: =x", "b: =x"], ["x: a b"]),
    // Made by one method, and by nothing else.
    (["a: =x =y", "b: x y"], []),
    (["__init__: =x", "__setstate__: =x", "@p: =x"], ["x: p"]),
    (["__init__: =x =y", "a: =x", "b: =x =y"], ["x: a b", "y: b"]),
  ])
  func whatIsWrittenAfterMakingChanges(methods: [String], expected: [String]) {
    #expect(fields(classText(methods)) == expected)
  }

  @Test
  func declaredValuesAreSetBefore() {
    #expect(fields(classText(["a: =x =y"], head: "class A:\n  x = None\n  y: int\n")) == ["x: a"])
  }

  @Test
  func elementsAndAugmentedAssignmentsAreWrites() {
    let text = """
      class A:
        def __init__(self):
          self.x = self.y = self.z = {}
        def a(self):
          self.x[1] = 2
          self.y += 1
          self.z.append(3)
      """
    #expect(fields(text) == ["x: a", "y: a"])
  }
}
