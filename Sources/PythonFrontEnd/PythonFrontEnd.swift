import SourceText
public import SyntaxFacts

/// Reads Python, 3.8 to 3.14, and stub files.
///
/// Names are taken as they are spelled: where Python puts equivalent spellings of a letter into one (NFKC),
/// they stay different names here.
public struct PythonFrontEnd: LanguageFrontEnd {
  public static var language: Language { .python }
  public static var version: UInt32 { 4 }

  private let tokenizer = Tokenizer()
  /// Kept between files for its memory.
  private var builder: FactsBuilder?
  /// Whether the digests of a file are among its facts; else they are 0.
  public var takesDigests = true

  public init() {}

  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    var facts = builder.take() ?? FactsBuilder(language: .python)
    facts.takesDigests = takesDigests
    facts.reset(byteCount: bytes.count)
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else {
      return facts.finish(UnsafeBufferPointer(start: nil, count: 0))
    }
    let lexer = tokenizer.read(bytes, base)
    defer { tokenizer.shrink() }
    var parser = Parser(source: base, tokens: tokenizer.tokens, facts: facts)
    parser.parseFile()
    parser.facts.problems.merge(lexer.problems)
    if let fault = SourceEncoding.firstFault(in: bytes) { parser.facts.problems.append(fault) }
    parser.addNotes(of: lexer, in: bytes)
    defer { builder = parser.facts }
    return parser.facts.finish(bytes)
  }

  public mutating func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [TokenSpan] {
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return [] }
    _ = tokenizer.read(bytes, base)
    defer { tokenizer.shrink() }
    let tokens = UnsafeBufferPointer(start: tokenizer.tokens, count: tokenizer.count)
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
