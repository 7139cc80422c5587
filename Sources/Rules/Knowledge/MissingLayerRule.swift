import Codebase
import Diagnostics
import Knowledge
package import RuleEngine
import SourceText

/// The rule `missing-layer`: the three layers of each fractal against the files that there are.
package enum MissingLayerRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    guard let listing = subject.knowledge.listing else { return }
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      let files = listing.within(sidecar.folder)
      for (layer, patterns) in layers(of: sidecar) {
        for pattern in patterns where !files.contains(where: FolderGlobs([pattern.value], in: sidecar.folder).matches) {
          report.add(
            at: Location(path: sidecar.path, range: pattern.range),
            "the \(layer) layer of `\(fractal.name)` is said to be in `\(pattern.value)`, which no file matches",
            remedy: "Correct the pattern, or take it out.", fractal: fractal.name, key: "\(layer) \(pattern.value)")
        }
      }
      checkKnowledge(of: fractal, sidecar, files, subject, &report)
    }
  }

  private static func layers(of sidecar: Sidecar) -> [(String, [Spanned<String>])] {
    [
      ("implementation", sidecar.layers?.implementation?.value ?? []), ("data", sidecar.layers?.data?.value ?? []),
      ("knowledge", sidecar.layers?.knowledge?.value ?? []),
    ]
  }

  /// An enterprise keeps more than its sidecar: a record, or a document.
  private static func checkKnowledge(
    of fractal: Fractal, _ sidecar: Sidecar, _ files: ArraySlice<String>, _ subject: Subject,
    _ report: inout RuleReport
  ) {
    guard subject.context.settings(of: sidecar).settings.tier?.value == .enterprise, case .folder = sidecar.subject,
      sidecar.layers?.knowledge == nil, !files.contains(where: isDocument),
      subject.knowledge.decisions.records(of: fractal.name).isEmpty
    else { return }
    report.add(
      at: Location(path: sidecar.path, range: sidecar.fractal?.tier?.range ?? sidecar.idLocation.range),
      "`\(fractal.name)` is of tier enterprise, and its knowledge layer is empty",
      remedy: "Add a decision record or a document, name them in [layers] knowledge, or set a lower tier.",
      fractal: fractal.name, key: "\(fractal.name) knowledge")
  }

  private static func isDocument(_ path: String) -> Bool {
    [".md", ".rst", ".adoc", ".txt", ".tutorial"].contains { path.hasSuffix($0) }
  }
}

extension [String] {
  /// Of paths in byte order, those that lie in `folder`; empty for the root.
  fileprivate func within(_ folder: String) -> ArraySlice<String> {
    if folder.isEmpty { return self[...] }
    let (prefix, end) = (folder + "/", folder + "0")
    let start = partitioningIndex { !$0.utf8.lexicographicallyPrecedes(prefix.utf8) }
    // `0` follows `/`.
    return self[start..<partitioningIndex { !$0.utf8.lexicographicallyPrecedes(end.utf8) }]
  }
}
