/// Searches for single bytes, eight at a time.
///
/// Plain 64-bit words: with the compiler at hand they are twice as fast as its 16-byte vectors, whose
/// "any lane set" costs a reduction per chunk.
@frozen
public enum ByteScan {
  /// `byte` in every place of a word, for `hits`.
  @inlinable @inline(__always)
  public static func spread(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The top bit of each byte of `word` that equals the byte that `pattern` is spread from. The lowest
  /// one is exact; those above a true one may be false.
  @inlinable @inline(__always)
  public static func hits(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The top bit of each byte of `word` that is below `bound` (at most 0x80). The lowest one is exact.
  @inlinable @inline(__always)
  public static func below(_ bound: UInt8, _ word: UInt64) -> UInt64 {
    (word &- spread(bound)) & ~word & 0x8080_8080_8080_8080
  }

  /// The offset of the first `a`, `b` or `c` in `offset ..< count`, else `count`.
  @inlinable @inline(__always)
  public static func first(
    _ a: UInt8, or b: UInt8, or c: UInt8, in base: UnsafePointer<UInt8>, from offset: Int, count: Int
  ) -> Int {
    let raw = UnsafeRawPointer(base)
    var at = offset
    while at &+ 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let found = hits(word, spread(a)) | hits(word, spread(b)) | hits(word, spread(c))
      if found != 0 { return at &+ found.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < count, base[at] != a, base[at] != b, base[at] != c { at &+= 1 }
    return at
  }

  /// The offset of the first `a` or `b` in `offset ..< count`, else `count`.
  @inlinable @inline(__always)
  public static func first(
    _ a: UInt8, or b: UInt8, in base: UnsafePointer<UInt8>, from offset: Int, count: Int
  ) -> Int {
    let raw = UnsafeRawPointer(base)
    let first = spread(a)
    let second = spread(b)
    var at = offset
    while at &+ 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let found = hits(word, first) | hits(word, second)
      if found != 0 { return at &+ found.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < count, base[at] != a, base[at] != b { at &+= 1 }
    return at
  }
}
