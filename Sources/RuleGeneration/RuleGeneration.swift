package import RuleCatalog

/// From the rule files, and the definition of the sidecar, to all that is written from them.
package enum RuleGeneration {
  /// The files to be written, sorted by path.
  package static func files(_ rules: [RuleDescription]) -> [GeneratedFile] {
    (CatalogWriter.files(rules) + [ReadmeWriter.file(rules), SidecarPage.file]).sorted { $0.path < $1.path }
  }

  /// The folder of which nothing but generated files may stand.
  package static let generatedFolder = CatalogWriter.folder
}
