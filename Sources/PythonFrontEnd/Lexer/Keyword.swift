/// Keywords by a perfect hash of their bytes, which fit into one 64-bit word.
final class KeywordTable {
  private let words: UnsafeMutablePointer<UInt64>
  private let kinds: UnsafeMutablePointer<TokenKind>

  /// All of Python 3; the soft keywords are names.
  static let spelled: [(String, TokenKind)] = [
    ("False", .false), ("None", .none), ("True", .true), ("and", .and), ("as", .as), ("assert", .assert),
    ("async", .async), ("await", .await), ("break", .break), ("class", .class), ("continue", .continue),
    ("def", .def), ("del", .del), ("elif", .elif), ("else", .else), ("except", .except),
    ("finally", .finally), ("for", .for), ("from", .from), ("global", .global), ("if", .if),
    ("import", .import), ("in", .in), ("is", .is), ("lambda", .lambda), ("nonlocal", .nonlocal),
    ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise), ("return", .return), ("try", .try),
    ("while", .while), ("with", .with), ("yield", .yield),
  ]

  init() {
    words = .allocate(capacity: 256)
    kinds = .allocate(capacity: 256)
    words.initialize(repeating: 0, count: 256)
    kinds.initialize(repeating: .name, count: 256)
    for (text, kind) in KeywordTable.spelled {
      let word = KeywordTable.word(text)
      // No two keywords meet in one slot with this multiplier; a test reads them all.
      let slot = KeywordTable.slot(of: word)
      words[slot] = word
      kinds[slot] = kind
    }
  }

  /// The bytes of `text` from the lowest up.
  static func word(_ text: String) -> UInt64 {
    text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  deinit {
    words.deallocate()
    kinds.deallocate()
  }

  @inline(__always)
  static func slot(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x7CE4_2C82_1807_2E8D) >> 56)
  }

  /// The keyword that `word` spells (its bytes from the lowest up, zero above), else `name`.
  @inline(__always)
  func kind(of word: UInt64) -> TokenKind {
    // No branch: nobody can foresee which names are keywords.
    let slot = KeywordTable.slot(of: word)
    return words[slot] == word ? kinds[slot] : .name
  }
}
