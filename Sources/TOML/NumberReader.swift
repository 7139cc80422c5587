/// Reads one token as an integer or a float.
struct NumberReader {
  private let token: ArraySlice<UInt8>
  private var offset: Int
  /// The number without its underscores.
  private var digits: [UInt8] = []

  init(_ token: ArraySlice<UInt8>) {
    self.token = token
    self.offset = token.startIndex
  }

  private var peek: UInt8? { offset < token.endIndex ? token[offset] : nil }

  mutating func read() throws(ScalarRefusal) -> TOMLContent {
    if let radix = radixPrefix { return try readPrefixed(radix) }
    readSign()
    let start = digits.count
    try readDigits { $0.isDigit }
    if digits.count > start + 1, digits[start] == .zero { throw .leadingZero }
    if offset == token.endIndex {
      guard let value = Int64(text) else { throw .overflow }
      return .integer(value)
    }
    return try readFraction()
  }

  private var text: String { String(decoding: digits, as: UTF8.self) }

  private var radixPrefix: Int? {
    guard token.count >= 2, token.first == .zero else { return nil }
    switch token[token.startIndex + 1] {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    case UInt8(ascii: "b"): return 2
    default: return nil
    }
  }

  private mutating func readPrefixed(_ radix: Int) throws(ScalarRefusal) -> TOMLContent {
    offset += 2
    try readDigits { byte in byte.hexadecimalValue.map { $0 < UInt32(radix) } ?? false }
    guard offset == token.endIndex else { throw .number }
    guard let value = Int64(text, radix: radix) else { throw .overflow }
    return .integer(value)
  }

  private mutating func readFraction() throws(ScalarRefusal) -> TOMLContent {
    if peek == .dot {
      digits.append(.dot)
      offset += 1
      try readDigits { $0.isDigit }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      digits.append(UInt8(ascii: "e"))
      offset += 1
      readSign()
      try readDigits { $0.isDigit }
    }
    guard offset == token.endIndex, let value = Double(text) else { throw .number }
    return .float(value)
  }

  private mutating func readSign() {
    guard let sign = peek, sign == .plus || sign == .minus else { return }
    digits.append(sign)
    offset += 1
  }

  /// At least one digit; a single underscore may stand between two.
  private mutating func readDigits(_ isDigit: (UInt8) -> Bool) throws(ScalarRefusal) {
    var mayTakeUnderscore = false
    let start = offset
    while let byte = peek {
      if isDigit(byte) {
        digits.append(byte)
        mayTakeUnderscore = true
      } else if byte == .underscore {
        guard mayTakeUnderscore else { throw .underscore }
        mayTakeUnderscore = false
      } else {
        break
      }
      offset += 1
    }
    guard offset > start else { throw .number }
    guard mayTakeUnderscore else { throw .underscore }
  }
}
