import SourceText

/// A stretch of a file's bytes; its indices are offsets in the file, so that every part keeps its place.
typealias Bytes = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
  /// Without blanks (and a carriage return) at both ends.
  var trimmed: Bytes {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var result = drop(while: isBlank)
    while let last = result.last, isBlank(last) { result = result.dropLast() }
    return result
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  var spanned: Spanned<String> {
    Spanned(text, at: ByteRange(UInt32(clamping: startIndex), UInt32(clamping: endIndex)))
  }

  func hasPrefix(_ prefix: String) -> Bool { starts(with: prefix.utf8) }

  /// What follows `prefix`; nil where it is not there.
  func dropping(_ prefix: String) -> Bytes? {
    hasPrefix(prefix) ? dropFirst(prefix.utf8.count) : nil
  }

  /// Where `text` first stands.
  func firstIndex(of text: StaticString) -> Int? {
    let wanted = Array(String(describing: text).utf8)
    return indices.dropLast(Swift.max(0, wanted.count - 1)).first { self[$0...].starts(with: wanted) }
  }

  /// The parts before and after the first `byte`.
  func cut(at byte: UInt8) -> (head: Bytes, tail: Bytes)? {
    firstIndex(of: byte).map { (self[..<$0], self[($0 + 1)...]) }
  }

  /// Without one pair of equal quotes around it.
  var unquoted: Bytes {
    guard count >= 2, let first, first == last, first == 0x22 || first == 0x27 else { return self }
    return dropFirst().dropLast()
  }

  var lines: [Bytes] { split(separator: 0x0A, omittingEmptySubsequences: false) }

  /// What follows `- `, `* `, `+ ` or `1. `; nil for a line that is no list item.
  var listItem: Bytes? {
    let line = trimmed
    if let rest = line.dropping("- ") ?? line.dropping("* ") ?? line.dropping("+ ") { return rest.trimmed }
    let digits = line.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    let rest = line.dropFirst(digits.count)
    return (rest.dropping(". ") ?? rest.dropping(") "))?.trimmed
  }
}
