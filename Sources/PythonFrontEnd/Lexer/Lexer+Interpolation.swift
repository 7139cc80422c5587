import SyntaxFacts

/// An f- or t-string that is open.
struct InterpolatedString {
  var start: UInt32
  var quote: UInt8
  var isTriple: Bool
  var isRaw: Bool
  /// How many brackets were open when it began.
  var depth: Int
  /// How many replacement fields were open when it began.
  var fieldCount: Int
}

extension Lexer {
  /// Whether the innermost open bracket is the brace of a replacement field.
  @inline(__always)
  var isFieldBracket: Bool {
    !fields.isEmpty && fields[fields.count - 1] == brackets.count
  }

  /// Reads the text of the innermost interpolated string up to the next replacement field (which it
  /// opens), or to its end, or to the end of the format that it stands in.
  mutating func interpolatedText() {
    while let string = strings.last {
      let inFormat = fields.count > string.fieldCount
      let start = position
      let stop = interpolatedStop(string, inFormat: inFormat)
      if position > start {
        lines.addLineStarts(in: base, from: start, to: position)
        add(.interpolatedMiddle, from: start)
      }
      switch stop {
      case .field:
        openField()
        return
      case .formatEnd:
        takeFieldEnd()
      case .close:
        let quotes = position
        position &+= string.isTriple ? 3 : 1
        add(.interpolatedEnd, from: quotes)
        strings.removeLast()
        return
      case .unterminated:
        problem(.unterminatedString, Int(string.start), Int(string.start) + 1)
        abandonString()
        return
      }
    }
  }

  private enum Stop {
    case field, formatEnd, close, unterminated
  }

  /// Moves to where the text ends, and says by what.
  private mutating func interpolatedStop(_ string: InterpolatedString, inFormat: Bool) -> Stop {
    var at = position
    defer { position = min(at, count) }
    while at < count {
      while classes[Int(base[at])] & ByteTable.interpolationStop == 0 { at &+= 1 }
      if let stop = stop(at, string, inFormat: inFormat) { return stop }
      at = textEnd(at, isRaw: string.isRaw)
    }
    return .unterminated
  }

  /// What the byte at `offset` ends; nil where it is text.
  @inline(__always)
  private func stop(_ offset: Int, _ string: InterpolatedString, inFormat: Bool) -> Stop? {
    let next = base[offset &+ 1]
    switch base[offset] {
    case string.quote:
      let isClosing = !string.isTriple || (next == string.quote && base[offset &+ 2] == string.quote)
      return isClosing ? .close : nil
    case 0x0A, 0x0D: return string.isTriple ? nil : .unterminated
    case 0x7B: return inFormat || next != 0x7B ? .field : nil
    case 0x7D: return inFormat ? .formatEnd : nil
    case 0x00 where offset >= count: return .unterminated
    default: return nil
    }
  }

  /// The offset after the character of text at `offset`.
  @inline(__always)
  private func textEnd(_ offset: Int, isRaw: Bool) -> Int {
    switch base[offset] {
    case 0x5C: return escapeEnd(offset, isRaw: isRaw)
    case 0x7B: return offset &+ 2
    // `}}` is a brace; one alone is an error in Python and read as text here.
    case 0x7D: return offset &+ (base[offset &+ 1] == 0x7D ? 2 : 1)
    default: return offset &+ 1
    }
  }

  /// The offset after an escape in text: `\N{…}` is one, and a brace is never escaped.
  private func escapeEnd(_ at: Int, isRaw: Bool) -> Int {
    let next = base[at &+ 1]
    if next == 0x7B || next == 0x7D { return at &+ 1 }
    if !isRaw, next == 0x4E, base[at &+ 2] == 0x7B {
      var end = at &+ 3
      while classes[Int(base[end])] & ByteTable.interpolationStop == 0 { end &+= 1 }
      if base[end] == 0x7D { return end &+ 1 }
    }
    return afterEscape(at)
  }

  private mutating func openField() {
    brackets.append(OpenBracket(offset: UInt32(truncatingIfNeeded: position), kind: .leftBrace))
    fields.append(brackets.count)
    let start = position
    position &+= 1
    add(.leftBrace, from: start)
  }

  /// `}` right inside a replacement field: closes it and goes on with the text around it.
  mutating func closeField() {
    takeFieldEnd()
    interpolatedText()
  }

  private mutating func takeFieldEnd() {
    let start = position
    position &+= 1
    add(.rightBrace, from: start)
    fields.removeLast()
    if !brackets.isEmpty { brackets.removeLast() }
  }

  /// Gives up the innermost interpolated string with everything opened inside it.
  mutating func abandonString() {
    guard let string = strings.popLast() else { return }
    fields.removeSubrange(min(string.fieldCount, fields.count)...)
    brackets.removeSubrange(min(string.depth, brackets.count)...)
    add(.interpolatedEnd, from: position)
  }
}
