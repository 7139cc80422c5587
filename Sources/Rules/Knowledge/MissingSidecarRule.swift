import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `missing-sidecar`: natural boundaries without a sidecar, where the settings ask for one.
package enum MissingSidecarRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    // What lies in one that is reported: once that has a sidecar, its author draws the boundaries inside.
    var end = FractalNumber.root
    for fractal in tree.fractals where fractal.kind == .inferred && fractal.id >= end {
      guard let first = tree.files(under: fractal.id).min() else { continue }
      let settings = subject.settings(for: codebase.path(of: first))
      guard let source = settings.source(of: .folders, of: report.rule), settings.severity(of: report.rule) != nil,
        FolderGlobs(settings.list(.folders, of: report.rule), in: folder(of: source)).matches(fractal.path)
      else { continue }
      end = fractal.end
      let count = tree.files(under: fractal.id).count.counted("file")
      report.add(
        at: source, "`\(fractal.name)` (\(fractal.path), \(count)) has no sidecar, and this asks for one",
        remedy: "Add \(fractal.path)/.fractal.toml with [fractal] and the id \"\(fractal.name)\".",
        related: [
          RelatedLocation("its first file", at: Location(path: codebase.path(of: first), range: ByteRange(at: 0)))
        ],
        key: fractal.path)
    }
  }

  /// The globs are relative to the sidecar that gives them.
  private static func folder(of source: Location) -> String { RootPath.folders(above: source.path).first ?? "" }
}
