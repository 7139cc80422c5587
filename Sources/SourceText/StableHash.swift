/// A 64-bit hash of bytes that is the same in every process, on every machine and in every release.
///
/// Multiply-and-fold over eight bytes at a time, after wyhash; not for use against an adversary.
@frozen
public enum StableHash {
  @inlinable static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }
  @inlinable static var first: UInt64 { 0xA076_1D64_78BD_642F }
  @inlinable static var second: UInt64 { 0xE703_7ED1_A0B4_28DB }

  @inlinable @inline(__always)
  static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of `bytes`.
  @inlinable
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress else { return of(nil, count: 0) }
    return of(base, count: bytes.count)
  }

  /// The hash of `count` bytes from `base` on; `base` may be nil only where `count` is 0.
  @inlinable
  public static func of(_ base: UnsafePointer<UInt8>?, count: Int) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    guard let base else { return fold(state ^ first, second) }
    let raw = UnsafeRawPointer(base)
    var offset = 0
    while count - offset >= 8 {
      state = fold(
        state ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), first)
      offset += 8
    }
    let tail = offset == count ? 0 : tail(of: raw, count: count, from: offset)
    return fold(state ^ tail ^ first, second)
  }

  /// The hash of `count` bytes from `base` on, behind which eight more may be read, whatever they are: what is left of
  /// a word is masked, and nothing depends on how much that is.
  @inlinable @inline(__always)
  public static func of(padded base: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    var raw = UnsafeRawPointer(base)
    var left = count
    while left >= 8 {
      state = fold(state ^ UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)), first)
      raw += 8
      left &-= 8
    }
    let tail = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) & (1 &<< UInt64(8 &* left) &- 1)
    return fold(state ^ tail ^ first, second)
  }

  /// The hash of a whole file: four chains side by side, since each fold waits for the one before it. Another
  /// value than that of `of` where there are 64 bytes or more.
  public static func ofFile(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress, bytes.count >= 64 else { return of(bytes) }
    let raw = UnsafeRawPointer(base)
    var (a, b, c, d) = (seed ^ UInt64(truncatingIfNeeded: bytes.count), first, second, seed)
    var offset = 0
    while bytes.count &- offset >= 32 {
      a = fold(a ^ word(raw, offset), first)
      b = fold(b ^ word(raw, offset &+ 8), second)
      c = fold(c ^ word(raw, offset &+ 16), first)
      d = fold(d ^ word(raw, offset &+ 24), second)
      offset &+= 32
    }
    let rest = of(base + offset, count: bytes.count &- offset)
    return combine(combine(combine(a, b), combine(c, d)), rest)
  }

  @inline(__always)
  private static func word(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The fewer than eight bytes from `offset` to the end, the first one lowest: by loads that overlap, since a
  /// loop over them ends where nobody can foresee.
  @inlinable @inline(__always)
  static func tail(of raw: UnsafeRawPointer, count: Int, from offset: Int) -> UInt64 {
    if count >= 8 {
      let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
      return last &>> UInt64(truncatingIfNeeded: 64 &- 8 &* (count &- offset))
    }
    if count >= 4 {
      let low = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
      let high = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))
    }
    let middle = count / 2
    let low = UInt64(raw.load(as: UInt8.self))
    let inner = UInt64(raw.load(fromByteOffset: middle, as: UInt8.self))
    let high = UInt64(raw.load(fromByteOffset: count &- 1, as: UInt8.self))
    return low | inner &<< UInt64(truncatingIfNeeded: 8 &* middle)
      | high &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))
  }

  /// The hash of the UTF-8 bytes of `text`.
  public static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// A hash of two hashes, in order.
  @inlinable
  public static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 {
    fold(a ^ first, b ^ second ^ seed)
  }
}
