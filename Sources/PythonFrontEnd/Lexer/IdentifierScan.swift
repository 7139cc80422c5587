import SourceText

/// Finds the end of an identifier, eight bytes at a time.
enum IdentifierScan {
  /// The top bit of each byte of `word` that no identifier holds: anything but letters, digits, `_` and what
  /// is not ASCII.
  @inline(__always)
  static func stops(_ word: UInt64) -> UInt64 {
    ~(WordScan.identifierBytes(word) | word) & 0x8080_8080_8080_8080
  }

  /// The offset of the first byte from `offset` on that no identifier holds; a NUL is one.
  @inline(never)
  static func end(in base: UnsafePointer<UInt8>, from offset: Int) -> Int {
    WordScan.end(in: base, from: offset) { stops($0) }
  }
}
