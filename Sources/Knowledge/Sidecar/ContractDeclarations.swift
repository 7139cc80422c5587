package import SourceText

/// `[interface]`: what the fractal offers.
package struct InterfaceDeclaration: Hashable, Sendable {
  /// Nil where not declared, which is not the same as offering nothing.
  package var exports: Spanned<[Spanned<String>]>?
  /// Signatures in the language's own words.
  package var operations: Spanned<[Spanned<String>]>?
  package var invariants: [Invariant]
  package var traced: [Spanned<String>]
  package var audited: [Spanned<String>]
  /// Kinds of test by operation.
  package var tested: [SpannedEntry<[Spanned<String>]>]
  package var range: ByteRange

  package struct Invariant: Hashable, Sendable {
    package var element: Spanned<String>
    /// Such as `1..1_000_000`.
    package var values: Spanned<String>?
    package var range: ByteRange

    init?(_ view: SectionView) {
      guard let element = view.text("element") else { return nil }
      self.element = element
      values = view.text("range")
      range = view.range
    }
  }

  init(_ view: SectionView) {
    exports = view.texts("exports")
    operations = view.texts("operations")
    invariants = view.sections("invariants").compactMap { Invariant($0) }
    traced = view.list("traced")
    audited = view.list("audited")
    tested = view.entries("tested", SectionView.texts)
    range = view.range
  }
}

/// `[behavior]`: how the fractal may be used and how it behaves.
package struct BehaviorDeclaration: Hashable, Sendable {
  /// Order of operations by type.
  package var sequences: [SpannedEntry<String>]
  /// Nil where not declared: then any error may cross.
  package var mayRaise: Spanned<[Spanned<String>]>?
  package var slow: [Spanned<String>]
  /// Deepest nesting of loops by operation.
  package var loopDepth: [SpannedEntry<Int>]
  /// Transitions by state type, each as written.
  package var states: [SpannedEntry<[Spanned<String>]>]
  /// Guard by guarded state.
  package var guarded: [SpannedEntry<String>]
  package var range: ByteRange

  init(_ view: SectionView) {
    sequences = view.entries("sequences", SectionView.text)
    mayRaise = view.texts("may_raise")
    slow = view.list("slow")
    loopDepth = view.entries("loop_depth", SectionView.count)
    states = view.entries("states", SectionView.texts)
    guarded = view.entries("guarded", SectionView.text)
    range = view.range
  }
}

/// `[resources.NAME]`: something to be acquired and released.
package struct ResourceDeclaration: Hashable, Sendable {
  package var name: Spanned<String>
  package var acquire: Spanned<String>?
  package var release: Spanned<String>?
  package var access: Spanned<ResourceAccess>?
  /// Fractals or patterns such as `shop.payments.*`; nil where anybody may.
  package var usedBy: Spanned<[Spanned<String>]>?
  package var range: ByteRange

  init(name: Spanned<String>, _ view: SectionView) {
    self.name = name
    acquire = view.text("acquire")
    release = view.text("release")
    access = view.word("access")
    usedBy = view.texts("used_by")
    range = view.range
  }
}

/// `[[zone]]`: what may change without a major version.
package struct ZoneDeclaration: Hashable, Sendable {
  package var element: Spanned<String>
  package var allows: [Spanned<ZoneChange>]
  /// The first version in which the zone is closed.
  package var until: Spanned<SemanticVersion>?
  package var decision: Spanned<String>?
  package var range: ByteRange

  init?(_ view: SectionView) {
    guard let element = view.text("element") else { return nil }
    self.element = element
    allows = view.words("allows")
    until = view.version("until")
    decision = view.text("decision")
    range = view.range
  }
}

/// `[[migration]]`: the way from one version of the contract to another.
package struct MigrationDeclaration: Hashable, Sendable {
  package var from: Spanned<PartialVersion>
  package var to: Spanned<PartialVersion>
  /// Path relative to the sidecar's folder.
  package var guide: Spanned<String>?
  /// New name by old name.
  package var renamed: [SpannedEntry<String>]
  package var range: ByteRange

  init?(_ view: SectionView) {
    guard let from = view.partialVersion("from"), let to = view.partialVersion("to") else { return nil }
    self.from = from
    self.to = to
    guide = view.text("guide")
    renamed = view.entries("renamed", SectionView.text)
    range = view.range
  }
}
