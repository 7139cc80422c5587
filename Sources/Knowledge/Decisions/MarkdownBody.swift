import SourceText

/// A Markdown record below its front matter: title, `Name: value` lines and sections.
struct MarkdownBody {
  struct Section {
    /// Lower case, without number, emphasis and remarks.
    var name: String
    var heading: Bytes
    /// 1...6
    var level: Int
    var lines: [Bytes] = []
    /// The headings of the sections below it, and their lines.
    var inner: [Section] = []
  }

  static let optionNames = [
    "considered options", "options", "options considered", "alternatives", "alternatives considered",
    "considered alternatives", "pros and cons of the options", "pros and cons of the alternatives",
  ]

  private(set) var title: Bytes?
  /// Lines such as `* Status: accepted` before the first section, by name in lower case.
  private(set) var fields: [String: Bytes] = [:]
  /// In file order, inner ones too.
  private(set) var sections: [Section] = []

  init(_ lines: ArraySlice<Bytes>) {
    var reading = MarkdownLines()
    for line in lines {
      switch reading.kind(of: line) {
      case .hidden: continue
      case .heading(let level, let heading): begin(level, heading)
      case .text where sections.isEmpty: readField(line.trimmed)
      case .text: sections[sections.count - 1].lines.append(line)
      }
    }
    for index in sections.indices {
      sections[index].inner = Array(sections[(index + 1)...].prefix { $0.level > sections[index].level })
    }
  }

  /// The first of the names that a section has.
  func section(_ names: String...) -> Section? { section(named: names) }

  func section(named names: [String]) -> Section? {
    names.lazy.compactMap { name in sections.first { $0.name == name } }.first
  }

  /// What was decided: under a heading that says so, or after `**Decision:**`.
  var outcome: Spanned<String>? {
    let names = [
      "decision outcome", "decision", "outcome", "decisions", "the decision", "resolution", "proposal",
      "what's proposed", "what’s proposed",
    ]
    if let section = section(named: names) { return section.content }
    let ending = sections.first { section in
      ["decision", "decisions"].contains { section.name.hasSuffix(" " + $0) } && !section.name.hasSuffix("in the decision")
        && !section.name.hasPrefix("related ")
    }
    if let found = ending?.content { return found }
    let lines = sections.lazy.flatMap(\.lines).map(\.trimmed)
    return lines.first { $0.hasPrefix("**Decision:**") || $0.hasPrefix("**Decision**:") }?.spanned
  }

  /// Whether its headings are those of MADR.
  var isMADR: Bool { section("decision outcome", "context and problem statement") != nil }

  private mutating func begin(_ level: Int, _ heading: Bytes) {
    guard level > 1 || title != nil || !sections.isEmpty else {
      title = heading
      return
    }
    sections.append(Section(name: MarkdownBody.name(heading), heading: heading, level: level))
  }

  /// `2. **Considered Options**: <!-- optional -->` as `considered options`.
  private static func name(_ heading: Bytes) -> String {
    let text = heading.firstIndex(of: "<!--").map { heading[..<$0] } ?? heading
    var name = text.text.lowercased().drop { !$0.isLetter }
    while let last = name.last, !last.isLetter, !last.isNumber { name = name.dropLast() }
    return String(name)
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
  private var filled: [Bytes] { lines.map(\.trimmed).filter { !$0.isEmpty } }

  /// The first line that is not blank, without the marks of lists and quotations.
  var firstLine: Spanned<String>? {
    filled.first.map { (($0.dropping(">")?.trimmed ?? $0).listItem ?? $0.dropping(">")?.trimmed ?? $0).spanned }
  }

  /// Each line that is not blank, without the marks of lists.
  var listed: [Spanned<String>] { filled.map { ($0.listItem ?? $0).spanned } }

  /// Everything from the first to the last line that is not blank, or what its inner sections say; nil where there
  /// is nothing, or only what a form says is to be written there: `{…}` or `[…]`.
  var content: Spanned<String>? {
    guard let first = filled.first, let last = filled.last else {
      return inner.lazy.compactMap(\.content).first
    }
    let text = filled.map(\.text).joined(separator: "\n")
    let isOpen = (text.first == "{" && text.last == "}") || (text.first == "[" && text.last == "]")
    guard !isOpen || Array(text.utf8)[...].firstIndex(of: "](") != nil else { return nil }
    return Spanned(text, at: ByteRange(UInt32(clamping: first.startIndex), UInt32(clamping: last.endIndex)))
  }

  /// What it lists: the items of its lists, else the headings below it, else all that it says as one.
  var entries: [Spanned<String>] {
    let items = filled.compactMap { $0.listItem?.spanned }
    if !items.isEmpty { return items.filter { $0.value.first != "{" } }
    let headings = inner.filter { $0.level == inner.first?.level }.map(\.heading.spanned)
    return headings.isEmpty ? content.map { [$0] } ?? [] : headings
  }
}
