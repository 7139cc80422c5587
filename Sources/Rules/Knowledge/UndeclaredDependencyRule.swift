import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine

/// The rule `undeclared-dependency`: every import that leaves a declared fractal against its declarations.
package enum UndeclaredDependencyRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let declarations = subject.evidence(DependencyDeclarations.self)
    guard !declarations.isEmpty else { return }
    let declared = subject.evidence(DeclaredTree.self)
    let observed = subject.evidence(ObservedDependencies.self)
    let bypasses = subject.evidence(BoundaryBypasses.self)
    var gaps: [Gap: [ObservedImport]] = [:]
    var order: [Gap] = []
    for site in observed.sites where !site.isFurther && site.verdict != .declared {
      let item = site.item
      guard let gap = gap(site, observed, declarations, declared, subject, report), !bypasses.contains(item)
      else { continue }
      if gaps[gap] == nil { order.append(gap) }
      gaps[gap, default: []].append(item)
    }
    for gap in order {
      guard let places = ImportWitnesses(gaps[gap] ?? [], in: subject.codebase) else { continue }
      let user = subject.codebase.tree[gap.user]
      report.add(
        at: places.first, message(gap, user), remedy: remedy(gap, user), fractal: user.name,
        related: [gap.clause].compactMap { $0.map { RelatedLocation("allowed in some files only", at: $0) } }
          + places.rest,
        key: "\(user.name) -> \(gap.used)\(gap.clause == nil ? "" : " elsewhere")",
        fixes: fixes(of: gap, gaps[gap] ?? [], subject))
    }
  }

  /// The entry that is missing, or the file in the list of those that may use it.
  private static func fixes(of gap: Gap, _ items: [ObservedImport], _ subject: Subject) -> [Fix] {
    guard let sidecar = subject.sidecar(of: subject.codebase.tree[gap.user]) else { return [] }
    let editor = SidecarEditor(sidecar)
    guard let clause = gap.clause else {
      let reach = NameReach(subject.codebase)
      let names = items.flatMap { reach.reached(by: $0)?.names ?? [] }
        .reduce(into: [String]()) { if !$0.contains($1), $0.count < 4 { $0.append($1) } }
      return editor.declaring(
        gap.used, because: names.isEmpty ? nil : "uses " + names.joined(separator: ", "), "Declare the dependency")
    }
    let files = Set(items.map { subject.codebase.path(of: $0.file) })
    guard files.count == 1, let file = files.first, clause.path == sidecar.path,
      let path = RootPath.relative(file, to: sidecar.folder)
    else { return [] }
    return editor.appending(path, toListAt: clause.range, "Let the file use it, too")
  }

  /// A dependency for which the declaration is missing.
  private struct Gap: Hashable {
    var user: FractalNumber
    /// As a sidecar would name it.
    var used: String
    /// The `only_in` that the import does not keep to.
    var clause: Location?
  }

  private static func gap(
    _ site: ObservedDependencies.Item, _ observed: ObservedDependencies, _ declarations: DependencyDeclarations,
    _ declared: DeclaredTree, _ subject: Subject, _ report: RuleReport
  ) -> Gap? {
    switch site.item.target {
    case .file:
      guard let crossing = site.crossing, counts(site.item, subject, report) else { return nil }
      let pair = observed.crossings[crossing].pair
      return Gap(user: pair.from, used: subject.codebase.tree[pair.to].name, clause: site.verdict.clause)
    case .external(let package): return gap(site.item, to: package, declarations, declared, subject, report)
    }
  }

  private static func gap(
    _ item: ObservedImport, to package: ExternalID, _ declarations: DependencyDeclarations,
    _ declared: DeclaredTree, _ subject: Subject, _ report: RuleReport
  ) -> Gap? {
    let codebase = subject.codebase
    let path = codebase.path(of: item.file)
    let chain = declared.chain(of: item.file)
    guard let user = chain.last, !codebase.externals[package.index].isStandardLibrary else { return nil }
    let name = codebase.packageName(package, usedIn: item.file)
    let verdict = declarations.verdict(chain, path: path) { $0.names(package: name) }
    let mode = subject.settings(for: path).text(.external, of: report.rule)
    let isAsked = mode == "all" || (mode != "off" && declarations.declaresPackages(chain))
    guard verdict != .declared, isAsked, counts(item, subject, report) else { return nil }
    return Gap(user: user, used: name, clause: verdict.clause)
  }

  private static func counts(_ item: ObservedImport, _ subject: Subject, _ report: RuleReport) -> Bool {
    guard subject.codebase.isTypeOnly(item) else { return true }
    return subject.settings(for: subject.codebase.path(of: item.file)).boolean(.typeOnly, of: report.rule)
  }

  // MARK: Messages

  private static func message(_ gap: Gap, _ user: Fractal) -> String {
    gap.clause == nil
      ? "`\(user.name)` uses `\(gap.used)`, which its sidecar does not declare"
      : "`\(user.name)` uses `\(gap.used)` outside of the files that may (`only_in`)"
  }

  private static func remedy(_ gap: Gap, _ user: Fractal) -> String {
    gap.clause == nil
      ? "Remove the import, or add \"\(gap.used)\" = { because = \"…\" } to [depends_on] in "
        + "\(user.sidecar ?? "its sidecar")."
      : "Go through the files that may use it, or widen `only_in`."
  }
}
