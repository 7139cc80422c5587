/// Text in words of eight bytes: a loop over single bytes ends where no processor can foresee.
///
/// Whatever begins at an offset may be followed by eight bytes beyond the end of the text that can be read
/// (`readAhead`).
@frozen
public enum WordScan {
  /// The eight bytes from `offset` on, the first one lowest.
  @inlinable @inline(__always)
  public static func word(in base: UnsafePointer<UInt8>, at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The top bit of each ASCII byte of `word` that is a letter, a digit or `_`. The bits below it, and all of bytes
  /// that are not ASCII, mean nothing.
  @inlinable @inline(__always)
  public static func identifierBytes(_ word: UInt64) -> UInt64 {
    let ascii = word & 0x7F7F_7F7F_7F7F_7F7F
    let small = ascii | 0x2020_2020_2020_2020
    // Each byte is below 0x80, so that no sum reaches into the next one.
    let letter = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digit = (ascii &+ 0x5050_5050_5050_5050) & ~(ascii &+ 0x4646_4646_4646_4646)
    let underscore = ~((ascii ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return letter | digit | underscore
  }

  /// The offset of the first byte from `offset` on of which there is a bit in the `stops` of its word.
  @inlinable @inline(__always)
  public static func end(
    in base: UnsafePointer<UInt8>, from offset: Int, stops: (UInt64) -> UInt64
  ) -> Int {
    var at = offset
    while true {
      let stop = stops(word(in: base, at: at))
      if stop != 0 { return at &+ stop.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
  }

  /// The bytes of `word` below the lowest one whose top bit is in `stops`, which is not zero.
  @inlinable @inline(__always)
  public static func before(_ stops: UInt64, _ word: UInt64) -> UInt64 {
    word & ((stops & (0 &- stops)) &>> 7 &- 1)
  }

  /// The offset after the blanks that stand from `offset` on.
  @inlinable @inline(__always)
  public static func blanksEnd(in base: UnsafePointer<UInt8>, from offset: Int) -> Int {
    end(in: base, from: offset) { $0 ^ 0x2020_2020_2020_2020 }
  }
}
