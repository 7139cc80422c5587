/// The sidecars of a tree, found by id and by what they describe.
package struct SidecarIndex: Sendable {
  /// By path.
  package let all: [Sidecar]
  private let byID: [String: [Int]]
  /// By the folder, and by the path without extension of the file, that they describe.
  private let byFolder: [String: Int]
  private let byStem: [String: Int]

  package init(_ sidecars: [Sidecar]) {
    let all = sidecars.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var byID: [String: [Int]] = [:]
    var byFolder: [String: Int] = [:]
    var byStem: [String: Int] = [:]
    for (position, sidecar) in all.enumerated() {
      if let id = sidecar.fractal?.id.value { byID[id, default: []].append(position) }
      switch sidecar.subject {
      case .folder(let folder): byFolder[folder] = position
      case .file(let stem): byStem[stem] = position
      }
    }
    self.all = all
    self.byID = byID
    self.byFolder = byFolder
    self.byStem = byStem
  }

  /// The sidecars that declare the fractal, by path: more than one only where an id is used twice.
  package func declaring(_ id: String) -> [Sidecar] {
    (byID[id] ?? []).map { all[$0] }
  }

  /// The one of them that lies at `path`.
  package func sidecar(declaring id: String, at path: String) -> Sidecar? {
    byID[id]?.first { all[$0].path == path }.map { all[$0] }
  }

  /// The sidecar that describes the folder or the file itself.
  package func sidecar(of subject: SidecarSubject) -> Sidecar? {
    switch subject {
    case .folder(let folder): byFolder[folder].map { all[$0] }
    case .file(let stem): byStem[stem].map { all[$0] }
    }
  }

  /// The sidecar of the innermost declared fractal that holds the file at `path`.
  package func fractal(around path: String) -> Sidecar? {
    if !byStem.isEmpty, let stem = Sidecar.describedStem(of: path), let place = byStem[stem],
      all[place].fractal != nil
    {
      return all[place]
    }
    var folder = path
    while !folder.isEmpty {
      folder = RootPath.folder(of: folder)
      if let place = byFolder[folder], all[place].fractal != nil { return all[place] }
    }
    return nil
  }
}
