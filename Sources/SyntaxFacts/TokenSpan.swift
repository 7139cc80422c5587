public import SourceText

/// A token of a file, or what lies between two tokens, as `facts --tokens` prints it.
///
/// The spans of a file lie one after the other without gaps, from its first byte to its last. `indent`,
/// `dedent` and a `newline` that the end of the file stands for are empty.
@frozen
public struct TokenSpan: Hashable, Sendable {
  public var kind: Kind
  public var range: ByteRange

  @inlinable
  public init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  /// What stands there.
  @frozen
  public enum Kind: UInt8, Sendable, CaseIterable {
    case name, keyword, number, string, `operator`
    /// The opening of a string with replacement fields, a piece of its text, its closing.
    case interpolatedStart, interpolatedMiddle, interpolatedEnd
    /// The line break that ends a statement.
    case newline
    case indent, dedent
    /// What fits nothing in the language.
    case unexpected
    /// A line break that ends nothing.
    case lineBreak
    case comment, whitespace

    /// As in `facts` output; a line break is `newline` whether it ends a statement or not.
    public var name: String {
      switch self {
      case .name: "name"
      case .keyword: "keyword"
      case .number: "number"
      case .string: "string"
      case .operator: "operator"
      case .interpolatedStart: "interpolatedStart"
      case .interpolatedMiddle: "interpolatedMiddle"
      case .interpolatedEnd: "interpolatedEnd"
      case .newline, .lineBreak: "newline"
      case .indent: "indent"
      case .dedent: "dedent"
      case .unexpected: "unexpected"
      case .comment: "comment"
      case .whitespace: "whitespace"
      }
    }

    /// Whether the parser never sees it.
    @inlinable public var isTrivia: Bool {
      switch self {
      case .lineBreak, .comment, .whitespace: true
      default: false
      }
    }
  }
}
