import TOML
import Testing

@Suite struct EditTests {
  /// `before` after the edits that `change` asks for.
  private func edited(_ before: String, _ change: (TOMLEditor) -> [TOMLEdit]?) -> String? {
    guard let editor = TOMLEditor(Array(before.utf8)), let edits = change(editor) else { return nil }
    return String(decoding: TOMLEdit.apply(edits, to: Array(before.utf8)), as: UTF8.self)
  }

  @Test func aValueIsReplacedWhereItStands() {
    #expect(edited("a = 1 # c\n") { $0.set(["a"], to: .string("x\n")) } == "a = \"x\\n\" # c\n")
    #expect(edited("[t]\nb.c = { d = [1, 2] }") { $0.set(["t", "b", "c", "d", 1], to: .integer(3)) }
      == "[t]\nb.c = { d = [1, 3] }")
  }

  @Test func anEntryIsAddedBehindTheLastOfItsTable() {
    #expect(edited("[t] # t\n  a = 1 # one\n\n# u\n[u]\nb = 2\n") { $0.set(["t", "c"], to: .boolean(true)) }
      == "[t] # t\n  a = 1 # one\n  c = true\n\n# u\n[u]\nb = 2\n")
    #expect(edited("[t]") { $0.set(["t", "a b"], to: .integer(1)) } == "[t]\n\"a b\" = 1")
    #expect(edited("[[t]]\na = 1\n\n[[t]]\na = 2\n") { $0.set(["t", 0, "b"], to: .integer(3)) }
      == "[[t]]\na = 1\nb = 3\n\n[[t]]\na = 2\n")
    #expect(edited("t = { a = 1 }\n") { $0.set(["t", "b"], to: .integer(2)) } == "t = { a = 1, b = 2 }\n")
    #expect(edited("t = {}\n") { $0.set(["t", "b"], to: .integer(2)) } == "t = { b = 2 }\n")
    #expect(edited("t.a = 1\nu = 2\n") { $0.set(["t", "b"], to: .integer(2)) } == "t.a = 1\nt.b = 2\nu = 2\n")
  }

  @Test func theRootHasItsLinesBeforeTheFirstHeader() {
    #expect(edited("a = 1\n[t]\n") { $0.set(["b"], to: .integer(2)) } == "a = 1\nb = 2\n[t]\n")
    #expect(edited("# of all\n\n# of t\n[t]\n") { $0.set(["b"], to: .integer(2)) }
      == "# of all\n\nb = 2\n\n# of t\n[t]\n")
    #expect(edited("") { $0.set(["b"], to: .integer(2)) } == "b = 2\n")
  }

  @Test func aTableThatIsAbsentGetsASection() {
    #expect(edited("[t]\na = 1\n\n[u]\n") { $0.set(["t", "x", "b"], to: .integer(2)) }
      == "[t]\na = 1\n\n[t.x]\nb = 2\n\n[u]\n")
    #expect(edited("a = 1") { $0.set(["d", "e"], to: .integer(2)) } == "a = 1\n\n[d]\ne = 2\n")
    #expect(edited("[a.b]\nc = 1\n") { $0.set(["a", "d"], to: .integer(2)) } == "[a.b]\nc = 1\n\n[a]\nd = 2\n")
    #expect(edited("t = { a = 1 }\n") { $0.set(["t", "u", "v"], to: .integer(2)) }
      == "t = { a = 1, u = { v = 2 } }\n")
  }

  @Test func anEntryGoesWithItsLine() {
    #expect(edited("a = 1\n# of b\nb = [\n 1,\n] # end\nc = 3\n") { $0.remove(["b"]) } == "a = 1\n# of b\nc = 3\n")
    #expect(edited("t = { a = 1, b.c = 2 }\n") { $0.remove(["t", "a"]) } == "t = { b.c = 2 }\n")
    #expect(edited("t = { a = 1, b.c = 2 }\n") { $0.remove(["t", "b", "c"]) } == "t = { a = 1 }\n")
    #expect(edited("[t]\na = 1\n\n[t.u]\nb = 2\n[v]\n") { $0.remove(["t"]) } == "\n[v]\n")
  }

  @Test func anElementGoesWithItsComma() {
    #expect(edited("a = [1, 2, 3]\n") { $0.remove(["a", 1]) } == "a = [1, 3]\n")
    #expect(edited("a = [1, 2, 3]\n") { $0.remove(["a", 2]) } == "a = [1, 2]\n")
    #expect(edited("a = [1]\n") { $0.remove(["a", 0]) } == "a = []\n")
    #expect(edited("a = [\n  1, # one\n  2, # two\n]\n") { $0.remove(["a", 0]) } == "a = [\n  2, # two\n]\n")
    #expect(edited("a = [\n  1,\n  2 # two\n]\n") { $0.remove(["a", 1]) } == "a = [\n  1,\n]\n")
  }

  @Test func anElementIsAddedInTheMannerOfTheLast() {
    #expect(edited("a = []\n") { $0.append(.integer(1), to: ["a"]) } == "a = [1]\n")
    #expect(edited("a = [1]\n") { $0.append(.integer(2), to: ["a"]) } == "a = [1, 2]\n")
    #expect(edited("a = [1, ]\n") { $0.append(.integer(2), to: ["a"]) } == "a = [1, 2 ]\n")
    #expect(edited("a = [\n  1, # one\n]\n") { $0.append(.integer(2), to: ["a"]) } == "a = [\n  1, # one\n  2,\n]\n")
    #expect(edited("a = [\n  1 # one\n]\n") { $0.append(.integer(2), to: ["a"]) } == "a = [\n  1, # one\n  2\n]\n")
    #expect(edited("a = [\n  1]\n") { $0.append(.integer(2), to: ["a"]) } == "a = [\n  1,\n  2]\n")
    #expect(edited("[t]\n") { $0.append(.integer(2), to: ["t", "a"]) } == "[t]\na = [2]\n")
    #expect(edited("[[d]]\nid = 1\n\n[e]\n") { $0.appendTable([.init("id", .integer(2))], to: ["d"]) }
      == "[[d]]\nid = 1\n\n[[d]]\nid = 2\n\n[e]\n")
  }

  @Test func linesEndAsTheyDo() {
    #expect(edited("a = 1\r\n") { $0.set(["b"], to: .integer(2)) } == "a = 1\r\nb = 2\r\n")
  }

  @Test func whatCannotBeDoneIsNotDone() {
    #expect(edited("a = \n") { $0.set(["b"], to: .integer(2)) } == nil)
    #expect(edited("a = 1\n") { $0.set(["a", "b"], to: .integer(2)) } == nil)
    #expect(edited("[a]\n") { $0.set(["a"], to: .integer(2)) } == nil)
    #expect(edited("a = 1\n") { $0.remove(["b"]) } == nil)
  }
}
