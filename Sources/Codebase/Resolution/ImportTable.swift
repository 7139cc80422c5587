/// What every import of every file means.
package struct ImportTable: Sendable {
  /// Where the imports of each file start in `targets`; one more than there are files.
  private(set) var starts: [UInt32] = [0]
  private(set) var targets: [ImportTarget] = []
  /// Where the homes of each import start in `homes`; one more than there are imports.
  private var homeStarts: [UInt32] = [0]
  private var homes: [ImportHome] = []
  /// Where the references of each file start in `references`; one more than there are files.
  private var referenceStarts: [UInt32] = [0]
  private var references: [NameReference] = []

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

  /// Calls `body` with the number of each of `homes(of:in:)`: without a copy of the ways there.
  func forEachHome(of index: Int, in file: FileID, _ body: (FileID) -> Void) {
    guard let position = position(of: index, in: file) else { return }
    for place in Int(homeStarts[position])..<Int(homeStarts[position + 1]) { body(homes[place].file) }
  }

  /// The files that names in `file` lead to without an import: by file, then by use.
  package func references(in file: FileID) -> ArraySlice<NameReference> {
    guard file.index + 1 < referenceStarts.count else { return [] }
    return references[Int(referenceStarts[file.index])..<Int(referenceStarts[file.index + 1])]
  }

  private func position(of index: Int, in file: FileID) -> Int? {
    guard file.index + 1 < starts.count else { return nil }
    let position = Int(starts[file.index]) + index
    return index >= 0 && position < Int(starts[file.index + 1]) ? position : nil
  }
}

extension ImportTable {
  /// Enters what the next file means.
  mutating func add(_ meaning: FileMeaning) {
    var next = 0
    let found = meaning.broughtIn
    for (number, target) in meaning.targets.enumerated() {
      targets.append(target)
      while next < found.count, found[next].number == number {
        homes.append(found[next].home)
        next += 1
      }
      homeStarts.append(UInt32(truncatingIfNeeded: homes.count))
    }
    references += meaning.references
    starts.append(UInt32(truncatingIfNeeded: targets.count))
    referenceStarts.append(UInt32(truncatingIfNeeded: references.count))
  }

  /// Enters what the next files mean; `numbers` are those here of the external packages there.
  mutating func append(_ part: ImportTable, _ numbers: [ExternalID]) {
    let (target, home, reference) = (targets.count, homes.count, references.count)
    func moved(_ start: UInt32, by count: Int) -> UInt32 { start + UInt32(truncatingIfNeeded: count) }
    targets.append(contentsOf: part.targets)
    for index in target..<targets.count {
      if case .external(let id) = targets[index] { targets[index] = .external(numbers[id.index]) }
    }
    homes.append(contentsOf: part.homes)
    references.append(contentsOf: part.references)
    starts.append(contentsOf: part.starts.dropFirst().lazy.map { moved($0, by: target) })
    homeStarts.append(contentsOf: part.homeStarts.dropFirst().lazy.map { moved($0, by: home) })
    referenceStarts.append(contentsOf: part.referenceStarts.dropFirst().lazy.map { moved($0, by: reference) })
  }

  /// Gives external packages their final numbers.
  mutating func renumber(_ order: [ExternalID]) {
    for index in targets.indices {
      if case .external(let id) = targets[index] { targets[index] = .external(order[id.index]) }
    }
  }
}
