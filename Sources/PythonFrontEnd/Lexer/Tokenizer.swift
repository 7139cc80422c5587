/// Reads one file after the other into tokens, with the same tables and the same memory.
struct Tokenizer {
  private let keywords = KeywordTable()
  private let table = ByteTable()
  private let store = TokenStore()

  /// The tokens of the latest file. They stay until the next one is read, or `shrink` is called.
  var tokens: UnsafePointer<Token> { UnsafePointer(store.base) }
  var count: Int { store.count }

  func read(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) -> Lexer {
    var lexer = Lexer(bytes, base: base, table: table, keywords: keywords, store: store)
    lexer.run()
    return lexer
  }

  /// Gives back the memory that only a huge file needed.
  func shrink() { store.shrink() }
}
