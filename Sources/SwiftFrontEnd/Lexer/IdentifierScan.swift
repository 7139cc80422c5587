/// Tells identifiers from what follows them, eight bytes at a time: a loop over their bytes ends where no
/// processor can foresee.
enum IdentifierScan {
  /// The top bit of each byte of `word` that is no ASCII letter, digit or `_`.
  @inline(__always)
  static func stops(_ word: UInt64) -> UInt64 {
    let ascii = word & 0x7F7F_7F7F_7F7F_7F7F
    let small = ascii | 0x2020_2020_2020_2020
    // Each byte is below 0x80, so that no sum reaches into the next one.
    let letter = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digit = (ascii &+ 0x5050_5050_5050_5050) & ~(ascii &+ 0x4646_4646_4646_4646)
    let underscore = ~((ascii ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return (~(letter | digit | underscore) | word) & 0x8080_8080_8080_8080
  }

  /// The offset of the first such byte from `offset` on; a NUL is one.
  @inline(__always)
  static func end(in base: UnsafePointer<UInt8>, from offset: Int) -> Int {
    var at = offset
    while true {
      let stop = stops(UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)))
      if stop != 0 { return at &+ stop.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
  }

  /// The bytes of `word` below the lowest one in `stops`, which is not zero.
  @inline(__always)
  static func before(_ stops: UInt64, _ word: UInt64) -> UInt64 {
    word & ((stops & (0 &- stops)) &>> 7 &- 1)
  }
}
