/// The text of a string between its delimiters and interpolations, in the parts that SwiftSyntax makes of it:
/// its lines, and what ends with an escaped line break.
struct LiteralText {
  let base: UnsafePointer<UInt8>
  /// The offset after the text.
  let upper: Int
  /// How many `#` an escape has.
  let pounds: Int
  let isMultiline: Bool

  struct Part {
    /// The offset after its text.
    var text: Int
    /// The offset after its line break.
    var next: Int
    /// A backslash takes its line break away.
    var isEscaped = false
  }

  /// What a backslash begins, and the offset after it.
  private enum Escape {
    /// Goes on the part: an escaped character, or a backslash that escapes nothing.
    case text(Int)
    /// Stands for a line break.
    case lineBreak(Int)
    /// Takes away the line break behind it.
    case joint(Int)
  }

  /// The part that begins at `offset`.
  func part(from offset: Int) -> Part {
    var at = offset
    while at < upper {
      switch base[at] {
      case 0x0A where isMultiline, 0x0D where isMultiline: return Part(text: at, next: lineBreakEnd(at))
      case 0x5C:
        switch escape(at) {
        case .text(let end): at = end
        case .lineBreak(let end): return Part(text: end, next: end)
        case .joint(let end): return Part(text: at, next: end, isEscaped: true)
        }
      default: at += 1
      }
    }
    return Part(text: upper, next: upper)
  }

  private func escape(_ backslash: Int) -> Escape {
    var letter = backslash + 1
    while letter < upper, letter - backslash <= pounds, base[letter] == 0x23 { letter += 1 }
    guard letter - backslash - 1 == pounds else { return .text(backslash + 1) }
    let escape = character(letter)
    if case .text = escape, isMultiline, let next = lineEnd(afterBlanks: letter) { return .joint(next) }
    return escape
  }

  /// The escape whose letter is at `offset`.
  private func character(_ offset: Int) -> Escape {
    switch base[offset] {
    case 0x6E, 0x72: return .lineBreak(min(upper, offset + 1))
    case 0x75 where base[offset + 1] == 0x7B: return scalar(offset + 2)
    default: return .text(min(upper, offset + 1))
    }
  }

  /// `\u{…}`, whose digits begin at `offset`.
  private func scalar(_ offset: Int) -> Escape {
    var value: UInt32 = 0
    var at = offset
    while at < upper, let digit = UInt8(ascii: base[at]) {
      value = value &<< 4 | UInt32(digit)
      at += 1
    }
    let end = min(upper, at + 1)
    return base[at] == 0x7D && (value == 10 || value == 13) ? .lineBreak(end) : .text(end)
  }

  /// The offset after the line break that only blanks part from `offset`.
  private func lineEnd(afterBlanks offset: Int) -> Int? {
    var at = offset
    while at < upper, base[at] == 0x20 || base[at] == 0x09 { at += 1 }
    guard at < upper, base[at] == 0x0A || base[at] == 0x0D else { return nil }
    return lineBreakEnd(at)
  }

  private func lineBreakEnd(_ offset: Int) -> Int {
    let isPair = base[offset] == 0x0D && base[offset + 1] == 0x0A
    return min(upper, offset + (isPair ? 2 : 1))
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate init?(ascii byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = byte - 0x30
    case 0x41...0x46: self = byte - 0x41 + 10
    case 0x61...0x66: self = byte - 0x61 + 10
    default: return nil
    }
  }
}
