import SourceText
import SyntaxFacts
import Testing

@Suite struct ProblemListTests {
  private func list(_ offsets: some Sequence<Int>) -> ProblemList {
    var list = ProblemList()
    for offset in offsets { list.append(Problem(.nulByte, at: ByteRange(at: UInt32(offset)))) }
    return list
  }

  @Test func keepsTheFirstAndCountsTheRest() {
    let many = list(0..<250)
    #expect(many.kept.count == ProblemList.limit)
    #expect(many.omitted == 250 - ProblemList.limit)
  }

  @Test func mergesInOrderOfPlace() {
    var merged = list([5, 1, 9])
    merged.merge(list([7, 0]))
    #expect(merged.kept.map(\.range.lower) == [0, 1, 5, 7, 9])
    #expect(merged.omitted == 0)
    var full = list(stride(from: 0, to: 160, by: 2))
    full.merge(list(stride(from: 1, to: 161, by: 2)))
    #expect(full.kept.map(\.range.lower) == (0..<100).map(UInt32.init))
    #expect(full.omitted == 60)
  }
}
