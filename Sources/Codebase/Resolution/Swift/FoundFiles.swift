import SyntaxFacts

/// The files that the names of one file lead to, as they come: use by use.
struct FoundFiles {
  private struct Reference {
    var use: UInt32
    /// The number of the one before it to the same file plus one.
    var before: UInt32
  }

  /// The import that brings a file in, in the upper half, and the file.
  private var broughtIn: [UInt64] = []
  private var references: [Reference] = []
  /// The files of `references`, and by file the number of its latest one plus one.
  private var homes: [FileID] = []
  private var latest: [UInt32] = []

  mutating func forget() {
    broughtIn.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    for home in homes { latest[home.index] = 0 }
    homes.removeAll(keepingCapacity: true)
  }

  mutating func note(_ home: FileID, broughtInBy number: Int32) {
    let item = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(home.rawValue)
    if item != broughtIn.last { broughtIn.append(item) }
  }

  mutating func note(_ home: FileID, use: Int) {
    if latest.count <= home.index {
      latest.append(contentsOf: repeatElement(0, count: home.index + 1 - latest.count))
    }
    let before = latest[home.index]
    let use = UInt32(truncatingIfNeeded: use)
    if before == 0 { homes.append(home) } else if references[Int(before) - 1].use == use { return }
    references.append(Reference(use: use, before: before))
    latest[home.index] = UInt32(truncatingIfNeeded: references.count)
  }

  /// Enters them in their orders, each once.
  mutating func move(to meaning: inout FileMeaning) {
    broughtIn.sort()
    var last: UInt64?
    for item in broughtIn where item != last {
      last = item
      let home = FileID(rawValue: UInt32(truncatingIfNeeded: item))
      meaning.broughtIn.append(BroughtIn(Int(item >> 32), ImportHome(file: home, via: [])))
    }
    homes.sort()
    meaning.references.reserveCapacity(references.count)
    for home in homes {
      let start = meaning.references.count
      var next = latest[home.index]
      while next > 0 {
        let reference = references[Int(next) - 1]
        meaning.references.append(NameReference(home: home, use: reference.use))
        next = reference.before
      }
      meaning.references[start...].reverse()
    }
  }
}
