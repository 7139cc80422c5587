/// Text as a raw string literal of Swift.
enum SwiftLiteral {
  /// On one line, or, where the text has more lines, on lines of their own up to `indentation`.
  static func raw(_ text: String, indentation: String) -> String {
    let hashes = hashes(for: text)
    guard text.contains("\n") else { return "\(hashes)\"\(text)\"\(hashes)" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : indentation + line
    }
    return "\(hashes)\"\"\"\n" + lines.joined(separator: "\n") + "\n\(indentation)\"\"\"\(hashes)"
  }

  /// The fewest `#` with which nothing in `text` ends the literal or begins an escape.
  private static func hashes(for text: String) -> String {
    var hashes = "#"
    while text.contains("\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return hashes
  }
}
