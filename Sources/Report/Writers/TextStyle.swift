import Diagnostics

/// How text for people looks.
package struct TextStyle: Hashable, Sendable {
  /// Whether ANSI colours are written.
  package enum Color: Hashable, Sendable {
    case plain, ansi
  }

  package var color: Color
  /// Columns to wrap remedies at; excerpts are never wrapped.
  package var width: Int
  /// How many parts of a witness are shown.
  package var relatedLimit: Int

  package init(color: Color = .plain, width: Int = 100, relatedLimit: Int = 8) {
    self.color = color
    self.width = max(width, 40)
    self.relatedLimit = max(relatedLimit, 1)
  }
}

/// What a piece of text is, to be told apart by colour.
enum TextRole {
  case plain, path, gutter, rule, help, strong
  case severity(Severity)

  /// The parameters of the ANSI sequence that selects its rendition; nil for none.
  var rendition: String? {
    switch self {
    case .plain: nil
    case .path, .strong: "1"
    case .gutter, .rule: "2"
    case .help: "36"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.info): "1;34"
    }
  }
}

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

  mutating func append(_ text: String, as role: TextRole) {
    append(Array(text.utf8), as: role)
  }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func append(_ text: some Collection<UInt8>, as role: TextRole) {
    if text.isEmpty { return }
    guard style.color == .ansi, let rendition = role.rendition else { return append(text) }
    append("\u{1B}[\(rendition)m")
    append(text)
    append("\u{1B}[0m")
  }

  mutating func blanks(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(count, 0)))
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }
}
