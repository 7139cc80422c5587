package import SourceText

/// A TOML 1.0 file as read: all that was readable, with its place.
package struct TOMLDocument: Hashable, Sendable {
  package var root: TOMLTable
  /// Each comment from its `#` up to the end of its line, in file order.
  package var comments: [ByteRange]

  package init(root: TOMLTable = TOMLTable(), comments: [ByteRange] = []) {
    self.root = root
    self.comments = comments
  }

  /// How many tables and arrays may lie in one another.
  package static let depthLimit = 128

  /// Reads any bytes. Every error is a problem with its place, in file order; reading then goes on behind it,
  /// so that the document holds the good rest. No problems means that `bytes` is valid TOML 1.0.
  package static func read(_ bytes: [UInt8]) -> (document: TOMLDocument, problems: [TOMLProblem]) {
    guard bytes.count < Int(UInt32.max) else {
      return (TOMLDocument(), [TOMLProblem(.tooLarge, range: ByteRange(at: 0))])
    }
    var reader = Reader(bytes)
    reader.readDocument()
    let problems = UTF8Check.problems(in: bytes) + reader.problems
    let document = TOMLDocument(root: reader.tree.document, comments: reader.comments)
    return (document, problems.stablySortedByRange())
  }
}

extension [TOMLProblem] {
  /// By place; problems at one place stay in the order in which they were found.
  fileprivate func stablySortedByRange() -> [TOMLProblem] {
    if count < 2 { return self }
    return enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }
      .map(\.element)
  }
}
