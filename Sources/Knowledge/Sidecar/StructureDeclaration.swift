package import SourceText

/// `[structure]`: how the fractals below this one may use each other.
package struct StructureDeclaration: Hashable, Sendable {
  /// From the top down; each layer is a list of ids.
  package var layers: [Spanned<[Spanned<String>]>]
  package var independent: [Spanned<[Spanned<String>]>]
  package var forbidden: [ForbiddenEdge]
  package var `private`: [Spanned<String>]
  /// Source roots, relative to the sidecar's folder; nil where they are to be found.
  package var roots: Spanned<[Spanned<String>]>?
  package var range: ByteRange

  package struct ForbiddenEdge: Hashable, Sendable {
    package var from: Spanned<String>
    package var to: Spanned<String>
    package var because: Spanned<String>?
    package var range: ByteRange

    init?(_ view: SectionView) {
      guard let from = view.text("from"), let to = view.text("to") else { return nil }
      self.from = from
      self.to = to
      because = view.text("because")
      range = view.range
    }
  }

  init(_ view: SectionView) {
    layers = view.lists("layers")
    independent = view.lists("independent")
    forbidden = view.sections("forbidden").compactMap { ForbiddenEdge($0) }
    `private` = view.list("private")
    roots = view.texts("roots")
    range = view.range
  }
}

/// `[security]`: trust and sensitive data. Only `trust` passes down.
package struct SecurityDeclaration: Hashable, Sendable {
  package var trust: Spanned<TrustLevel>?
  /// Nil where not declared.
  package var calls: [Spanned<TrustLevel>]?
  package var sensitive: [Spanned<String>]
  package var sanitizers: [Spanned<String>]
  package var range: ByteRange

  init(_ view: SectionView) {
    trust = view.word("trust")
    calls = view.texts("calls") == nil ? nil : view.words("calls")
    sensitive = view.list("sensitive")
    sanitizers = view.list("sanitizers")
    range = view.range
  }
}
