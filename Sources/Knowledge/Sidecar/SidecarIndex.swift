/// The sidecars of a tree, found by id and by what they describe.
package struct SidecarIndex: Sendable {
  /// By path.
  package let all: [Sidecar]
  private let byID: [String: [Int]]
  private let bySubject: [SidecarSubject: Int]

  package init(_ sidecars: [Sidecar]) {
    let all = sidecars.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var byID: [String: [Int]] = [:]
    var bySubject: [SidecarSubject: Int] = [:]
    for (position, sidecar) in all.enumerated() {
      if let id = sidecar.fractal?.id.value { byID[id, default: []].append(position) }
      bySubject[sidecar.subject] = position
    }
    self.all = all
    self.byID = byID
    self.bySubject = bySubject
  }

  /// The sidecars that declare the fractal, by path: more than one only where an id is used twice.
  package func declaring(_ id: String) -> [Sidecar] {
    (byID[id] ?? []).map { all[$0] }
  }

  /// The sidecar that describes the folder or the file itself.
  package func sidecar(of subject: SidecarSubject) -> Sidecar? {
    bySubject[subject].map { all[$0] }
  }

  /// The sidecar of the innermost declared fractal that holds the file at `path`.
  package func fractal(around path: String) -> Sidecar? {
    if let stem = Sidecar.describedStem(of: path), let own = sidecar(of: .file(stem: stem)),
      own.fractal != nil
    {
      return own
    }
    return RootPath.folders(above: path).lazy.compactMap { sidecar(of: .folder($0)) }
      .first { $0.fractal != nil }
  }
}
