/// Elements between commas.
extension Parser {
  /// The elements up to `closer`, which stays. Every turn but the last passes over a comma.
  @inline(__always)
  mutating func elements(until closer: TokenKind, _ element: (inout Parser) -> Void) {
    while kind != closer, kind != .end {
      element(&self)
      if !eat(.comma) { return }
    }
  }

  /// As above, between the brackets at hand.
  @inline(__always)
  mutating func bracketed(by closer: TokenKind, _ element: (inout Parser) -> Void) {
    advance()
    elements(until: closer, element)
    closeBracket(closer)
  }

  /// Passes over the label of an element: `label:`.
  @inline(__always)
  mutating func skipLabel() {
    guard kind.isWord, peek() == .colon else { return }
    advanceName()
    advance()
  }
}
