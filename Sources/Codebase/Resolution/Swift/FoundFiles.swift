import SyntaxFacts

/// The files that the names of one file lead to, as they come.
struct FoundFiles {
  /// The import that brings a file in, in the upper half, and the file.
  private var broughtIn: [UInt64] = []
  /// The file, in the upper half, and the use.
  private var references: [UInt64] = []

  mutating func forget() {
    broughtIn.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
  }

  mutating func note(_ home: FileID, broughtInBy number: Int32) {
    let item = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(home.rawValue)
    if item != broughtIn.last { broughtIn.append(item) }
  }

  mutating func note(_ home: FileID, use: Int) {
    references.append(UInt64(home.rawValue) << 32 | UInt64(UInt32(truncatingIfNeeded: use)))
  }

  /// Enters them in their orders, each once.
  mutating func move(to meaning: inout FileMeaning) {
    broughtIn.sort()
    references.sort()
    var last: UInt64?
    for item in broughtIn where item != last {
      last = item
      let home = FileID(rawValue: UInt32(truncatingIfNeeded: item))
      meaning.broughtIn.append(BroughtIn(Int(item >> 32), ImportHome(file: home, via: [])))
    }
    last = nil
    meaning.references.reserveCapacity(references.count)
    for item in references where item != last {
      last = item
      meaning.references.append(
        NameReference(
          home: FileID(rawValue: UInt32(truncatingIfNeeded: item >> 32)), use: UInt32(truncatingIfNeeded: item)))
    }
  }
}
