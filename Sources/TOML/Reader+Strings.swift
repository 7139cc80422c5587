extension Reader {
  /// Reads `"…"` on one line.
  mutating func readBasicString() -> String? {
    if let text = readPlainString(.quote) { return text }
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while let byte = peek, newlineWidth(at: offset) == 0 {
      switch byte {
      case .quote:
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case .backslash: readEscape(into: &content)
      default: readPlainByte(byte, into: &content)
      }
    }
    report(.unclosedString, from: start, to: offset)
    return nil
  }

  /// Reads a string of one line in which every byte stands for itself, as nearly all are; nil, and nothing read, for
  /// any other.
  private mutating func readPlainString(_ delimiter: UInt8) -> String? {
    let start = offset + 1
    let end = bytes.withUnsafeBufferPointer { bytes -> Int? in
      var end = start
      while end < bytes.count, bytes[end] != delimiter {
        if bytes[end] < 0x20 || bytes[end] == .backslash || bytes[end] == 0x7F { return nil }
        end += 1
      }
      return end < bytes.count ? end : nil
    }
    guard let end else { return nil }
    offset = end + 1
    return text(from: start, to: end)
  }

  /// Reads `'…'` on one line.
  mutating func readLiteralString() -> String? {
    if let text = readPlainString(.apostrophe) { return text }
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while let byte = peek, newlineWidth(at: offset) == 0 {
      if byte == .apostrophe {
        offset += 1
        return String(decoding: content, as: UTF8.self)
      }
      readPlainByte(byte, into: &content)
    }
    report(.unclosedString, from: start, to: offset)
    return nil
  }

  /// Reads `"""…"""` or `'''…'''`; an unclosed one is abandoned at the end of its first line.
  mutating func readMultilineString(_ delimiter: UInt8) throws(Abandoned) -> String {
    let start = offset
    let problemCount = problems.count
    offset += 3
    skipNewline()
    var content: [UInt8] = []
    while !neverClosed.contains(delimiter), let byte = peek {
      if byte == delimiter {
        if closeMultiline(delimiter, &content) { return String(decoding: content, as: UTF8.self) }
      } else if skipNewline() {
        content.append(.newline)
      } else if byte == .backslash, delimiter == .quote {
        if !skipLineContinuation() { readEscape(into: &content) }
      } else {
        readPlainByte(byte, into: &content)
      }
    }
    neverClosed.insert(delimiter)
    problems.removeSubrange(problemCount...)
    report(.unclosedMultilineString, from: start, to: start + 3)
    offset = endOfLine(from: start)
    throw Abandoned()
  }

  /// Takes a run of delimiters: three close the string, up to two before them belong to it.
  private mutating func closeMultiline(_ delimiter: UInt8, _ content: inout [UInt8]) -> Bool {
    var count = 0
    while count < 5, peek(count) == delimiter { count += 1 }
    offset += count
    let isClosed = count >= 3
    content.append(contentsOf: repeatElement(delimiter, count: isClosed ? count - 3 : count))
    return isClosed
  }

  /// Skips a backslash at the end of a line with all blank space up to the next text.
  private mutating func skipLineContinuation() -> Bool {
    var position = offset + 1
    while position < bytes.count, bytes[position] == .space || bytes[position] == .tab { position += 1 }
    guard newlineWidth(at: position) > 0 else { return false }
    offset = position
    while skipNewline() { skipBlanks() }
    return true
  }

  private mutating func readPlainByte(_ byte: UInt8, into content: inout [UInt8]) {
    if byte == .carriageReturn {
      report(.loneCarriageReturn, from: offset, to: offset + 1)
    } else if byte.isControl {
      report(.controlCharacter(byte), from: offset, to: offset + 1)
    }
    content.append(byte)
    offset += 1
  }

  /// Reads the escape at `offset`; a bad one is reported and left out.
  private mutating func readEscape(into content: inout [UInt8]) {
    let start = offset
    offset += 1
    guard let letter = peek, newlineWidth(at: offset) == 0 else {
      return report(.invalidEscape("\\"), from: start, to: offset)
    }
    offset += 1
    switch letter {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "r"): content.append(0x0D)
    case .quote, .backslash: content.append(letter)
    case UInt8(ascii: "u"): readScalar(digits: 4, from: start, into: &content)
    case UInt8(ascii: "U"): readScalar(digits: 8, from: start, into: &content)
    default:
      while let byte = peek, byte & 0xC0 == 0x80 { offset += 1 }
      report(.invalidEscape(text(from: start, to: offset)), from: start, to: offset)
    }
  }

  private mutating func readScalar(digits: Int, from start: Int, into content: inout [UInt8]) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = peek?.hexadecimalValue {
      value = value << 4 | digit
      offset += 1
      count += 1
    }
    let spelling = text(from: start, to: offset)
    guard count == digits else { return report(.invalidEscape(spelling), from: start, to: offset) }
    guard let scalar = Unicode.Scalar(value) else {
      return report(.invalidScalar(spelling), from: start, to: offset)
    }
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
