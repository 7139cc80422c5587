import Diagnostics

/// Output for people, piece by piece.
struct StyledText {
  private(set) var bytes: [UInt8] = []
  let style: TextStyle

  init(_ style: TextStyle) {
    self.style = style
  }

  /// Appends `text` as it is: the caller answers for it.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Appends `text` made safe for a terminal.
  mutating func append(safe text: String) {
    if TerminalText.isPlain(text) { append(text) } else { bytes.append(contentsOf: TerminalText(text).bytes) }
  }

  mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number)) }
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends what `pieces` does, in the rendition of its role.
  mutating func append(as role: TextRole, _ pieces: (inout StyledText) -> Void) {
    guard style.color == .ansi, let rendition = role.rendition else { return pieces(&self) }
    append("\u{1B}[")
    append(rendition)
    append("m")
    pieces(&self)
    append("\u{1B}[0m")
  }

  mutating func append(_ text: String, as role: TextRole) {
    if !text.isEmpty { append(as: role) { $0.append(text) } }
  }

  mutating func append(_ text: [UInt8], as role: TextRole) {
    if !text.isEmpty { append(as: role) { $0.append(text) } }
  }

  mutating func blanks(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(count, 0)))
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }
}
