/// Everything that people have written down about a tree: sidecars, decision records, owners, frozen.
package struct Knowledge: Sendable {
  package let sidecars: SidecarIndex
  /// All records, inline ones too, with the fractals that own them.
  package let decisions: DecisionIndex
  /// Who owns what, as the forge has it; nil where no file says so.
  package let codeOwners: CodeOwners?
  /// Every file of the tree, of whatever kind, by path; nil where no sidecar asks what lies beside the code.
  package let listing: [String]?

  /// Joins what was read, in any order.
  package static func assemble(
    sidecars: [Sidecar], records: [DecisionRecord], codeOwners: CodeOwners? = nil, listing: [String]? = nil
  ) -> Knowledge {
    let index = SidecarIndex(sidecars)
    let entries = index.inlineRecords + index.owned(records)
    return Knowledge(
      sidecars: index, decisions: DecisionIndex(entries), codeOwners: codeOwners, listing: listing)
  }
}

extension SidecarIndex {
  /// The records of `[[decision]]`; those of a sidecar with settings only belong to the fractal around it.
  fileprivate var inlineRecords: [DecisionIndex.Entry] {
    all.flatMap { sidecar in
      let owner = sidecar.fractal ?? fractal(around: sidecar.path)?.fractal
      return sidecar.decisions.map {
        DecisionIndex.Entry(record: $0, fractal: owner?.id.value, folder: sidecar.folder)
      }
    }
  }

  /// Gives each Markdown record to the fractal whose decisions folder holds it, the innermost such folder.
  fileprivate func owned(_ records: [DecisionRecord]) -> [DecisionIndex.Entry] {
    var owners: [String: Sidecar] = [:]
    for sidecar in all {
      for folder in sidecar.decisionFolders where owners[folder] == nil || sidecar.describesFolder {
        owners[folder] = sidecar
      }
    }
    return records.map { record in
      let owner = RootPath.folders(above: record.path).lazy.compactMap { owners[$0] }.first
      return DecisionIndex.Entry(
        record: record, fractal: owner?.fractal?.id.value, folder: owner?.folder ?? "")
    }
  }
}
