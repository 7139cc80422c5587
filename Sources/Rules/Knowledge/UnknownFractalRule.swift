import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `unknown-fractal`: every place of a sidecar or a record that names a fractal, against the tree.
package enum UnknownFractalRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    // Of a part that was cut out, what it names may lie outside.
    guard subject.context.extent == .whole else { return }
    let names = FractalNames(subject.codebase)
    for sidecar in subject.knowledge.sidecars.all {
      for name in sidecar.namedFractals where !names.contains(name.value) {
        add(name, named: name.value, in: sidecar, names, &report)
      }
      for user in sidecar.resources.flatMap({ $0.usedBy?.value ?? [] }) where !names.matches(pattern: user.value) {
        add(user, named: user.value, in: sidecar, names, &report)
      }
      for (citation, owner) in citations(of: sidecar, subject) where !names.contains(owner) {
        add(citation, named: owner, in: sidecar, names, &report)
      }
    }
  }

  /// Whether a citation of a record is for this rule: it names a fractal that is not there.
  static func speaks(of citation: String, _ subject: Subject) -> Bool {
    guard subject.context.extent == .whole, subject.context.isActive(.unknownFractal),
      let owner = citation.citedFractal
    else { return false }
    return subject.codebase.fractal(owner) == nil
  }

  /// The citations of other fractals' records, with the fractals. Where a step wants a record, `missing-decision` says
  /// what is wrong with the one that it cites.
  private static func citations(
    of sidecar: Sidecar, _ subject: Subject
  ) -> [(citation: Spanned<String>, fractal: String)] {
    let citations = sidecar.dependencies.compactMap(\.decision) + sidecar.zones.compactMap(\.decision)
    let foreign = citations.compactMap { citation in citation.value.citedFractal.map { (citation, $0) } }
    let settings = subject.context.settings(of: sidecar)
    guard !foreign.isEmpty, settings.severity(of: .missingDecision) != nil else { return foreign }
    let steps = Step.steps(of: sidecar, settings, subject.knowledge).filter { $0.gap(subject.knowledge) != nil }
    let wanted = Set(steps.compactMap(\.citation?.range))
    return foreign.filter { !wanted.contains($0.0.range) }
  }

  private static func add(
    _ text: Spanned<String>, named name: String, in sidecar: Sidecar, _ names: FractalNames,
    _ report: inout RuleReport
  ) {
    let location = Location(path: sidecar.path, range: text.range)
    let near = names.nearest(to: name)
    let fix = near.map { near in
      let replacement = near + text.value.dropFirst(name.count)
      return Fix(title: "Replace with \(replacement)", edits: [Edit(location, replaceWith: "\"\(replacement)\"")])
    }
    report.add(
      at: location, "there is no fractal `\(name)`",
      remedy: near.map { "Did you mean `\($0)`?" } ?? "Name a fractal of this tree, or remove the name.",
      fractal: sidecar.fractal?.id.value, key: "names \(text.value)", fixes: fix.map { [$0] } ?? [])
  }
}

/// The ids that there are.
struct FractalNames {
  private let codebase: Codebase

  init(_ codebase: Codebase) {
    self.codebase = codebase
  }

  func contains(_ name: String) -> Bool { codebase.fractal(name) != nil }

  func nearest(to name: String) -> String? {
    Spelling.nearest(to: name, among: codebase.tree.fractals.map(\.name))
  }

  /// Packages and what has not the form of a pattern are for others to judge.
  func matches(pattern text: String) -> Bool {
    guard let pattern = FractalPattern(text), !text.contains(":") else { return true }
    return contains(text) || codebase.tree.fractals.contains { pattern.matches($0.name) }
  }
}

extension Sidecar {
  /// Every fractal that `[depends_on]` and `[structure]` name; patterns and packages are no names.
  fileprivate var namedFractals: [Spanned<String>] {
    let dependencies = dependencies.compactMap { entry -> Spanned<String>? in
      if case .fractal(let id) = entry.target.value { Spanned(id, at: entry.target.range) } else { nil }
    }
    guard let structure else { return dependencies }
    let names =
      (structure.layers + structure.independent).flatMap(\.value) + structure.private
      + structure.forbidden.flatMap { [$0.from, $0.to] }.filter { !$0.value.contains(":") }
    return (dependencies + names).filter { !$0.value.contains("*") }
  }
}

extension String {
  /// `ledger` of the citation `ledger#0007`; nil where it is one of the fractal's own records.
  var citedFractal: String? {
    let parts = split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : nil
  }
}
