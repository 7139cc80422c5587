/// A 128-bit hash of bytes that stands for them: the same in every process, on every machine and in every release.
///
/// Two halves of `StableHash`'s kind over the same words, each with multipliers of its own, so that what falls
/// together in one does not in the other; not for use against an adversary.
@frozen
public struct ContentHash: Hashable, Sendable {
  public var high: UInt64
  public var low: UInt64

  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The hash of `bytes`.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> ContentHash {
    var state = State(count: bytes.count)
    guard let base = bytes.baseAddress else { return state.result }
    var offset = 0
    while bytes.count - offset >= 16 {
      state.take(word(base, offset), word(base, offset + 8))
      offset += 16
    }
    if offset < bytes.count {
      var rest: (UInt64, UInt64) = (0, 0)
      withUnsafeMutableBytes(of: &rest) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset...])) }
      state.take(UInt64(littleEndian: rest.0), UInt64(littleEndian: rest.1))
    }
    return state.result
  }

  /// The hash of the UTF-8 bytes of `text`.
  public static func of(_ text: String) -> ContentHash {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Four chains that do not wait for each other; every word goes into two of them.
  private struct State {
    private var a: UInt64
    private var b: UInt64 = 0x2D35_8DCC_AA6C_78A5
    private var c: UInt64
    private var d: UInt64 = 0x8BB8_4B93_962E_ACC9

    init(count: Int) {
      a = StableHash.seed ^ UInt64(truncatingIfNeeded: count)
      c = StableHash.second ^ UInt64(truncatingIfNeeded: count)
    }

    @inline(__always)
    mutating func take(_ first: UInt64, _ second: UInt64) {
      a = StableHash.fold(a ^ first, 0xA076_1D64_78BD_642F)
      b = StableHash.fold(b ^ second, 0xE703_7ED1_A0B4_28DB)
      c = StableHash.fold(c ^ second, 0x8EBC_6AF0_9C88_C6E3)
      d = StableHash.fold(d ^ first, 0x5899_65CC_7537_4CC3)
    }

    var result: ContentHash {
      ContentHash(high: StableHash.combine(a, b), low: StableHash.combine(c, d))
    }
  }
}
