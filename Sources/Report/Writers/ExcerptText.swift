import Diagnostics

/// A source line as a terminal shows it, and where the carets go under it.
struct ExcerptText {
  let line: [UInt8]
  /// Columns before the first caret.
  let caretColumn: Int
  /// How many carets; 1 at least.
  let caretCount: Int

  init(_ excerpt: Excerpt) {
    let utf8 = Array(excerpt.text.utf8)
    let highlight = excerpt.highlight.clamped(to: 0..<utf8.count)
    if excerpt.omittedBefore == 0, excerpt.omittedAfter == 0, TerminalText.arePlain(utf8) {
      caretColumn = highlight.lowerBound
      caretCount = max(1, highlight.count)
      line = ExcerptText.trimmed(utf8)
      return
    }
    func piece(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    var text = TerminalText(excerpt.omittedBefore > 0 ? "…" : "")
    // Written in three pieces so that columns are known where the highlight begins and ends.
    text.append(piece(0..<highlight.lowerBound))
    caretColumn = text.width
    text.append(piece(highlight))
    caretCount = max(1, text.width - caretColumn)
    text.append(piece(highlight.upperBound..<utf8.count))
    if excerpt.omittedAfter > 0 { text.append("…") }
    line = ExcerptText.trimmed(text.bytes)
  }

  /// Without blanks at the end.
  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    var line = line
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }
}
