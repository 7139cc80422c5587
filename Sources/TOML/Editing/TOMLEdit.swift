package import SourceText

/// One replacement of bytes in a TOML file.
package struct TOMLEdit: Hashable, Sendable {
  package var range: ByteRange
  package var replacement: String

  package init(_ range: ByteRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// `bytes` with all of `edits` made, which may not overlap; of several at one place the first comes first.
  package static func apply(_ edits: [TOMLEdit], to bytes: [UInt8]) -> [UInt8] {
    let ordered = edits.enumerated().sorted { a, b in
      (a.element.range.lower, a.offset) < (b.element.range.lower, b.offset)
    }.map(\.element)
    var result: [UInt8] = []
    var copied = 0
    for edit in ordered where edit.range.lower >= copied && edit.range.indices.upperBound <= bytes.count {
      result += bytes[copied..<edit.range.indices.lowerBound]
      result += edit.replacement.utf8
      copied = edit.range.indices.upperBound
    }
    return result + bytes[copied...]
  }
}
