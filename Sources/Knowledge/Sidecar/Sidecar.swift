package import SourceText
import TOML

/// One `.fractal.toml` as typed values with their places. What could not be read is absent and stands among
/// the problems.
package struct Sidecar: Hashable, Sendable {
  /// Relative to the root.
  package var path: String
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

  /// Reads any bytes; `path` is relative to the root. With `rules`, what `[lint]` and `[budgets]` name is
  /// checked.
  package static func read(_ bytes: [UInt8], path: String, rules: KnownRules? = nil) -> Sidecar {
    let (document, tomlProblems) = TOMLDocument.read(bytes)
    var check = SchemaCheck(.current)
    check.run(document.root)
    var sidecar = Sidecar(SectionView(document.root, range: ByteRange(at: 0)), path: path)
    sidecar.reserved = check.reserved
    sidecar.comments = document.comments
    sidecar.problems = tomlProblems.map { SidecarProblem(.toml($0.kind), range: $0.range) }
    sidecar.problems += check.problems + sidecar.decisions.flatMap(\.problems)
    sidecar.problems += Sidecar.misplacedTables(document.root)
    if let rules { sidecar.problems += RuleNameCheck(rules).problems(in: sidecar) }
    sidecar.problems = SidecarProblem.inOrder(sidecar.problems)
    return sidecar
  }

  /// The problem that `requires` makes for a running fractal-lint of that version.
  package func unmetRequirement(running version: SemanticVersion) -> SidecarProblem? {
    guard let requires, !requires.value.isSatisfied(by: version) else { return nil }
    return SidecarProblem(
      .unmetRequirement(requires.value.text, running: version), range: requires.range)
  }

  private init(_ view: SectionView, path: String) {
    self.path = path
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
    budgets = view.entries("budgets", SectionView.count)
    security = view.section("security").map(SecurityDeclaration.init)
    lint = LintDeclaration(view.section("lint"))
    decisions = view.sections("decision").compactMap { DecisionRecord($0, path: path) }
    reserved = []
    comments = []
    problems = []
  }

  private static func wrapped(_ value: TOMLValue) -> Spanned<SectionView>? {
    SectionView(value).map { Spanned($0, at: value.range) }
  }

  /// Tables that speak of a fractal where none is declared.
  private static func misplacedTables(_ root: TOMLTable) -> [SidecarProblem] {
    guard root.entry("fractal") == nil else { return [] }
    let tables = [
      "layers", "depends_on", "interface", "behavior", "resources", "zone", "migration",
    ]
    return tables.compactMap { name in
      root.entry(name).map { SidecarProblem(.needsFractal(table: name), range: $0.keyRange) }
    }
  }
}

extension SidecarProblem {
  /// By place, then by words.
  static func inOrder(_ problems: [SidecarProblem]) -> [SidecarProblem] {
    problems.map { (problem: $0, message: $0.message) }
      .sorted { a, b in
        a.problem.range != b.problem.range ? a.problem.range < b.problem.range : a.message < b.message
      }
      .map(\.problem)
  }
}
