/// The keys at the head of a Markdown record: the part of YAML that records use, which is plain or quoted
/// texts, lists in brackets and lists of `- ` lines.
struct FrontMatter {
  /// The texts of each key, under its name in lower case with `-` for `_`; the first of equal keys stands.
  private(set) var values: [String: [Spanned<String>]] = [:]

  /// Takes the block between two `---` lines off the start of `lines`; an unclosed one is not front matter.
  init(takingFrom lines: inout ArraySlice<Bytes>) {
    guard lines.first?.trimmed.text == "---",
      let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed.text) })
    else { return }
    read(lines[(lines.startIndex + 1)..<end])
    lines = lines[(end + 1)...]
  }

  func text(_ keys: String...) -> Spanned<String>? {
    keys.lazy.compactMap { values[$0]?.first }.first { !$0.value.isEmpty }
  }

  func list(_ keys: String...) -> [Spanned<String>] {
    keys.lazy.compactMap { values[$0] }.first ?? []
  }

  private mutating func read(_ lines: ArraySlice<Bytes>) {
    var key: String?
    for line in lines {
      if let open = key, let item = line.listItem {
        values[open]?.append(FrontMatter.scalar(item).spanned)
        continue
      }
      guard let first = line.first, first != 0x20, first != 0x09, first != 0x23,
        let (name, value) = line.cut(at: 0x3A)
      else { continue }
      let newKey = String(name.trimmed.unquoted.text.lowercased().map { $0 == "_" ? "-" : $0 })
      key = values[newKey] == nil ? newKey : nil
      if key != nil { values[newKey] = FrontMatter.values(value.trimmed).map(\.spanned) }
    }
  }

  private static func values(_ value: Bytes) -> [Bytes] {
    guard let inner = value.dropping("[") else {
      let scalar = scalar(value)
      return scalar.isEmpty ? [] : [scalar]
    }
    return elements(inner)
  }

  /// The parts of `a, "b, c"]`, up to the bracket; nested brackets belong to their part.
  private static func elements(_ list: Bytes) -> [Bytes] {
    var elements: [Bytes] = []
    var start = list.startIndex
    var nesting = ListNesting()
    for index in list.indices where nesting.isOutermostEnd(list[index]) {
      elements.append(list[start..<index].trimmed.unquoted)
      start = index + 1
      if list[index] == 0x5D { return elements.filter { !$0.isEmpty } }
    }
    elements.append(list[start...].trimmed.unquoted)
    return elements.filter { !$0.isEmpty }
  }

  /// Without quotes, or without a closing ` # comment`.
  private static func scalar(_ value: Bytes) -> Bytes {
    if let quote = value.first, quote == 0x22 || quote == 0x27,
      let close = value.dropFirst().firstIndex(of: quote)
    {
      return value[(value.startIndex + 1)..<close]
    }
    let comment = value.indices.first { index in
      value[index] == 0x23 && (index == value.startIndex || value[index - 1] == 0x20)
    }
    return comment.map { value[..<$0].trimmed } ?? value
  }
}

/// The quotes and brackets that are open within a list.
private struct ListNesting {
  private var quote: UInt8?
  private var depth = 0

  /// Takes the next byte; whether it is a comma or the bracket that ends a part of the list itself.
  mutating func isOutermostEnd(_ byte: UInt8) -> Bool {
    if let open = quote {
      if byte == open { quote = nil }
      return false
    }
    switch byte {
    case 0x22, 0x27: quote = byte
    case 0x5B, 0x7B: depth += 1
    case 0x5D where depth > 0, 0x7D where depth > 0: depth -= 1
    case 0x2C, 0x5D: return depth == 0
    default: break
    }
    return false
  }
}
