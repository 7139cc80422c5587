import SourceText

/// The records that a stretch of Markdown names: by links, else by ids at its beginning.
enum CitedRecords {
  /// Ids, or root-relative paths of files in other folders than that of the record at `path`.
  static func read(_ text: Spanned<String>, from path: String) -> [Spanned<String>] {
    let bytes = Array(text.value.utf8)
    let links = links(in: bytes[...])
    let found =
      links.isEmpty
      ? ids(in: bytes[...])
      : links.compactMap { link in id(ofTarget: link.text, from: path).map { ($0, link) } }
    return found.map { id, place in
      let lower = text.range.lower + UInt32(clamping: place.startIndex)
      let upper = text.range.lower + UInt32(clamping: place.endIndex)
      return Spanned(id, at: ByteRange(min(lower, max(text.range.lower, text.range.upper)), max(upper, lower)))
    }
  }

  // MARK: Links

  /// The targets of `[text](target)`.
  private static func links(in bytes: Bytes) -> [Bytes] {
    var targets: [Bytes] = []
    var rest = bytes
    while let close = rest.firstIndex(of: 0x5D) {
      rest = rest[(close + 1)...]
      guard rest.first == 0x28, let end = rest.firstIndex(of: 0x29) else { continue }
      let target = rest[(rest.startIndex + 1)..<end].trimmed
      targets.append(target.prefix { $0 != 0x20 })
      rest = rest[(end + 1)...]
    }
    return targets.filter { !$0.isEmpty }
  }

  private static func id(ofTarget target: String, from path: String) -> String? {
    let file = String(target.prefix { $0 != "#" && $0 != "?" })
    guard !file.isEmpty else { return nil }
    let isElsewhere = file.contains("/") && !file.contains("://") && file.lowercased().hasSuffix(".md")
    guard isElsewhere, !file.hasPrefix("/") else { return DecisionID.ofFile(file) }
    let folder = RootPath.folder(of: path)
    let joined = RootPath.joined(folder, file)
    return RootPath.folder(of: joined) == folder ? DecisionID.ofFile(joined) : joined
  }

  // MARK: Ids

  /// `4`, `ADR-4 and ADR-5`, `#12`, `ADR 7`, `shop#0007`; a single word may be an id without digits.
  private static func ids(in bytes: Bytes) -> [(String, Bytes)] {
    let words = bytes.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x09 || $0 == 0x26 }.map(bare).filter { !$0.isEmpty }
    var found: [(String, Bytes)] = []
    for word in words {
      let text = word.text
      if ["and", "adr", "decision"].contains(text.lowercased()) { continue }
      guard word.contains(where: { (0x30...0x39).contains($0) }) || isForeign(word) else { break }
      found.append((text.lowercased().hasSuffix(".md") ? DecisionID.ofFile(text) : text, word))
    }
    if found.isEmpty, words.count == 1 { return [(words[0].text, words[0])] }
    return found
  }

  private static func isForeign(_ word: Bytes) -> Bool { word.contains(0x23) && word.last != 0x23 }

  /// Without the brackets, quotes and stops round a word.
  private static func bare(_ word: Bytes) -> Bytes {
    let ends = Array("[](){}\"'`*_.:;!#".utf8)
    var rest = word.drop { ends.contains($0) }
    while let last = rest.last, ends.contains(last) { rest = rest.dropLast() }
    return rest
  }
}
