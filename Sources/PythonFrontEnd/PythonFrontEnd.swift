// fractal-lint: allow(excessive-coupling) reason="puts lexer, parser and facts together, and does nothing else"
import SourceText
public import SyntaxFacts

/// Reads Python, 3.8 to 3.14, and stub files.
///
/// Names are taken as they are spelled: where Python puts equivalent spellings of a letter into one (NFKC),
/// they stay different names here.
public struct PythonFrontEnd: LanguageFrontEnd {
  public static var language: Language { .python }
  public static var version: UInt32 { 3 }

  private let keywords = KeywordTable()
  private let table = ByteTable()
  private let store = TokenStore()
  private var builder = FactsBuilder(language: .python)

  public init() {}

  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    builder.reset()
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else {
      return builder.finish(UnsafeBufferPointer(start: nil, count: 0))
    }
    let lexer = lex(bytes, base)
    defer { store.shrink() }
    var parser = Parser(source: base, tokens: UnsafePointer(store.base), facts: builder)
    // The parser's copy must be the only one while it writes.
    builder = FactsBuilder(language: .python)
    parser.parseFile()
    parser.facts.problems.merge(lexer.problems)
    if let fault = SourceEncoding.firstFault(in: bytes) {
      parser.facts.problems.append(Problem(.invalidUTF8, at: fault))
    }
    parser.facts.surface.lines = LineTable(bytes)
    parser.addDirectives(lexer.directives, in: bytes)
    let facts = parser.facts.finish(bytes)
    builder = parser.facts
    return facts
  }

  public mutating func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [TokenSpan] {
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return [] }
    _ = lex(bytes, base)
    defer { store.shrink() }
    let tokens = UnsafeBufferPointer(start: store.base, count: store.count)
    return TokenSpans(tokens, in: base, count: bytes.count).spans
  }

  private func lex(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) -> Lexer {
    var lexer = Lexer(bytes, base: base, classes: table.classes, keywords: keywords, store: store)
    lexer.run()
    return lexer
  }

  public mutating func readOperation(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    let operation = DeclaredOperation(bytes)
    var facts = operation.definition.withUnsafeBufferPointer { padded in
      read(UnsafeBufferPointer(rebasing: padded[..<operation.count]))
    }
    operation.addRaises(to: &facts)
    return facts
  }
}
