/// Finds the end of an identifier, eight bytes at a time: a loop over its bytes ends where no processor can
/// foresee.
enum IdentifierScan {
  /// The top bit of each byte of `word` that no identifier holds: anything but letters, digits, `_` and what
  /// is not ASCII.
  @inline(__always)
  static func stops(_ word: UInt64) -> UInt64 {
    let ascii = word & 0x7F7F_7F7F_7F7F_7F7F
    let small = ascii | 0x2020_2020_2020_2020
    // Each byte is below 0x80, so that no sum reaches into the next one.
    let letter = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digit = (ascii &+ 0x5050_5050_5050_5050) & ~(ascii &+ 0x4646_4646_4646_4646)
    let underscore = ~((ascii ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return ~(letter | digit | underscore | word) & 0x8080_8080_8080_8080
  }

  /// The offset of the first byte from `offset` on that no identifier holds; a NUL is one.
  @inline(never)
  static func end(in base: UnsafePointer<UInt8>, from offset: Int) -> Int {
    var at = offset
    while true {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      let stop = stops(word)
      if stop != 0 { return at &+ stop.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
  }
}
