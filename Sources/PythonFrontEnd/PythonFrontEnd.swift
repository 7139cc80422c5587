import SourceText
public import SyntaxFacts

/// Reads Python, 3.8 to 3.14, and stub files.
public struct PythonFrontEnd: LanguageFrontEnd {
  public static var language: Language { .python }
  public static var version: UInt32 { 1 }

  private let keywords = KeywordTable()
  private let table = ByteTable()
  private let store = TokenStore()
  private var builder = FactsBuilder(language: .python)

  public init() {}

  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else {
      builder.reset()
      return builder.finish(UnsafeBufferPointer(start: nil, count: 0))
    }
    var lexer = Lexer(bytes, base: base, classes: table.classes, keywords: keywords, store: store)
    lexer.run()
    builder.reset()
    var parser = Parser(source: base, tokens: UnsafePointer(store.base), facts: builder)
    builder = FactsBuilder(language: .python)
    parser.parseFile()
    parser.facts.surface.problems += lexer.problems
    parser.facts.surface.lines = LineTable(bytes)
    parser.addDirectives(lexer.directives, in: bytes)
    let facts = parser.facts.finish(bytes)
    builder = parser.facts
    return facts
  }

  public mutating func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [TokenSpan] {
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return [] }
    var lexer = Lexer(bytes, base: base, classes: table.classes, keywords: keywords, store: store)
    lexer.run()
    let tokens = UnsafeBufferPointer(start: store.base, count: max(0, store.count - 1))
    return TokenSpans(tokens, in: base, count: bytes.count).spans
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
