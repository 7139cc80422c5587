/// For each byte, what it may be part of; one look-up instead of a row of comparisons.
final class ByteTable {
  let classes: UnsafeMutablePointer<UInt8>

  static let identifierStart: UInt8 = 1 << 0
  static let identifierPart: UInt8 = 1 << 1
  static let digit: UInt8 = 1 << 2
  /// May begin a string prefix: b, f, r, t, u in either case.
  static let prefix: UInt8 = 1 << 3
  /// Ends the literal part of an interpolated string: quotes, backslash, line breaks, NUL, braces.
  static let interpolationStop: UInt8 = 1 << 4

  init() {
    classes = .allocate(capacity: 256)
    for byte in 0..<256 {
      let value = UInt8(byte)
      var bits: UInt8 = 0
      let isLetter = (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      let isDigit = (0x30...0x39).contains(value)
      if isLetter || value == 0x5F || value >= 0x80 {
        bits |= ByteTable.identifierStart | ByteTable.identifierPart
      }
      if isDigit { bits |= ByteTable.digit | ByteTable.identifierPart }
      if [0x22, 0x27, 0x5C, 0x0A, 0x0D, 0x00, 0x7B, 0x7D].contains(value) { bits |= ByteTable.interpolationStop }
      if "bfrtuBFRTU".utf8.contains(value) { bits |= ByteTable.prefix }
      classes[byte] = bits
    }
  }

  deinit {
    classes.deallocate()
  }
}
