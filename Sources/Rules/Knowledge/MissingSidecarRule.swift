import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `missing-sidecar`: natural boundaries without a sidecar, where the settings ask for one.
package enum MissingSidecarRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let tree = subject.codebase.tree
    // What lies in one that is reported: once that has a sidecar, its author draws the boundaries inside.
    var end = FractalNumber.root
    for fractal in tree.fractals where fractal.kind == .inferred && fractal.id >= end {
      let settings = subject.context.settings(forFolder: fractal.path)
      guard let folders = wanted(settings), folders.matches(fractal.path),
        let first = tree.files(under: fractal.id).min(), settings.severity(of: report.rule) != nil
      else { continue }
      end = fractal.end
      let count = tree.files(under: fractal.id).count.counted("file")
      report.add(
        at: start(of: first, in: subject.codebase),
        "`\(fractal.name)` (\(fractal.path), \(count)) has no sidecar",
        remedy: "Add \(fractal.path)/.fractal.toml with [fractal] and the id \"\(fractal.name)\".",
        related: settings.source(of: .folders, of: report.rule).map {
          [RelatedLocation("sidecars are asked for here", at: $0)]
        } ?? [],
        key: fractal.path)
    }
  }

  /// Where code begins.
  private static func start(of file: FileID, in codebase: Codebase) -> Location {
    let surface = codebase[file].surface
    if !surface.imports.isEmpty { return codebase.location(of: .import(0), in: file) }
    return Location(path: codebase.path(of: file), range: surface.declarations.first?.nameRange ?? ByteRange(at: 0))
  }

  /// The globs are relative to the sidecar that gives them.
  private static func wanted(_ settings: RuleSettings) -> FolderGlobs? {
    let globs = settings.list(.folders, of: .missingSidecar)
    guard !globs.isEmpty else { return nil }
    let source = settings.source(of: .folders, of: .missingSidecar)?.path
    return FolderGlobs(globs, in: source.map { RootPath.folders(above: $0).first ?? "" } ?? "")
  }
}
