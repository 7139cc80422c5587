import SourceText

/// What a Markdown record says of the records that it replaces and of those that have replaced it: keys of its front
/// matter, lines such as `* Supersedes: 4`, `Superceded by [5. Use Y](0005-use-y.md)`, sections of those names.
extension DecisionRecord {
  mutating func setSupersession(_ front: FrontMatter, _ body: MarkdownBody) {
    add(front.list("supersedes", "replaces"), to: \.supersedes)
    add(front.list("superseded-by", "replaced-by"), to: \.supersededBy)
    add(["supersedes", "supercedes"].compactMap { body.fields[$0]?.spanned }, to: \.supersedes)
    add(["supersededby", "supercededby"].compactMap { body.fields[$0]?.spanned }, to: \.supersededBy)
    statusText.map { readClauses(Array($0.value.utf8)[...], at: $0.range.lower) }
    for section in body.sections { readLines(of: section) }
    guard !supersededBy.isEmpty, let first = supersededBy.first else { return }
    let range = statusText?.range ?? first.range
    problems.removeAll { if case .unknownStatus = $0.kind { $0.range == range } else { false } }
    status = Spanned(.superseded(by: first.value), at: range)
  }

  private mutating func readLines(of section: MarkdownBody.Section) {
    switch section.name {
    case "supersedes", "supercedes": for line in section.listed { add([line], to: \.supersedes) }
    case "superseded by", "superceded by": for line in section.listed { add([line], to: \.supersededBy) }
    case "status", "links", "related", "related decisions", "more information", "references", "see also":
      for line in section.listed { readClauses(Array(line.value.utf8)[...], at: line.range.lower) }
    default: break
    }
  }

  /// `accepted; supersedes ADR-0045`
  private mutating func readClauses(_ text: Bytes, at offset: UInt32) {
    for clause in text.split(separator: 0x3B) {
      let said = clause.drop { !DecisionRecord.isLetter($0) }
      let lower = said.text.lowercased()
      let by = ["superseded by", "superceded by"].first { lower.hasPrefix($0) }
      guard let verb = by ?? ["supersedes", "supercedes"].first(where: lower.hasPrefix) else { continue }
      let rest = said.dropFirst(verb.utf8.count)
      let place = ByteRange(offset + UInt32(clamping: rest.startIndex), offset + UInt32(clamping: rest.endIndex))
      add([Spanned(rest.text, at: place)], to: by == nil ? \.supersedes : \.supersededBy)
    }
  }

  private mutating func add(_ texts: [Spanned<String>], to list: WritableKeyPath<Self, [Spanned<String>]>) {
    for id in texts.flatMap({ CitedRecords.read($0, from: path) }) {
      let canonical = DecisionID.canonical(id.value)
      guard !self[keyPath: list].contains(where: { DecisionID.canonical($0.value) == canonical }) else { continue }
      self[keyPath: list].append(id)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
