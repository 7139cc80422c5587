import SyntaxFacts

/// The paths of one file in their parts: each is read once, however many uses there are of it.
struct KnownPaths {
  /// By number of the name: the number of its path plus one, 0 where it has not been read.
  private var numbers: [UInt32] = []
  private var paths: [UsePath] = []

  /// Forgets those of the file before; `names` is how many names this one has.
  mutating func forget(names: Int) {
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: repeatElement(0, count: names))
    paths.removeAll(keepingCapacity: true)
  }

  mutating func path(_ name: NameID, _ names: NameView, in arena: Arena) -> UsePath {
    let known = numbers[name.index]
    if known > 0 { return paths[Int(known) - 1] }
    let path = UsePath(names.bytes(of: name), in: arena)
    paths.append(path)
    numbers[name.index] = UInt32(truncatingIfNeeded: paths.count)
    return path
  }
}
