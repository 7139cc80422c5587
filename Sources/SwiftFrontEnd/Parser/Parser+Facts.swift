import SourceText
import SyntaxFacts

extension Parser {
  /// The facts of the file in `bytes`, which has been read, with what the lexer found in it.
  mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>, _ lexer: borrowing Lexer) -> FileFacts {
    facts.problems.merge(lexer.problems)
    facts.surface.lines = LineTable(starts: lexer.lines.elements)
    addDirectives(lexer.directives, in: bytes)
    return facts.finish(bytes)
  }
}
