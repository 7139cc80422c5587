import SourceText
import SyntaxFacts

extension Parser {
  /// Adds the comments that speak to the tool, with where they stand.
  mutating func addDirectives(_ comments: [ByteRange], in bytes: UnsafeBufferPointer<UInt8>) {
    for comment in comments {
      let end = Int(comment.upper)
      guard let offset = DirectiveMark.offset(in: source, from: Int(comment.lower), to: end) else { continue }
      let text = intern(offset, count: end - offset)
      facts.surface.directives.append(
        Directive(
          text: text, range: comment, removal: Directive.removal(of: offset, in: comment, bytes),
          ownLine: isOwnLine(Int(comment.lower)),
          atTop: tokens[0].start >= comment.upper))
    }
  }

  private mutating func isOwnLine(_ offset: Int) -> Bool {
    var at = offset
    while at > 0, source[at - 1] == 0x20 || source[at - 1] == 0x09 { at -= 1 }
    return at == 0 || source[at - 1] == 0x0A || source[at - 1] == 0x0D
  }
}
