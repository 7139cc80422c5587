import SyntaxFacts

extension ExternalUse {
  /// The external packages that each fractal's own files import.
  static func gather(_ imports: ImportTable, files: [SurfaceView], tree: FractalTree) -> [ExternalUse] {
    var found: [(fractal: FractalNumber, external: ExternalID, at: ImportOccurrence)] = []
    for (index, view) in files.enumerated() {
      let file = FileID(index)
      for number in view.imports.indices {
        guard case .external(let external) = imports.target(of: number, in: file) else { continue }
        let place = ImportOccurrence(file: file, index: UInt32(truncatingIfNeeded: number))
        found.append((tree.owner(of: file), external, place))
      }
    }
    found.sort { a, b in
      (a.fractal, a.external, a.at.file, a.at.index) < (b.fractal, b.external, b.at.file, b.at.index)
    }
    var uses: [ExternalUse] = []
    var start = 0
    while start < found.count {
      let (fractal, external, _) = found[start]
      let end = found[start...].firstIndex { $0.fractal != fractal || $0.external != external } ?? found.count
      var kinds: EdgeKinds = []
      for item in found[start..<end] {
        kinds.formUnion(EdgeKinds(DependencyKind(files[item.at.file.index].kind(ofImport: Int(item.at.index)))))
      }
      uses.append(
        ExternalUse(
          fractal: fractal, external: external, kinds: kinds, occurrences: found[start..<end].map(\.at)))
      start = end
    }
    return uses
  }
}
