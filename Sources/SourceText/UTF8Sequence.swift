/// Well-formed UTF-8 sequences in bytes that may hold anything (Unicode 16, table 3-7).
@frozen
public enum UTF8Sequence {
  /// Length in bytes, 1…4, of the well-formed sequence that starts at `offset`; 0 if none starts there.
  @inlinable
  public static func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    guard lead >= 0xC2, lead <= 0xF4 else { return 0 }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count, allowsSecond(bytes[offset + 1], after: lead) else { return 0 }
    for index in 2..<4 where index < length && bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The scalar value at `offset` and the bytes it takes; an ill-formed byte is U+FFFD and takes one.
  /// Past the end: U+FFFD and 1.
  @inlinable
  public static func scalar(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    let length = length(at: offset, in: bytes)
    guard length > 0 else { return (0xFFFD, 1) }
    let lead = UInt32(bytes[offset])
    guard length > 1 else { return (lead, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, length)
  }

  /// No overlong forms, no surrogates, nothing above U+10FFFF.
  @inlinable
  static func allowsSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0 && byte <= 0xBF
    case 0xED: byte >= 0x80 && byte <= 0x9F
    case 0xF0: byte >= 0x90 && byte <= 0xBF
    case 0xF4: byte >= 0x80 && byte <= 0x8F
    default: byte & 0xC0 == 0x80
    }
  }
}
