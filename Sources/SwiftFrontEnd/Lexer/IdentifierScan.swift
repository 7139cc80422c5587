import SourceText

/// Tells identifiers from what follows them, eight bytes at a time.
enum IdentifierScan {
  /// The top bit of each byte of `word` that is no ASCII letter, digit or `_`.
  @inline(__always)
  static func stops(_ word: UInt64) -> UInt64 {
    (~WordScan.identifierBytes(word) | word) & 0x8080_8080_8080_8080
  }

  /// The offset of the first such byte from `offset` on; a NUL is one.
  @inline(__always)
  static func end(in base: UnsafePointer<UInt8>, from offset: Int) -> Int {
    WordScan.end(in: base, from: offset) { stops($0) }
  }
}
