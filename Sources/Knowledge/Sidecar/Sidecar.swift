package import SourceText
import TOML

/// One `.fractal.toml` as typed values with their places. What could not be read is absent and stands among
/// the problems.
///
/// A class, for rules ask for it again and again: a copy of a struct of so many lists costs more than the question.
package final class Sidecar: Sendable {
  /// Relative to the root.
  package let path: String
  /// Folder of the sidecar, relative to the root; empty for the root. Globs and paths in it start here.
  package let folder: String
  package let subject: SidecarSubject
  /// As it was read.
  package let bytes: [UInt8]
  package let requires: Spanned<VersionRequirement>?
  /// Nil in a sidecar that holds settings only.
  package let fractal: FractalDeclaration?
  package let layers: LayerDeclaration?
  package let dependencies: [DependencyDeclaration]
  package let interface: InterfaceDeclaration?
  package let behavior: BehaviorDeclaration?
  package let resources: [ResourceDeclaration]
  package let zones: [ZoneDeclaration]
  package let migrations: [MigrationDeclaration]
  package let structure: StructureDeclaration?
  package let budgets: [SpannedEntry<Int>]
  package let security: SecurityDeclaration?
  package let lint: LintDeclaration
  /// The records of `[[decision]]`.
  package let decisions: [DecisionRecord]
  /// Dotted paths of the reserved keys that it uses: declared only, no rule reads them yet.
  package let reserved: [Spanned<String>]
  /// Each comment, for suppressions.
  package let comments: [ByteRange]
  /// By place.
  package let problems: [SidecarProblem]

  init(
    _ view: SectionView, path: String, _ bytes: [UInt8], comments: [ByteRange], reserved: [Spanned<String>],
    problems: ([DecisionRecord], LintDeclaration, [SpannedEntry<Int>]) -> [SidecarProblem]
  ) {
    self.path = path
    folder = RootPath.folder(of: path)
    subject = Sidecar.subject(at: path)
    self.bytes = bytes
    self.comments = comments
    self.reserved = reserved
    requires = view.requirement("requires")
    fractal = view.section("fractal").flatMap(FractalDeclaration.init)
    layers = view.section("layers").map(LayerDeclaration.init)
    dependencies = view.entries("depends_on", Sidecar.wrapped).compactMap {
      DependencyDeclaration(key: $0.key, $0.value.value)
    }
    interface = view.section("interface").map(InterfaceDeclaration.init)
    behavior = view.section("behavior").map(BehaviorDeclaration.init)
    resources = view.entries("resources", Sidecar.wrapped).map {
      ResourceDeclaration(name: $0.key, $0.value.value)
    }
    zones = view.sections("zone").compactMap { ZoneDeclaration($0) }
    migrations = view.sections("migration").compactMap { MigrationDeclaration($0) }
    structure = view.section("structure").map(StructureDeclaration.init)
    security = view.section("security").map(SecurityDeclaration.init)
    let budgets = view.entries("budgets", SectionView.count)
    let lint = LintDeclaration(view.section("lint"))
    let decisions = view.sections("decision").compactMap { DecisionRecord($0, path: path) }
    self.problems = problems(decisions, lint, budgets)
    (self.budgets, self.lint, self.decisions) = (budgets, lint, decisions)
  }

  private static func wrapped(_ value: TOMLValue) -> Spanned<SectionView>? {
    SectionView(value).map { Spanned($0, at: value.range) }
  }

  /// The problem that `requires` makes for a running fractal-lint of that version.
  package func unmetRequirement(running version: SemanticVersion) -> SidecarProblem? {
    Sidecar.unmet(requires, running: version)
  }

  static func unmet(_ requires: Spanned<VersionRequirement>?, running version: SemanticVersion) -> SidecarProblem? {
    guard let requires, !requires.value.isSatisfied(by: version) else { return nil }
    return SidecarProblem(
      .unmetRequirement(requires.value.text, running: version), range: requires.range)
  }
}
