package import SourceText

/// One token, piece of blank space or comment of a file, as `facts --tokens` shows it.
package struct TokenView: Hashable, Sendable {
  /// Such as `name`, `keyword`, `comment`, `whitespace`, `newline`.
  package var kind: String
  package var range: ByteRange

  package init(kind: String, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}
