/// Breaks text into lines at blanks.
package enum LineWrapping {
  /// The lines of `text`, none wider than `width` columns where its words allow that; one at least. The text
  /// must be safe for a terminal already.
  package static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
      let wordColumns = TerminalText(String(word)).width
      if columns > 0, columns + 1 + wordColumns > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if columns > 0 {
        line += " "
        columns += 1
      }
      line += word
      columns += wordColumns
    }
    return lines + [line]
  }
}
