package import SourceText

/// `[fractal]`: what makes a folder or a file a fractal. Exists only with a valid id.
package struct FractalDeclaration: Hashable, Sendable {
  package var id: Spanned<String>
  package var version: Spanned<SemanticVersion>?
  package var summary: Spanned<String>?
  package var domain: Spanned<String>?
  package var owners: Spanned<[Spanned<String>]>?
  package var tier: Spanned<Tier>?
  package var status: Spanned<FractalStatus>?
  package var provides: [Spanned<String>]
  package var needs: [Spanned<String>]
  /// Folder of decision records, relative to the sidecar's folder.
  package var decisions: Spanned<String>?
  package var reviewed: ReviewStamp?
  /// The header.
  package var range: ByteRange

  init?(_ view: SectionView) {
    guard let id = view.text("id"), FractalID.isValid(id.value) else { return nil }
    self.id = id
    version = view.version("version")
    summary = view.text("summary")
    domain = view.text("domain")
    owners = view.texts("owners")
    tier = view.word("tier")
    status = view.word("status")
    provides = view.list("provides")
    needs = view.list("needs")
    decisions = view.text("decisions")
    reviewed = view.section("reviewed").map(ReviewStamp.init)
    range = view.range
  }
}

/// When somebody last held the sidecar against the code, and which interface they saw.
package struct ReviewStamp: Hashable, Sendable {
  package var on: Spanned<CalendarDate>?
  /// Fingerprint, hexadecimal.
  package var interface: Spanned<String>?
  package var range: ByteRange

  init(_ view: SectionView) {
    on = view.date("on")
    interface = view.text("interface")
    range = view.range
  }
}

/// `[layers]`: globs relative to the sidecar's folder; nil where not declared.
package struct LayerDeclaration: Hashable, Sendable {
  package var implementation: Spanned<[Spanned<String>]>?
  package var data: Spanned<[Spanned<String>]>?
  package var knowledge: Spanned<[Spanned<String>]>?
  package var range: ByteRange

  init(_ view: SectionView) {
    implementation = view.texts("implementation")
    data = view.texts("data")
    knowledge = view.texts("knowledge")
    range = view.range
  }
}

/// One entry of `[depends_on]`.
package struct DependencyDeclaration: Hashable, Sendable {
  package var target: Spanned<DependencyTarget>
  package var version: Spanned<VersionRequirement>?
  package var because: Spanned<String>?
  package var decision: Spanned<String>?
  /// Globs relative to the sidecar's folder; nil where any file may use it.
  package var onlyIn: Spanned<[Spanned<String>]>?
  /// What stands for the entry as a whole: its table.
  package var range: ByteRange

  init?(key: Spanned<String>, _ view: SectionView) {
    guard let target = key.compactMap({ DependencyTarget($0) }) else { return nil }
    self.target = target
    version = view.requirement("version")
    because = view.text("because")
    decision = view.text("decision")
    onlyIn = view.texts("only_in")
    range = view.range
  }
}
