/// For each byte, what it may be part of; one look-up instead of a row of comparisons.
final class ByteTable {
  let classes: UnsafeMutablePointer<UInt8>

  /// A symbol of one byte, where nothing else begins with that byte or the next byte tells.
  struct PlainSymbol {
    /// `end` for other bytes.
    var kind = TokenKind.end
    /// Classes of a next byte with which it is another token.
    var unless: UInt8 = 0
  }

  let symbols: UnsafeMutablePointer<PlainSymbol>

  static let identifierStart: UInt8 = 1 << 0
  static let identifierPart: UInt8 = 1 << 1
  static let digit: UInt8 = 1 << 2
  /// May begin a string prefix: b, f, r, t, u in either case.
  static let prefix: UInt8 = 1 << 3
  /// Ends the literal part of an interpolated string: quotes, backslash, line breaks, NUL, braces.
  static let interpolationStop: UInt8 = 1 << 4

  static let dot: UInt8 = 1 << 5
  static let equals: UInt8 = 1 << 6

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
      if value == 0x2E { bits |= ByteTable.dot }
      if value == 0x3D { bits |= ByteTable.equals }
      classes[byte] = bits
    }
    symbols = .allocate(capacity: 256)
    symbols.initialize(repeating: PlainSymbol(), count: 256)
    symbols[0x2C].kind = .comma
    symbols[0x2E] = PlainSymbol(kind: .dot, unless: ByteTable.dot | ByteTable.digit)
    symbols[0x3D] = PlainSymbol(kind: .assign, unless: ByteTable.equals)
    symbols[0x28].kind = .leftParenthesis
    symbols[0x29].kind = .rightParenthesis
  }

  deinit {
    classes.deallocate()
    symbols.deallocate()
  }
}
