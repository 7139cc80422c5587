import SourceText
import TOML

extension Sidecar {
  /// Reads any bytes; `path` is relative to the root. With `rules`, what `[lint]` and `[budgets]` name is
  /// checked.
  package static func read(_ bytes: [UInt8], path: String, rules: KnownRules? = nil) -> Sidecar {
    let (document, tomlProblems) = TOMLDocument.read(bytes)
    var check = SchemaCheck(.current)
    check.run(document.root)
    var sidecar = Sidecar(SectionView(document.root, range: ByteRange(at: 0)), path: path, bytes)
    sidecar.reserved = check.reserved
    sidecar.comments = document.comments
    sidecar.problems = tomlProblems.map { SidecarProblem(.toml($0.kind), range: $0.range) }
    sidecar.problems += check.problems + sidecar.decisions.flatMap(\.problems)
    sidecar.problems += Sidecar.misplacedTables(document.root)
    if let rules { sidecar.problems += RuleNameCheck(rules).problems(in: sidecar) }
    sidecar.problems = SidecarProblem.inOrder(sidecar.problems)
    return sidecar
  }

  private init(_ view: SectionView, path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
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

  /// Tables that speak of a fractal.
  static let tablesOfFractals = ["layers", "depends_on", "interface", "behavior", "resources", "zone", "migration"]

  /// Those of them in a file that declares none.
  private static func misplacedTables(_ root: TOMLTable) -> [SidecarProblem] {
    guard root.entry("fractal") == nil else { return [] }
    return tablesOfFractals.compactMap { name in
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
