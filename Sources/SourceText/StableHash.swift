/// A 64-bit hash of bytes that is the same in every process, on every machine and in every release.
///
/// Multiply-and-fold over eight bytes at a time, after wyhash; not for use against an adversary.
@frozen
public enum StableHash {
  @usableFromInline static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  @usableFromInline static let first: UInt64 = 0xA076_1D64_78BD_642F
  @usableFromInline static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

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
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while offset < count {
      tail |= UInt64(base[offset]) << shift
      shift += 8
      offset += 1
    }
    return fold(state ^ tail ^ first, second)
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
