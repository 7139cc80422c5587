import SourceText
import TOML
import Testing

@Suite struct SpanTests {
  /// The marked ranges of `marked` are those of the values at `paths`.
  private func checkSpans(
    _ marked: String, _ paths: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedTOML(marked)
    let (document, problems) = TOMLDocument.read(text.bytes)
    #expect(problems.isEmpty, sourceLocation: sourceLocation)
    let ranges = paths.map { document.value(at: $0)?.range }
    #expect(ranges == text.ranges, sourceLocation: sourceLocation)
  }

  @Test func valuesSpanTheirSpelling() {
    checkSpans("a = «\"é😀\"» # c\nb=«1_000»\nc = «1979-05-27 07:32:00» ", ["a", "b", "c"])
    checkSpans("a = «'''\nx\n'''»\nb = «[1,\n [2]]»\nc = «{ d = «1.5» }»", ["a", "b", "c", "c.d"])
  }

  @Test func tablesSpanTheirHeader() {
    checkSpans("«[a.b]»\nc = 1\n«[[d]]»\n«[ x . \"y\" ]»", ["a.b", "d", "x.y"])
    checkSpans("[«a».b]\n[x]\n«c».d = 1", ["a", "x.c"])
    checkSpans("[a.b]\n«[a]»\n", ["a"])
  }

  @Test func keysSpanThemselves() {
    let text = MarkedTOML("«a».«\"b c\"» = 1\n[«d»]\n«'e'» = 2")
    let (document, _) = TOMLDocument.read(text.bytes)
    var ranges: [ByteRange] = []
    func walk(_ table: TOMLTable) {
      for entry in table.entries {
        ranges.append(entry.keyRange)
        if case .table(let inner) = entry.value.content { walk(inner) }
      }
    }
    walk(document.root)
    #expect(ranges == text.ranges)
  }

  @Test func commentsAreKept() {
    let text = MarkedTOML("«# é»\r\na = [ «# in»\n 1 ] «#»\nb = \"# not\" «# end»")
    let (document, problems) = TOMLDocument.read(text.bytes)
    #expect(problems.isEmpty)
    #expect(document.comments == text.ranges)
  }

  @Test func entriesKeepTheirOrder() {
    let keys = (0..<40).map { "k\(($0 * 17) % 40)" }
    let (document, problems) = TOMLDocument.read(Array(keys.map { "\($0) = 1\n" }.joined().utf8))
    #expect(problems.isEmpty)
    #expect(document.root.entries.map(\.key) == keys)
    #expect(keys.allSatisfy { document.root[$0] != nil })
    #expect(document.root["k40"] == nil)
  }

  @Test func keysAreComparedByteByByte() {
    let (document, problems) = TOMLDocument.read(Array("\"\u{E9}\" = 1\n\"e\u{301}\" = 2\n".utf8))
    #expect(problems.isEmpty)
    #expect(document.root["e\u{301}"]?.content == .integer(2))
  }
}
