public import SourceText

/// A comment that speaks to the tool: `fractal-lint: …`, uninterpreted.
///
/// What it says is read in one place for all languages and for sidecars (`RuleEngine`).
@frozen
public struct Directive: Hashable, Sendable {
  /// The text from `fractal-lint:` to the end of the comment.
  public var text: NameID
  public var range: ByteRange
  /// What to cut out so that it is gone.
  public var removal: ByteRange
  /// Nothing but blank space stands before the comment on its line.
  public var ownLine: Bool
  /// Only comments and blank lines stand before it in the file.
  public var atTop: Bool

  public init(text: NameID, range: ByteRange, removal: ByteRange, ownLine: Bool, atTop: Bool) {
    self.text = text
    self.range = range
    self.removal = removal
    self.ownLine = ownLine
    self.atTop = atTop
  }
}
