import SyntaxFacts

/// The packages from outside, numbered as they are met.
struct ExternalTable: Sendable {
  private var index = HashIndex()
  private var keys: [UInt64] = []
  private(set) var packages: [ExternalPackage] = []

  /// The number of the package that the first part of `module` names.
  mutating func number(
    _ module: NameID, of surface: SurfaceView, isStandardLibrary: (UInt64) -> Bool
  ) -> ExternalID {
    let hash = DottedName.first(module, of: surface.names)
    // Packages of two languages may have one name.
    let key = hash &+ UInt64(surface.language.rawValue)
    if let known = index[key] { return ExternalID(Int(known)) }
    return add(
      ExternalPackage(
        name: DottedName.firstText(module, of: surface.names), language: surface.language,
        isStandardLibrary: isStandardLibrary(hash)),
      key)
  }

  private mutating func add(_ package: ExternalPackage, _ key: UInt64) -> ExternalID {
    index[key] = UInt32(truncatingIfNeeded: packages.count)
    packages.append(package)
    keys.append(key)
    return ExternalID(packages.count - 1)
  }

  /// Takes in the packages of another table; gives the number here of each there.
  mutating func take(_ other: ExternalTable) -> [ExternalID] {
    zip(other.keys, other.packages).map { key, package in
      index[key].map { ExternalID(Int($0)) } ?? add(package, key)
    }
  }

  /// Puts the packages in the order of their names; gives the new number of each old one.
  mutating func sort() -> [ExternalID] {
    let sorted = packages.indices.sorted { a, b in
      if PathText.equal(packages[a].name, packages[b].name) { return packages[a].language < packages[b].language }
      return PathText.precedes(packages[a].name, packages[b].name)
    }
    var order = [ExternalID](repeating: ExternalID(0), count: packages.count)
    for (new, old) in sorted.enumerated() { order[old] = ExternalID(new) }
    packages = sorted.map { packages[$0] }
    return order
  }
}
