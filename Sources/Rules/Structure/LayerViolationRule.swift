import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine

/// The rule `layer-violation`: every import against every clause of `[structure]`.
package enum LayerViolationRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let clauses = subject.knowledge.sidecars.all.flatMap { StructureClause.clauses(of: $0, subject.codebase) }
    guard !clauses.isEmpty else { return }
    var violations: [StructureClause.Violation: [ObservedImport]] = [:]
    var order: [StructureClause.Violation] = []
    for site in subject.evidence(ObservedDependencies.self).sites where !site.isFurther {
      let item = site.item
      let ends = ImportEnds(item, in: subject.codebase)
      for (number, clause) in clauses.enumerated() {
        guard let broken = clause.violation(by: ends, number: number), counts(item, subject, report) else {
          continue
        }
        if violations[broken] == nil { order.append(broken) }
        violations[broken, default: []].append(item)
      }
    }
    for violation in order {
      let clause = clauses[violation.clause]
      guard let places = ImportWitnesses(violations[violation] ?? [], in: subject.codebase) else { continue }
      report.add(
        at: places.first, clause.message(violation), remedy: clause.remedy(violation),
        fractal: violation.from, related: [RelatedLocation(clause.words, at: clause.location)] + places.rest,
        key: "\(clause.kind.name) \(violation.from) -> \(violation.to)")
    }
  }

  private static func counts(_ item: ObservedImport, _ subject: Subject, _ report: RuleReport) -> Bool {
    guard subject.codebase.isTypeOnly(item) else { return true }
    return subject.settings(for: subject.codebase.path(of: item.file)).boolean(.typeOnly, of: report.rule)
  }
}

/// The names of what an import leads from and to, innermost first.
struct ImportEnds {
  /// Fractals, declared or inferred, that hold the importing file.
  let from: [String]
  /// Those that hold the imported file, or the package.
  let to: [String]

  init(_ item: ObservedImport, in codebase: Codebase) {
    from = ImportEnds.names(around: item.file, codebase)
    switch item.target {
    case .file(let file): to = ImportEnds.names(around: file, codebase)
    case .external(let external): to = [codebase.packageName(external, usedIn: item.file)]
    }
  }

  private static func names(around file: FileID, _ codebase: Codebase) -> [String] {
    let tree = codebase.tree
    return tree.chain(from: tree.root.id, to: tree.owner(of: file)).reversed().map { tree[$0].name }
  }
}
