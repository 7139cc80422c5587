/// Text made safe for a terminal: what could move the cursor, change colours, hide or reorder text is shown
/// escaped, tabs are expanded, and columns are counted as a terminal counts them.
package struct TerminalText: Sendable {
  /// How far apart tab stops are.
  package static let tabWidth = 4

  package private(set) var bytes: [UInt8] = []
  /// Columns that the text takes up so far.
  package private(set) var width = 0

  package init() {}

  package init(_ text: String) {
    append(text)
  }

  /// `text` with every control character escaped, on one line.
  package static func safe(_ text: String) -> String {
    isPlain(text) ? text : String(decoding: TerminalText(text).bytes, as: UTF8.self)
  }

  /// Whether `text` is as it stands what a terminal shows: ASCII without controls, a column each.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { arePlain($0) } ?? arePlain(text.utf8)
  }

  @inline(__always)
  static func arePlain(_ bytes: some Sequence<UInt8>) -> Bool {
    // Without a way out in the middle the loop runs over many bytes at once.
    var others: UInt8 = 0
    for byte in bytes { others |= byte &- 0x20 > 0x7E - 0x20 ? 1 : 0 }
    return others == 0
  }

  /// Columns that `text` takes up.
  static func width(of text: String) -> Int {
    isPlain(text) ? text.utf8.count : TerminalText(text).width
  }

  package mutating func append(_ text: String) {
    if TerminalText.isPlain(text) {
      bytes.append(contentsOf: text.utf8)
      width += text.utf8.count
      return
    }
    for character in text { append(character) }
  }

  private mutating func append(_ character: Character) {
    if character == "\t" { return pad(to: (width / Self.tabWidth + 1) * Self.tabWidth) }
    guard let first = character.unicodeScalars.first else { return }
    if first.isUnsafeInTerminal {
      for scalar in character.unicodeScalars { appendEscaped(scalar) }
      return
    }
    bytes.append(contentsOf: character.utf8)
    width += character.columnsInTerminal
  }

  /// Appends blanks up to `column`.
  package mutating func pad(to column: Int) {
    guard width < column else { return }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column - width))
    width = column
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    let escaped =
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    bytes.append(contentsOf: escaped.utf8)
    width += escaped.utf8.count
  }
}

extension Unicode.Scalar {
  /// Controls, format characters (among them those that reorder text) and line separators; such a scalar
  /// inside of a cluster, like the joiner of an emoji, does no harm.
  fileprivate var isUnsafeInTerminal: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: return true
    default: return false
    }
  }

  /// Whether East Asian Width is W or F, in blocks: Unicode Standard Annex 11.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}

extension Character {
  /// 2 for wide characters and emoji, 0 for a lone combining mark, else 1.
  fileprivate var columnsInTerminal: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
    if first.isWide || unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }
}
