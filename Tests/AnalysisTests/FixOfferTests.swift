import Diagnostics
import SourceText
import Testing

@testable import Analysis

/// Which changes of sidecars are kept.
struct FixOfferTests {
  private static let sidecars = ["a.toml": Array("one two".utf8), "b.toml": Array("three".utf8)]

  private static func finding(_ key: String, in path: String, _ edits: [(Range<UInt32>, String)] = []) -> Finding {
    let places = edits.map { Edit(Location(path: path, range: ByteRange($0.0.lowerBound, $0.0.upperBound)), replaceWith: $0.1) }
    return Finding(
      rule: "rule", severity: .error, message: key, remedy: "", location: Location(path: path, range: ByteRange(at: 0)),
      key: key, fixes: edits.isEmpty ? [] : [Fix(title: "", edits: places)])
  }

  private static let first = finding("first", in: "a.toml", [(0..<3, "1")])
  private static let second = finding("second", in: "a.toml", [(4..<7, "2")])
  private static let third = finding("third", in: "b.toml", [(0..<5, "3")])
  private static let all = [first, second, third]

  private func offers(_ findings: [Finding] = all, but refused: Set<String> = []) -> FixOffers {
    FixOffers(findings, in: FixOfferTests.sidecars, but: refused)
  }

  private func failures(after: [Finding]) -> [String] {
    offers().failures(before: FixOfferTests.all, after: after).map { "\($0.path): \($0.reason)" }
  }

  @Test func editsAreMadeTogether() {
    #expect(offers().count == 3)
    #expect(offers().texts == ["a.toml": Array("1 2".utf8), "b.toml": Array("3".utf8)])
    #expect(offers(but: ["a.toml"]).texts == ["b.toml": Array("3".utf8)])
  }

  /// Of changes of the same bytes the first is made; of files that are no sidecars none is.
  @Test func editsDoNotCollide() {
    let same = FixOfferTests.finding("fourth", in: "a.toml", [(1..<5, "x")])
    let source = FixOfferTests.finding("fifth", in: "c.py", [(0..<1, "x")])
    let both = offers([FixOfferTests.first, same, source])
    #expect(both.count == 1)
    #expect(both.texts == ["a.toml": Array("1 two".utf8)])
  }

  @Test func whatHoldsIsKept() {
    #expect(failures(after: []) == [])
  }

  /// A finding that stays, or a new one, speaks against the file that it lies in.
  @Test func whatDoesNotHoldIsLeft() {
    #expect(failures(after: [FixOfferTests.second]) == ["a.toml: `rule` would still be found"])
    let new = FixOfferTests.finding("new", in: "b.toml")
    #expect(failures(after: [new]) == ["b.toml: `rule` would be found: new"])
  }

  /// A new finding in no changed file speaks against all of them.
  @Test func whatShowsElsewhereCountsForAll() {
    let new = FixOfferTests.finding("new", in: "c.py")
    #expect(failures(after: [new]).count == 2)
  }
}
