/// For each byte, what it may be part of; one look-up instead of a row of comparisons.
final class ByteTable {
  let classes: UnsafeMutablePointer<UInt8>

  static let identifierStart: UInt8 = 1 << 0
  static let identifierPart: UInt8 = 1 << 1
  static let digit: UInt8 = 1 << 2
  /// May be part of an operator, in ASCII; the dot has rules of its own.
  static let `operator`: UInt8 = 1 << 3
  /// Ends the plain part of a one-line string: the quote, backslash, line breaks, NUL.
  static let stringStop: UInt8 = 1 << 4
  static let hexDigit: UInt8 = 1 << 5
  /// Blank space other than line breaks.
  static let blank: UInt8 = 1 << 6

  init() {
    classes = .allocate(capacity: 256)
    for byte in 0..<256 { classes[byte] = ByteTable.bits(of: UInt8(byte)) }
  }

  deinit {
    classes.deallocate()
  }

  private static func bits(of byte: UInt8) -> UInt8 {
    var bits: UInt8 = 0
    let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    let isDigit = (0x30...0x39).contains(byte)
    if isLetter || byte == 0x5F { bits |= identifierStart }
    if isLetter || byte == 0x5F || isDigit || byte == 0x24 { bits |= identifierPart }
    if isDigit { bits |= digit | hexDigit }
    if (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte) { bits |= hexDigit }
    if "/=-+!*%<>&|^~?".utf8.contains(byte) { bits |= `operator` }
    if [0x22, 0x5C, 0x0A, 0x0D, 0x00].contains(byte) { bits |= stringStop }
    if [0x20, 0x09, 0x0B, 0x0C].contains(byte) { bits |= blank }
    return bits
  }
}
