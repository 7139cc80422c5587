extension LineTable {
  /// The line table of `bytes`, eight bytes at a time.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts: [UInt32] = [0]
    // About one line in 32 bytes in Python and Swift sources.
    starts.reserveCapacity(bytes.count / 32 + 2)
    guard let base = bytes.baseAddress else {
      self.init(starts: starts)
      return
    }
    let raw = UnsafeRawPointer(base)
    var offset = 0
    while bytes.count - offset >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      var hits = Self.bytesEqual(to: 0x0A, in: word) | Self.bytesEqual(to: 0x0D, in: word)
      while hits != 0 {
        Self.note(offset + hits.trailingZeroBitCount / 8, in: bytes, starts: &starts)
        hits &= hits &- 1
      }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { Self.note(offset, in: bytes, starts: &starts) }
      offset += 1
    }
    self.init(starts: starts)
  }

  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { LineTable($0) }
  }

  /// Starts a line after the line break at `offset`, unless it is a `\r` that `\n` follows.
  @inline(__always)
  private static func note(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>, starts: inout [UInt32]) {
    let next = offset + 1
    if bytes[offset] == 0x0D, next < bytes.count, bytes[next] == 0x0A { return }
    starts.append(UInt32(truncatingIfNeeded: next))
  }

  /// The top bit of each byte of `word` that equals `byte`; exact, so that every hit is a true one.
  @inline(__always)
  private static func bytesEqual(to byte: UInt8, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let different = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return ~(((different & low) &+ low) | different | low)
  }
}
