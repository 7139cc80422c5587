/// Tells the lines of Markdown apart, one after the other: headings, text, and what readers do not see.
struct MarkdownLines {
  enum Kind {
    case heading(level: Int, Bytes)
    case text
    /// Of a comment.
    case hidden
  }

  private var isComment = false
  /// What closes the block of code that is open.
  private var fence: String?

  mutating func kind(of line: Bytes) -> Kind {
    let trimmed = line.trimmed
    if let open = fence {
      if trimmed.hasPrefix(open) { fence = nil }
      return .text
    }
    if isComment {
      isComment = trimmed.firstIndex(of: "-->") == nil
      return .hidden
    }
    if let mark = ["```", "~~~"].first(where: trimmed.hasPrefix) {
      fence = mark
      return .text
    }
    if trimmed.hasPrefix("<!--") {
      isComment = trimmed.firstIndex(of: "-->") == nil
      return isComment || trimmed.text.utf8.suffix(3).elementsEqual("-->".utf8) ? .hidden : .text
    }
    let marks = line.prefix { $0 == 0x23 }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == 0x20 else { return .text }
    var heading = line.dropFirst(marks).trimmed
    while heading.last == 0x23 { heading = heading.dropLast() }
    return .heading(level: marks, heading.trimmed)
  }
}
