import SourceText
import TOML
import Testing

@Suite struct RecoveryTests {
  @Test func errorsFarApartAreBothReported() {
    let filler = (2...39).map { "k\($0) = \($0)\n" }.joined()
    check(
      "a «1»\n" + filler + "b = «nope»\nlast = true\n", [.missingEquals, .unquotedText("nope")],
      keys: ["k2", "k39", "b", "last"])
  }

  @Test func aLineIsLost() {
    check("«=» 1\nb = 2", [.missingKey], keys: ["b"])
    check("a =« »\nb = 2".replacing(" »", with: "»"), [.missingValue], keys: ["a", "b"])
    check("a = 1 «b = 2»\nc = 3", [.unexpectedText], keys: ["a", "c"])
    check("a = «\"open»\nc = 3", [.unclosedString], keys: ["c"])
    check("a = «\"\"\"»open\nc = 3", [.unclosedMultilineString], keys: ["c"])
    check("«[a»\nc = 3", [.unclosedHeader], keys: ["a.c"])
    check("[a]«x»\nc = 3", [.unexpectedText], keys: ["a.c"])
    check("[«»\nc = «oops»", [.missingKey, .unquotedText("oops")])
  }

  @Test func stringsGoOnBehindABadEscape() {
    check(#"a = "«\q» «\ud800» «\u12» é«\é»""#, [
      .invalidEscape(#"\q"#), .invalidScalar(#"\ud800"#), .invalidEscape(#"\u12"#), .invalidEscape(#"\é"#),
    ], keys: ["a"])
    check("a = \"«\u{1}»\" # «\u{7F}»\nb = 1", [.controlCharacter(1), .controlCharacter(0x7F)], keys: ["b"])
  }

  @Test func arraysGoOnBehindABadElement() {
    check("a = [1, «x», 2, «0x»]\nb = 2", [.unquotedText("x"), .invalidNumber("0x")], keys: ["a", "b"])
    check("a = [1 «2»,«,» 3]\nb = 2", [.missingComma, .missingValue], keys: ["a", "b"])
    check("a = «[»1,\n 2\nb = 2\n[c]", [.unclosedArray], keys: ["b", "c"])
    check("a = [[1], «[»2\n[c]\nd = 1", [.unclosedArray], keys: ["c.d"])
    check("a = «[»1, # open", [.unclosedArray])
    check("a = [\n [1],\n [true],\n ['a = b'],\n]")
  }

  @Test func inlineTablesGoOn() {
    check("a = { b = «x», c = 2 }\nd = 1", [.unquotedText("x")], keys: ["a.c", "d"])
    check("a = { b = 1«,» }\nd = 1", [.trailingCommaInInlineTable], keys: ["a.b", "d"])
    check("a = «{»\n b = 1,\n c = 2\n}\nd = 1", [.newlineInInlineTable], keys: ["a.b", "a.c", "d"])
    check("a = «{» b = 1\nd = 1", [.unclosedInlineTable], keys: ["d"])
    check("a = { b = 1 «c» = 2 }", [.missingComma], keys: ["a.c"])
  }

  @Test func conflictsNameBothPlaces() {
    func first(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      guard let range = TOMLDocument.read(bytes).problems.first?.related else { return nil }
      return String(decoding: bytes[range.indices], as: UTF8.self)
    }
    #expect(first("a = 1\n'a' = 2") == "a")
    #expect(first("[\"t\"]\n[t]") == "\"t\"")
    #expect(first("'a' = 1\n[a.b]") == "'a'")
    #expect(first("a.b = 1\n[a]") == "a")
    #expect(first("a = []\n[[a]]") == "a")
    #expect(first("[a.\"b\".c]\n[a]\nb.x = 1\n[a.b]") == "\"b\"", "a dotted key defines its tables")
    #expect(first("[a.b.c]\n[a]\nb.x = 1\nb.y = 1") == nil)
    check("[a]\nx = 1\n[«a»]\ny = «z»\n[b]\nc = 1", [
      .duplicateTable("a", first: ByteRange(1, 2)), .unquotedText("z"),
    ], keys: ["a.x", "b.c"])
  }

  @Test func everyProblemHasWords() {
    let bad = [
      "a b", "a", "=1", "a=", "a=1 2", "a=x", "[a", "a=\"", "a='''", "a=[", "a={", "'''a'''=1", "a={\n}",
      "a={b=1,}", "a=[1 2]", "a=\"\\q\"", "a=\"\\ud800\"", "a=01", "a=1__0", "a=9223372036854775808",
      "a=1.", "a=2026-02-30", "a=1\na=1", "[a]\n[a]", "a=1\n[a.b]", "a={}\n[a.b]", "a=[]\n[[a]]", "a=1\rb=2",
      "a=\"\u{1}\"",
    ]
    let messages = bad.map { TOMLDocument.read(Array($0.utf8)).problems.map(\.message) }
    #expect(messages.allSatisfy { !$0.isEmpty })
    #expect(!messages.joined().contains("not valid TOML"))
    #expect(Set(messages.joined()).count >= bad.count - 2)
  }

  @Test func badUTF8IsReportedAndTheRestRead() {
    let bytes = Array("a = \"".utf8) + [0xFF, 0xC0] + Array("\"\nb = x\nc = 1\n".utf8)
    let (document, problems) = TOMLDocument.read(bytes)
    #expect(problems.map(\.kind) == [.invalidUTF8, .unquotedText("x")])
    #expect(problems.first?.range == ByteRange(5, 7))
    #expect(document.root["c"]?.content == .integer(1))
  }
}
