import SourceText
import SyntaxFacts
import Testing

/// The lexer notes where lines begin on its way; wherever a line break stands, that is what a search for line
/// breaks alone finds.
@Suite struct LineStartTests {
  private static let places = [
    "a\nb", "let a = 1|let b = 2|", "/* a|b */ c|", "/* a|", "// a|/// b|", "\"\"\"|a \\|  b|\"\"\"|c",
    "\"\"\"|\\(a|)|\"\"\"|",
    "#\"\"\"|\\#(a)|\"\"\"#|", "\"a|b", "\"\\(a|b)\"", "\"\"\"|a", "#/|a|/#|b", "#/|a",
    "a = /b|c", "<#a|b#>|c", "|<<<<<<< a|b|=======|c|>>>>>>> d|e", "|<<<<<<< a|b", "|>>>> a|b|<<<<|c",
    "`a|b`", "'a|b", "#!a|b",
    "\u{FEFF}|a", "é|ë|$a|$0|", "(|[|{|}|]|)|", "a.|b|.c|=|d|@|e", "|||", "|\t|  |        |         a|",
    "#if a|b|#else|c|#endif|", "\0|\u{1}|",
  ]

  @Test(arguments: places, ["\n", "\r", "\r\n", "\n\r", "\r\r\n"])
  func areThoseOfTheLineTable(_ place: String, _ lineBreak: String) {
    let lines = place.utf8.split(separator: 0x7C, omittingEmptySubsequences: false)
    let bytes = Array(lines.joined(separator: lineBreak.utf8))
    #expect(facts(bytes).surface.lines.table == LineTable(bytes))
  }
}
