/// Keywords by a perfect hash of their bytes, which fit into one 64-bit word.
final class KeywordTable {
  private let words: UnsafeMutablePointer<UInt64>
  private let kinds: UnsafeMutablePointer<TokenKind>

  /// All of Python 3; the soft keywords are names.
  private static let spelled: [(String, TokenKind)] = [
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
      var word: UInt64 = 0
      for (index, byte) in text.utf8.enumerated() { word |= UInt64(byte) << (8 * UInt64(index)) }
      var slot = KeywordTable.slot(of: word)
      // No two keywords meet in one slot with this multiplier (a test holds that); if one day two do,
      // the later stays findable in the next free one.
      while words[slot] != 0 { slot = (slot + 1) & 255 }
      words[slot] = word
      kinds[slot] = kind
    }
  }

  deinit {
    words.deallocate()
    kinds.deallocate()
  }

  @inline(__always)
  static func slot(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// The keyword that `word` spells (its bytes from the lowest up, zero above), else `name`.
  @inline(__always)
  func kind(of word: UInt64) -> TokenKind {
    var slot = KeywordTable.slot(of: word)
    while words[slot] != 0 {
      if words[slot] == word { return kinds[slot] }
      slot = (slot + 1) & 255
    }
    return .name
  }
}
