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
  /// How many parts of a witness people are shown where they do not say.
  package static let relatedLimit = 8

  /// How many parts of a witness are shown.
  package var relatedLimit: Int

  package init(color: Color = .plain, width: Int = 100, relatedLimit: Int = TextStyle.relatedLimit) {
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
