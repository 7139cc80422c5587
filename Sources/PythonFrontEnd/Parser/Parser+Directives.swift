import SourceText
import SyntaxFacts

extension Parser {
  /// Adds what the lexer noted beside its tokens: where lines begin, and comments that speak to the tool.
  mutating func addNotes(of lexer: Lexer, in bytes: UnsafeBufferPointer<UInt8>) {
    facts.surface.lines = LineTable(starts: lexer.lines.elements)
    addDirectives(lexer.directives, in: bytes)
  }

  /// Adds the comments with where they stand.
  private mutating func addDirectives(_ comments: [ByteRange], in bytes: UnsafeBufferPointer<UInt8>) {
    if comments.isEmpty { return }
    let firstCode = firstCode
    for comment in comments {
      let end = Int(comment.upper)
      guard let offset = DirectiveMark.offset(in: source, from: Int(comment.lower), to: end) else { continue }
      let spoken = UnsafeBufferPointer(rebasing: bytes[offset..<end])
      facts.surface.directives.append(
        Directive(
          text: facts.names.intern(spoken), range: comment,
          removal: Directive.removal(of: offset, in: comment, bytes), ownLine: isFirst(comment, in: bytes),
          atTop: comment.lower < firstCode))
    }
  }

  /// Offset of the first token that is code; a docstring is not.
  private var firstCode: UInt32 {
    var at = 0
    while tokens[at].kind == .string || tokens[at].kind == .newline { at += 1 }
    return tokens[at].start
  }

  private func isFirst(_ comment: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = Int(comment.lower) - 1
    while at >= 0, bytes[at] == 0x20 || bytes[at] == 0x09 { at -= 1 }
    return at < 0 || bytes[at] == 0x0A || bytes[at] == 0x0D
  }
}
