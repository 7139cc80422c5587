/// A piece of Markdown that is set as a whole.
enum MarkdownBlock: Hashable, Sendable {
  case heading(String)
  case paragraph(String)
  /// A list item: how far its marker is indented, the marker (`-`, `1.`), the text.
  case item(indent: Int, marker: String, text: String)
  /// Lines between fences, as they are.
  case code([String])

  /// The blocks of `markdown`: paragraphs, lists, headings and fenced code. Inline marks stay as written.
  static func blocks(of markdown: String) -> [MarkdownBlock] {
    var reader = MarkdownReader()
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
    reader.endBlock()
    return reader.blocks
  }
}

private struct MarkdownReader {
  var blocks: [MarkdownBlock] = []
  /// The paragraph or item that the next line may go on with.
  private var open: MarkdownBlock?
  /// The lines since the fence, inside of one.
  private var code: [String]?

  mutating func read(_ line: Substring) {
    let text = line.drop { $0 == " " }
    if text.hasPrefix("```") { return fence() }
    if code != nil {
      code?.append(String(line))
    } else if text.isEmpty {
      endBlock()
    } else if let item = item(text, indent: line.utf8.count - text.utf8.count) {
      endBlock()
      open = item
    } else if let heading = heading(text) {
      endBlock()
      blocks.append(heading)
    } else {
      goOn(with: text)
    }
  }

  /// Ends what is open; code without a second fence goes to the end of the text.
  mutating func endBlock() {
    if let open { blocks.append(open) }
    if let code { blocks.append(.code(code)) }
    open = nil
    code = nil
  }

  private mutating func fence() {
    let isOpening = code == nil
    endBlock()
    if isOpening { code = [] }
  }

  private func item(_ text: Substring, indent: Int) -> MarkdownBlock? {
    let marker = text.prefix { $0 != " " }
    let isNumber = marker.last == "." && marker.count > 1 && marker.dropLast().allSatisfy(\.isNumber)
    guard marker == "-" || marker == "*" || isNumber, marker.endIndex < text.endIndex else { return nil }
    let rest = text[marker.endIndex...].drop { $0 == " " }
    return .item(indent: indent, marker: marker == "*" ? "-" : String(marker), text: String(rest))
  }

  private func heading(_ text: Substring) -> MarkdownBlock? {
    let rest = text.drop { $0 == "#" }
    guard rest.startIndex > text.startIndex, rest.first == " " else { return nil }
    return .heading(String(rest.drop { $0 == " " }))
  }

  private mutating func goOn(with text: Substring) {
    switch open {
    case .paragraph(let begun): open = .paragraph(begun + " " + text)
    case .item(let indent, let marker, let begun):
      open = .item(indent: indent, marker: marker, text: begun + " " + text)
    default: open = .paragraph(String(text))
    }
  }
}
