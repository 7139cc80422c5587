import SourceText
import SyntaxFacts
import TestSupport
import Testing

/// The lexer notes where lines begin; a scan of the bytes must find the same.
@Suite struct LineTests {
  private func check(_ source: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let text = String(decoding: source, as: UTF8.self).debugDescription
    #expect(read(source).surface.lines.table == LineTable(source), "\(text)", sourceLocation: sourceLocation)
  }

  /// `~` stands for a line break.
  private static let sources = [
    "", "~", "a~b", "a~~b~", "# c~  # d~x", "if a:~  b~~ # c~  d~e", "(a,~~ b~)~c", "a \\~  b~c", "\\~a",
    "'a\\~b'~c", "'open~b", "'a\\", "'\\~", "'''a~~b\\~c'''~d", "'''open~~", "f'{a}\\~b'~c",
    "f'''a~{b~:>{c}~}~'''~d", "f'open~b", "f'''open~{a~", "f'{a~b}~'~c", "(a~def f(): pass~", "a\0~b\0",
    "~~\u{c}~a", "x = (~'''~''' ~ f'''~{~a~}~'''~)~",
  ]

  @Test(arguments: [[0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x0D]] as [[UInt8]])
  func everyBreakIsNoted(lineBreak: [UInt8]) {
    for source in LineTests.sources { check(source.utf8.flatMap { $0 == 0x7E ? lineBreak : [$0] }) }
  }

  @Test func anyBytes() {
    var numbers = SeededNumbers(5)
    let pieces = ["\n", "\r", "\\", "'", "'''", "\"", "f'", "f'''", "{", "}", "(", ")", " ", "a", "#", ":", "\0"]
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &numbers)
      check((0..<count).flatMap { _ in Array(pieces[Int.random(in: pieces.indices, using: &numbers)].utf8) })
    }
  }
}
