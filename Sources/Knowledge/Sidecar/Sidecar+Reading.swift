import SourceText
import TOML

extension Sidecar {
  /// Reads any bytes; `path` is relative to the root. With `rules`, what `[lint]` and `[budgets]` name is
  /// checked; with `running`, a version of fractal-lint, what the sidecar requires.
  package static func read(
    _ bytes: [UInt8], path: String, rules: KnownRules? = nil, running: SemanticVersion? = nil
  ) -> Sidecar {
    let (document, tomlProblems) = TOMLDocument.read(bytes)
    var check = SchemaCheck(.current)
    check.run(document.root)
    let view = SectionView(document.root, range: ByteRange(at: 0))
    return Sidecar(view, path: path, bytes, comments: document.comments, reserved: check.reserved) {
      decisions, lint, budgets in
      var problems = tomlProblems.map { SidecarProblem(.toml($0.kind), range: $0.range) }
      problems += check.problems + decisions.flatMap(\.problems) + Sidecar.misplacedTables(document.root)
      if let rules { problems += RuleNameCheck(rules).problems(of: lint, budgets) }
      let unmet = running.flatMap { Sidecar.unmet(view.requirement("requires"), running: $0) }
      return SidecarProblem.inOrder(problems) + (unmet.map { [$0] } ?? [])
    }
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
    if problems.count < 2 { return problems }
    return problems.map { (problem: $0, message: $0.message) }
      .sorted { a, b in
        a.problem.range != b.problem.range ? a.problem.range < b.problem.range : a.message < b.message
      }
      .map(\.problem)
  }
}
