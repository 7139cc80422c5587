extension Reader {
  /// Reads a Boolean, a number or a date and time: all that is neither quoted nor bracketed.
  mutating func readScalar() -> TOMLContent? {
    let start = offset
    skipScalarBytes()
    if Reader.isDate(bytes[start..<offset]), startsTimeAfterSpace() {
      offset += 1
      skipScalarBytes()
    }
    let token = bytes[start..<offset]
    switch Reader.content(of: token) {
    case .success(let content): return content
    case .failure(let refusal):
      report(refusal.kind(text(from: start, to: offset)), from: start, to: offset)
      return nil
    }
  }

  private mutating func skipScalarBytes() {
    while let byte = peek, byte.isBareKey || byte == .plus || byte == .dot || byte == .colon { offset += 1 }
  }

  /// `1979-05-27 07:32:00`: a blank may stand for the `T`.
  private func startsTimeAfterSpace() -> Bool {
    guard peek == .space, let tens = peek(1), let ones = peek(2) else { return false }
    return tens.isDigit && ones.isDigit && peek(3) == .colon
  }

  static func isDate(_ token: ArraySlice<UInt8>) -> Bool {
    token.count == 10 && token[token.startIndex + 4] == .minus && token[token.startIndex + 7] == .minus
  }

  private static func content(of token: ArraySlice<UInt8>) -> Result<TOMLContent, ScalarRefusal> {
    if let word = word(token) { return .success(word) }
    if DateTimeReader.seemsDateTime(token) {
      guard let content = DateTimeReader(token).read() else { return .failure(.dateTime) }
      return .success(content)
    }
    guard let first = token.first, !first.isLetter, first != .underscore else { return .failure(.text) }
    var number = NumberReader(token)
    return Result { () throws(ScalarRefusal) in try number.read() }
  }

  private static func word(_ token: ArraySlice<UInt8>) -> TOMLContent? {
    guard token.count <= 5 else { return nil }
    switch String(decoding: token, as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: return nil
    }
  }
}

/// Why a token is no value.
enum ScalarRefusal: Error {
  case text, number, leadingZero, underscore, overflow, dateTime

  func kind(_ token: String) -> TOMLProblem.Kind {
    switch self {
    case .text: .unquotedText(token)
    case .number: .invalidNumber(token)
    case .leadingZero: .leadingZero(token)
    case .underscore: .misplacedUnderscore(token)
    case .overflow: .integerOverflow(token)
    case .dateTime: .invalidDateTime(token)
    }
  }
}
