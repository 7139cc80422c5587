/// Breaks text into lines at blanks.
package enum LineWrapping {
  /// The lines of `text`, none wider than `width` columns where its words allow that; one at least. The text
  /// must be safe for a terminal already.
  package static func wrap(_ text: String, width: Int) -> [String] {
    TerminalText.isPlain(text) ? wrap(plain: text, width: width) : wrap(any: text, width: width)
  }

  /// A byte of it is a column.
  private static func wrap(plain text: String, width: Int) -> [String] {
    let bytes = Array(text.utf8)
    let blank = UInt8(ascii: " ")
    var lines: [[UInt8]] = [[]]
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: blank) ?? bytes.count
      if end > start {
        if let count = lines.last?.count, count > 0 {
          if count + 1 + end - start > width { lines.append([]) } else { lines[lines.count - 1].append(blank) }
        }
        lines[lines.count - 1] += bytes[start..<end]
      }
      start = end + 1
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func wrap(any text: String, width: Int) -> [String] {
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
