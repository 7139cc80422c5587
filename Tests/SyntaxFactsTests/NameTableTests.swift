import SourceText
import SyntaxFacts
import Testing

@Suite struct NameTableTests {
  @Test func equalNamesHaveOneNumber() {
    var names = NameInterner()
    let first = names.intern("alpha")
    let second = names.intern("beta")
    #expect(first != second)
    #expect(names.intern("alpha") == first)
    #expect(names.intern("").isNone)
    #expect(names.table.text(first) == "alpha")
    #expect(names.table.text(.none) == "")
    #expect(names.table.hash(of: second) == StableHash.of("beta"))
    #expect(names.table.hash(of: .none) == StableHash.of(""))
  }

  @Test func growsAndForgets() {
    var names = NameInterner()
    for round in 0..<2 {
      let ids = (0..<50_000).map { names.intern("name\(round)\($0)") }
      #expect(Set(ids).count == 50_000)
      #expect((0..<50_000).allSatisfy { names.intern("name\(round)\($0)") == ids[$0] })
      #expect(names.table.count == 50_001)
      names.reset()
      #expect(names.table == NameTable())
    }
  }

  @Test func goesOnFromAFinishedTable() {
    var names = NameInterner()
    let ids = (0..<2000).map { names.intern("n\($0)") }
    var later = NameInterner()
    later.adopt(names.table)
    #expect((0..<2000).allSatisfy { later.intern("n\($0)") == ids[$0] })
    let more = later.intern("more")
    #expect(later.table.text(more) == "more")
  }
}
