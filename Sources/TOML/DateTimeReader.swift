/// Reads one token as a date, a time or both (RFC 3339, as TOML 1.0 takes it: seconds are required).
struct DateTimeReader {
  private let token: ArraySlice<UInt8>
  private var offset: Int

  init(_ token: ArraySlice<UInt8>) {
    self.token = token
    self.offset = token.startIndex
  }

  /// Whether the token can mean nothing else: `dddd-…` or `dd:…`.
  static func seemsDateTime(_ token: ArraySlice<UInt8>) -> Bool {
    let digits = token.prefix { $0.isDigit }.count
    let next = token.dropFirst(digits).first
    return digits > 0 && (next == .minus || next == .colon)
  }

  consuming func read() -> TOMLContent? {
    if token.count >= 3, token[token.startIndex + 2] == .colon {
      return readTime().flatMap { isAtEnd ? .localTime($0) : nil }
    }
    guard let date = readDate() else { return nil }
    if isAtEnd { return .localDate(date) }
    guard take(.space) || takeLetter("t"), let time = readTime() else { return nil }
    if isAtEnd { return .localDateTime(date, time) }
    return readOffset().flatMap { isAtEnd ? .offsetDateTime(date, time, offset: $0) : nil }
  }

  private var isAtEnd: Bool { offset == token.endIndex }

  private mutating func readDate() -> TOMLDate? {
    guard let year = readNumber(4), take(.minus), let month = readNumber(2), take(.minus),
      let day = readNumber(2)
    else { return nil }
    return TOMLDate(year: year, month: month, day: day)
  }

  private mutating func readTime() -> TOMLTime? {
    guard let hour = readNumber(2), take(.colon), let minute = readNumber(2), take(.colon),
      let second = readNumber(2)
    else { return nil }
    guard take(.dot) else { return TOMLTime(hour: hour, minute: minute, second: second) }
    return readNanoseconds().flatMap {
      TOMLTime(hour: hour, minute: minute, second: second, nanosecond: $0)
    }
  }

  private mutating func readNanoseconds() -> Int? {
    var value = 0
    var count = 0
    while offset < token.endIndex, token[offset].isDigit {
      if count < 9 { value = value * 10 + Int(token[offset] - .zero) }
      count += 1
      offset += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 9)..<9 { value *= 10 }
    return value
  }

  /// Minutes east of UTC.
  private mutating func readOffset() -> Int? {
    if takeLetter("z") { return 0 }
    let sign = take(.minus) ? -1 : take(.plus) ? 1 : 0
    guard sign != 0, let hour = readNumber(2), hour < 24, take(.colon), let minute = readNumber(2),
      minute < 60
    else { return nil }
    return sign * (hour * 60 + minute)
  }

  private mutating func readNumber(_ width: Int) -> Int? {
    guard offset + width <= token.endIndex else { return nil }
    var value = 0
    for byte in token[offset..<(offset + width)] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - .zero)
    }
    offset += width
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < token.endIndex, token[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes an ASCII letter, given in lower case, in either case.
  private mutating func takeLetter(_ letter: Unicode.Scalar) -> Bool {
    guard offset < token.endIndex, token[offset] | 0x20 == UInt8(ascii: letter) else { return false }
    offset += 1
    return true
  }
}
