import SourceText

/// A Markdown record below its front matter: title, `Name: value` lines and sections.
struct MarkdownBody {
  struct Section {
    /// Lower case.
    var name: String
    var lines: [Bytes] = []
  }

  private(set) var title: Bytes?
  /// Lines such as `* Status: accepted` before the first section, by name in lower case.
  private(set) var fields: [String: Bytes] = [:]
  private(set) var sections: [Section] = []

  init(_ lines: ArraySlice<Bytes>) {
    var isCode = false
    for line in lines {
      let trimmed = line.trimmed
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") { isCode.toggle() }
      if !isCode, let (level, heading) = MarkdownBody.heading(line) {
        if level == 1, title == nil {
          title = heading
        } else {
          sections.append(Section(name: heading.text.lowercased()))
        }
      } else if sections.isEmpty {
        readField(trimmed)
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
  }

  /// The first section with one of the names.
  func section(_ names: String...) -> Section? {
    names.lazy.compactMap { name in sections.first { $0.name == name } }.first
  }

  private static func heading(_ line: Bytes) -> (level: Int, text: Bytes)? {
    let marks = line.prefix { $0 == 0x23 }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == 0x20 else { return nil }
    return (marks, line.dropFirst(marks).trimmed)
  }

  private mutating func readField(_ line: Bytes) {
    guard let (name, value) = (line.listItem ?? line).cut(at: 0x3A) else { return }
    let key = name.text.lowercased().filter { $0 != "*" && $0 != "_" && $0 != " " }
    let text = (value.trimmed.dropping("**") ?? value).trimmed
    guard !text.isEmpty, fields[key] == nil else { return }
    fields[key] = text
  }
}

extension MarkdownBody.Section {
  private var filled: [Bytes] { lines.filter { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("<!--") } }

  /// The first line that is not blank.
  var firstLine: Spanned<String>? {
    filled.first.map { ($0.listItem ?? $0.trimmed).spanned }
  }

  /// Everything from the first to the last line that is not blank; nil where there is nothing.
  var content: Spanned<String>? {
    guard let first = filled.first?.trimmed, let last = filled.last?.trimmed else { return nil }
    let text = lines.map(\.trimmed.text).joined(separator: "\n").split(separator: "\n")
      .joined(separator: "\n")
    return Spanned(text, at: ByteRange(UInt32(clamping: first.startIndex), UInt32(clamping: last.endIndex)))
  }

  /// The items of its lists.
  var items: [Spanned<String>] { filled.compactMap { $0.listItem?.spanned } }
}
