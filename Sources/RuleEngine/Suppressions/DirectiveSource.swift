package import SourceText
package import SyntaxFacts

/// The comments of one file that speak to the tool, whatever its language.
package struct DirectiveSource: Hashable, Sendable {
  /// One comment.
  struct Comment: Hashable, Sendable {
    /// From `fractal-lint:` on.
    var text: String
    var range: ByteRange
    /// What to cut out so that it is gone.
    var removal: ByteRange
    /// From 0.
    var line: Int
    var ownLine: Bool
    var atTop: Bool
  }

  private(set) var comments: [Comment] = []
  let lines: LineTable
  /// Lines of names that belong to a statement which starts on another, earlier line: the name below
  /// decorators, the imported names in parentheses.
  private(set) var continuations: [Int: Set<Int>] = [:]

  /// Of a source file.
  package init(_ surface: Surface) {
    // Without comments nobody asks for lines.
    lines = surface.directives.isEmpty ? LineTable() : surface.lines.table
    comments = surface.directives.map { directive in
      Comment(
        text: surface.names.text(directive.text), range: directive.range, removal: directive.removal,
        line: lines.line(at: directive.range.lower), ownLine: directive.ownLine, atTop: directive.atTop)
    }
    if comments.isEmpty { return }
    for declaration in surface.declarations {
      addContinuation(from: declaration.range.lower, to: declaration.nameRange.lower)
    }
    for item in surface.imports { addContinuation(from: item.statement, to: item.range.lower) }
  }

  /// Of a TOML file with the places of its comments.
  package init(toml bytes: [UInt8], comments ranges: [ByteRange]) {
    lines = LineTable(bytes)
    var isTop = true
    var last = 0
    for range in ranges where range.indices.upperBound <= bytes.count {
      let between = bytes[min(last, Int(range.lower))..<Int(range.lower)]
      isTop = isTop && between.allSatisfy(DirectiveSource.isBlank)
      last = Int(range.upper)
      guard let spoken = DirectiveSource.directive(in: bytes[range.indices]) else { continue }
      let line = lines.line(at: range.lower)
      let before = bytes[Int(lines.starts[line])..<Int(range.lower)]
      comments.append(
        Comment(
          text: String(decoding: spoken, as: UTF8.self), range: range,
          removal: bytes.withUnsafeBufferPointer { Directive.removal(of: spoken.startIndex, in: range, $0) }, line: line,
          ownLine: before.allSatisfy(DirectiveSource.isBlank), atTop: isTop))
    }
  }

  private mutating func addContinuation(from start: UInt32, to place: UInt32) {
    let (first, line) = (lines.line(at: start), lines.line(at: place))
    if line != first { continuations[first, default: []].insert(line) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// What stands behind a `#` and blanks and begins with the mark; nil for other comments.
  private static func directive(in comment: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mark = Array("fractal-lint:".utf8)
    var rest = comment
    while let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      rest = rest[(hash + 1)...].drop(while: isBlank)
      if rest.starts(with: mark) { return rest }
    }
    return nil
  }
}
