/// What every import of every file means.
package struct ImportTable: Sendable {
  /// Where the imports of each file start in `targets`; one more than there are files.
  private(set) var starts: [UInt32] = [0]
  private(set) var targets: [ImportTarget] = []
  /// Where the homes of each import start in `homes`; one more than there are imports.
  private var homeStarts: [UInt32] = [0]
  private var homes: [ImportHome] = []

  /// The module that import `index` of `file` names.
  package func target(of index: Int, in file: FileID) -> ImportTarget? {
    position(of: index, in: file).map { targets[$0] }
  }

  /// The files where what import `index` of `file` brings in is defined, by number, each once. Empty
  /// where it comes from outside the tree. May be the file itself.
  package func homes(of index: Int, in file: FileID) -> ArraySlice<ImportHome> {
    guard let position = position(of: index, in: file) else { return [] }
    return homes[Int(homeStarts[position])..<Int(homeStarts[position + 1])]
  }

  private func position(of index: Int, in file: FileID) -> Int? {
    guard file.index + 1 < starts.count else { return nil }
    let position = Int(starts[file.index]) + index
    return index >= 0 && position < Int(starts[file.index + 1]) ? position : nil
  }
}

extension ImportTable {
  mutating func add(_ target: ImportTarget, homes added: ArraySlice<ImportHome>) {
    targets.append(target)
    homes.append(contentsOf: added)
    homeStarts.append(UInt32(truncatingIfNeeded: homes.count))
  }

  mutating func endFile() {
    starts.append(UInt32(truncatingIfNeeded: targets.count))
  }

  /// Gives external packages their final numbers.
  mutating func renumber(_ order: [ExternalID]) {
    for index in targets.indices {
      if case .external(let id) = targets[index] { targets[index] = .external(order[id.index]) }
    }
  }
}
