package import SourceText

/// One `.fractal.toml` as typed values with their places. What could not be read is absent and stands among
/// the problems.
package struct Sidecar: Hashable, Sendable {
  /// Relative to the root.
  package var path: String
  /// As it was read.
  package var bytes: [UInt8]
  package var requires: Spanned<VersionRequirement>?
  /// Nil in a sidecar that holds settings only.
  package var fractal: FractalDeclaration?
  package var layers: LayerDeclaration?
  package var dependencies: [DependencyDeclaration]
  package var interface: InterfaceDeclaration?
  package var behavior: BehaviorDeclaration?
  package var resources: [ResourceDeclaration]
  package var zones: [ZoneDeclaration]
  package var migrations: [MigrationDeclaration]
  package var structure: StructureDeclaration?
  package var budgets: [SpannedEntry<Int>]
  package var security: SecurityDeclaration?
  package var lint: LintDeclaration
  /// The records of `[[decision]]`.
  package var decisions: [DecisionRecord]
  /// Dotted paths of the reserved keys that it uses: declared only, no rule reads them yet.
  package var reserved: [Spanned<String>]
  /// Each comment, for suppressions.
  package var comments: [ByteRange]
  /// By place.
  package var problems: [SidecarProblem]

  /// The problem that `requires` makes for a running fractal-lint of that version.
  package func unmetRequirement(running version: SemanticVersion) -> SidecarProblem? {
    guard let requires, !requires.value.isSatisfied(by: version) else { return nil }
    return SidecarProblem(
      .unmetRequirement(requires.value.text, running: version), range: requires.range)
  }
}
