import SourceText
import SyntaxFacts

extension NameTable {
  /// Calls `body` with the hash of each word of a text: letters, digits and `_`.
  func forEachWord(in text: NameID, _ body: (UInt64) -> Void) {
    let isPlain = withBytes(of: text) { bytes in
      guard let base = bytes.baseAddress, bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      var start = 0
      for offset in 0...bytes.count where offset == bytes.count || !NameTable.isPartOfWord(bytes[offset]) {
        if offset > start { body(StableHash.of(base + start, count: offset - start)) }
        start = offset + 1
      }
      return true
    }
    if isPlain { return }
    // What is a letter beyond ASCII is Unicode's to say.
    for word in self.text(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
      body(StableHash.of(String(word)))
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
