import Codebase
import Contracts
import Diagnostics
import Knowledge
package import RuleEngine
import SourceText

/// The rule `stale-knowledge`: what sidecars speak of against what the code has.
package enum StaleKnowledgeRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    var names = SpokenOf(subject)
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      let claims = Claim.claims(of: sidecar)
      // `missing-operation` speaks of those that the interface names.
      let offered = Set(
        ((sidecar.interface?.exports?.value ?? []) + (sidecar.interface?.operations?.value ?? []))
          .compactMap { ElementPath($0.value)?.text })
      for claim in claims {
        guard let gap = names.gap(claim, in: fractal), gap.isOfParameter || !offered.contains(claim.element)
        else { continue }
        add(claim.clause, claim.text, gap, fractal, sidecar, &report)
      }
      checkFiles(of: fractal, sidecar, subject.codebase, &report)
      checkReview(of: fractal, sidecar, subject, &report)
    }
  }

  /// The interface as it is against the one that was reviewed.
  private static func checkReview(
    of fractal: Fractal, _ sidecar: Sidecar, _ subject: Subject, _ report: inout RuleReport
  ) {
    guard let reviewed = sidecar.fractal?.reviewed, let seen = reviewed.interface,
      let fingerprint = subject.head.elements.fingerprint(of: fractal), seen.value != fingerprint,
      !subject.codebase.tree.files(under: fractal.id).isEmpty
    else { return }
    let day = reviewed.on.map { " on \($0.value.text)" } ?? ""
    let location = Location(path: sidecar.path, range: seen.range)
    report.add(
      at: location, "The interface of `\(fractal.name)` has changed since it was reviewed\(day)",
      remedy: "See what changed with `fractal-lint review \(fractal.name)`, bring the sidecar up to date, and stamp it anew.",
      fractal: fractal.name, key: "reviewed")
  }

  private static func add(
    _ clause: String, _ text: Spanned<String>, _ gap: SpokenOf.Gap, _ fractal: Fractal, _ sidecar: Sidecar,
    _ report: inout RuleReport
  ) {
    report.add(
      at: Location(path: sidecar.path, range: text.range),
      "\(clause) of `\(fractal.name)` speaks of \(gap.words), which the code does not have",
      remedy: gap.nearest.map { "Did you mean `\($0)`? If not, restore it in the code or remove the entry." }
        ?? "Name it as it is now, restore it in the code, or remove the entry.",
      fractal: fractal.name, key: "\(clause) \(text.value) \(gap.words)")
  }

  // MARK: Files and fractals

  /// Only where the fractal has source files, and only patterns for files that are read as source.
  private static func checkFiles(
    of fractal: Fractal, _ sidecar: Sidecar, _ codebase: Codebase, _ report: inout RuleReport
  ) {
    let files = codebase.tree.files(under: fractal.id).map { codebase.path(of: $0) }
    guard !files.isEmpty else { return }
    var patterns: [(String, Spanned<String>)] = []
    for entry in sidecar.dependencies {
      patterns += (entry.onlyIn?.value ?? []).map { ("only_in", $0) }
    }
    for (clause, pattern) in patterns where speaksOfSource(pattern.value) {
      let globs = FolderGlobs([pattern.value], in: sidecar.folder)
      guard !files.contains(where: { globs.matches($0) }) else { continue }
      report.add(
        at: Location(path: sidecar.path, range: pattern.range),
        "\(clause) of `\(fractal.name)` speaks of `\(pattern.value)`, which no source file matches",
        remedy: "Correct the pattern, or remove it.", fractal: fractal.name, key: "\(clause) \(pattern.value)")
    }
  }

  /// Whether a pattern is for files that are read: it ends like one, or with all that lies in a folder.
  private static func speaksOfSource(_ pattern: String) -> Bool {
    let last = pattern.split(separator: "/").last ?? ""
    return [".py", ".pyi", ".swift"].contains { last.hasSuffix($0) } || !last.contains(".")
  }
}
