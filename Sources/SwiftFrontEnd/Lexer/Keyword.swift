/// Keywords, and words that are keywords in some places, by a hash of their bytes, of which there are at
/// most 16.
final class KeywordTable {
  private let low: UnsafeMutablePointer<UInt64>
  private let high: UnsafeMutablePointer<UInt64>
  private let kinds: UnsafeMutablePointer<TokenKind>
  private static let mask = 1023

  static let longest = 16

  private static let spelled: [(String, TokenKind)] = [
    ("_", .wildcard), ("Any", .Any), ("as", .as), ("associatedtype", .associatedtype), ("break", .break),
    ("case", .case), ("catch", .catch), ("class", .class), ("continue", .continue), ("default", .default),
    ("defer", .defer), ("deinit", .deinit), ("do", .do), ("else", .else), ("enum", .enum),
    ("extension", .extension), ("fallthrough", .fallthrough), ("false", .false),
    ("fileprivate", .fileprivate), ("for", .for), ("func", .func), ("guard", .guard), ("if", .if),
    ("import", .import), ("in", .in), ("init", .`init`), ("inout", .inout), ("internal", .internal),
    ("is", .is), ("let", .let), ("nil", .nil), ("operator", .operator),
    ("precedencegroup", .precedencegroup), ("private", .private), ("protocol", .protocol),
    ("public", .public), ("repeat", .repeat), ("rethrows", .rethrows), ("return", .return),
    ("self", .`self`), ("Self", .`Self`), ("static", .static), ("struct", .struct),
    ("subscript", .subscript), ("super", .super), ("switch", .switch), ("throw", .throw),
    ("throws", .throws), ("true", .true), ("try", .try), ("typealias", .typealias), ("var", .var),
    ("where", .where), ("while", .while),
    // Keywords in some places.
    ("actor", .actor), ("any", .any), ("async", .async), ("await", .await), ("borrow", .borrow),
    ("borrowing", .borrowing), ("consume", .consume), ("consuming", .consuming),
    ("__consuming", .consumingOld), ("convenience", .convenience), ("copy", .copy), ("didSet", .didSet),
    ("discard", .discard), ("distributed", .distributed), ("dynamic", .dynamic), ("each", .each),
    ("final", .final), ("get", .get), ("indirect", .indirect), ("infix", .infix),
    ("isolated", .isolated), ("lazy", .lazy), ("left", .left), ("macro", .macro),
    ("mutating", .mutating), ("nonisolated", .nonisolated), ("nonmutating", .nonmutating), ("of", .of),
    ("open", .open), ("optional", .optional), ("override", .override), ("__owned", .owned),
    ("package", .package), ("postfix", .postfix), ("precedence", .precedence), ("prefix", .prefix),
    ("Protocol", .protocolMetatype), ("_read", .read), ("reasync", .reasync), ("read", .reading),
    ("required", .required), ("right", .right), ("safe", .safe), ("sending", .sending), ("set", .set),
    ("__setter_access", .setterAccess), ("__shared", .shared), ("some", .some),
    ("Type", .typeMetatype), ("unowned", .unowned), ("unsafe", .unsafe), ("using", .using),
    ("weak", .weak), ("willSet", .willSet), ("yield", .yield), ("_const", .constant),
    ("_local", .local), ("_modify", .modify), ("modify", .modifying), ("nonsending", .nonsending),
    ("dependsOn", .dependsOn),
  ]

  init() {
    low = .allocate(capacity: KeywordTable.mask + 1)
    high = .allocate(capacity: KeywordTable.mask + 1)
    kinds = .allocate(capacity: KeywordTable.mask + 1)
    low.initialize(repeating: 0, count: KeywordTable.mask + 1)
    high.initialize(repeating: 0, count: KeywordTable.mask + 1)
    kinds.initialize(repeating: .name, count: KeywordTable.mask + 1)
    for (text, kind) in KeywordTable.spelled {
      var words: (UInt64, UInt64) = (0, 0)
      for (index, byte) in text.utf8.enumerated() {
        if index < 8 {
          words.0 |= UInt64(byte) << (8 * UInt64(index))
        } else {
          words.1 |= UInt64(byte) << (8 * UInt64(index - 8))
        }
      }
      var slot = KeywordTable.slot(of: words.0)
      while low[slot] != 0 { slot = (slot + 1) & KeywordTable.mask }
      low[slot] = words.0
      high[slot] = words.1
      kinds[slot] = kind
    }
  }

  deinit {
    low.deallocate()
    high.deallocate()
    kinds.deallocate()
  }

  @inline(__always)
  private static func slot(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  /// What the word is whose first eight bytes are `first` and whose others are `second`, zero above.
  @inline(__always)
  func kind(_ first: UInt64, _ second: UInt64) -> TokenKind {
    var slot = KeywordTable.slot(of: first)
    while low[slot] != 0 {
      if low[slot] == first, high[slot] == second { return kinds[slot] }
      slot = (slot &+ 1) & KeywordTable.mask
    }
    return .name
  }
}
