import SourceText

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let apostrophe: UInt8 = 0x27
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let colon: UInt8 = 0x3A
  static let equals: UInt8 = 0x3D
  static let leftBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let rightBracket: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let leftBrace: UInt8 = 0x7B
  static let rightBrace: UInt8 = 0x7D

  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isBareKey: Bool { isDigit || isLetter || self == .minus || self == .underscore }
  /// Forbidden outside escapes; the tab is allowed in strings and comments.
  var isControl: Bool { (self < 0x20 && self != .tab) || self == 0x7F }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41) + 10
    case 0x61...0x66: UInt32(self - 0x61) + 10
    default: nil
    }
  }
}

extension Reader {
  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func peek(_ distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  func range(from start: Int, to end: Int) -> ByteRange {
    ByteRange(UInt32(clamping: start), UInt32(clamping: end))
  }

  func text(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  mutating func report(_ kind: TOMLProblem.Kind, from start: Int, to end: Int) {
    problems.append(TOMLProblem(kind, range: range(from: start, to: end)))
  }

  mutating func skipBlanks() {
    while peek == .space || peek == .tab { offset += 1 }
  }

  /// Skips one LF or CRLF.
  @discardableResult
  mutating func skipNewline() -> Bool {
    let width = newlineWidth(at: offset)
    offset += width
    return width > 0
  }

  /// 1 at an LF, 2 at a CRLF, else 0.
  func newlineWidth(at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] == .newline { return 1 }
    let isPair =
      bytes[position] == .carriageReturn && position + 1 < bytes.count && bytes[position + 1] == .newline
    return isPair ? 2 : 0
  }

  /// The next LF or CRLF from `position` on, or the end of the file.
  func endOfLine(from position: Int) -> Int {
    var end = position
    while end < bytes.count, newlineWidth(at: end) == 0 { end += 1 }
    return end
  }

  /// Records the comment that begins here, if one does.
  mutating func skipComment() {
    guard peek == .hash else { return }
    let start = offset
    while let byte = peek, newlineWidth(at: offset) == 0 {
      if byte == .carriageReturn {
        report(.loneCarriageReturn, from: offset, to: offset + 1)
      } else if byte.isControl {
        report(.controlCharacter(byte), from: offset, to: offset + 1)
      }
      offset += 1
    }
    comments.append(range(from: start, to: offset))
  }

  /// Skips blanks, comments and line breaks; true if a line break was among them.
  mutating func skipLines() -> Bool {
    var isNewLine = false
    while true {
      skipBlanks()
      skipComment()
      guard skipNewline() else { return isNewLine }
      isNewLine = true
    }
  }
}
