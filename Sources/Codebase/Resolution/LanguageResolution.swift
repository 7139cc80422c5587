import SyntaxFacts

/// What the imports and names of one file mean, by the laws of its language.
struct FileMeaning {
  /// One for each import.
  var targets: [ImportTarget] = []
  /// What imports bring in: by import, then by file, each pair once.
  var broughtIn: [BroughtIn] = []
  /// The files that names lead to without an import: by file, then by use, each pair once.
  var references: [NameReference] = []
}

/// How one language finds what names mean. Files are asked for in the order of their numbers.
protocol LanguageResolution {
  mutating func meaning(of file: FileView, _ externals: inout ExternalTable) -> FileMeaning
}

/// Resolves all files of a tree, each in its language.
struct NameResolution {
  private var python: PythonResolution?
  private var swift: SwiftResolution?
  private var externals = ExternalTable()

  /// Without a file of a language nothing need be known of how it resolves names.
  init(python: PythonResolution?, swift: SwiftResolution?) {
    self.python = python
    self.swift = swift
  }

  /// What came of it.
  struct Result {
    var imports: ImportTable
    /// By name.
    var externals: [ExternalPackage]
    var unresolved: [UnresolvedImport]
  }

  mutating func run(_ views: [SurfaceView]) -> Result {
    var table = ImportTable()
    var unresolved: [UnresolvedImport] = []
    for (number, view) in views.enumerated() {
      let file = FileView(id: FileID(number), surface: view)
      let meaning = meaning(of: file)
      for (number, target) in meaning.targets.enumerated() {
        guard case .unresolved(let reason) = target else { continue }
        unresolved.append(
          UnresolvedImport(file: file.id, index: UInt32(truncatingIfNeeded: number), reason: reason))
      }
      table.add(meaning)
    }
    let order = externals.sort()
    table.renumber(order)
    return Result(imports: table, externals: externals.packages, unresolved: unresolved)
  }

  private mutating func meaning(of file: FileView) -> FileMeaning {
    switch file.surface.language {
    case .python: python?.meaning(of: file, &externals) ?? FileMeaning()
    case .swift: swift?.meaning(of: file, &externals) ?? FileMeaning()
    }
  }
}

/// The packages from outside, numbered as they are met.
struct ExternalTable {
  private var index = HashIndex()
  private(set) var packages: [ExternalPackage] = []

  /// The number of the package that the first part of `module` names.
  mutating func number(
    _ module: NameID, of surface: SurfaceView, isStandardLibrary: (UInt64) -> Bool
  ) -> ExternalID {
    let hash = DottedName.first(module, of: surface.names)
    // Packages of two languages may have one name.
    let key = hash &+ UInt64(surface.language.rawValue)
    if let known = index[key] { return ExternalID(Int(known)) }
    index[key] = UInt32(truncatingIfNeeded: packages.count)
    packages.append(
      ExternalPackage(
        name: DottedName.firstText(module, of: surface.names), language: surface.language,
        isStandardLibrary: isStandardLibrary(hash)))
    return ExternalID(packages.count - 1)
  }

  /// Puts the packages in the order of their names; gives the new number of each old one.
  mutating func sort() -> [ExternalID] {
    let sorted = packages.indices.sorted { a, b in
      if packages[a].name.utf8.elementsEqual(packages[b].name.utf8) {
        return packages[a].language < packages[b].language
      }
      return PathText.precedes(packages[a].name, packages[b].name)
    }
    var order = [ExternalID](repeating: ExternalID(0), count: packages.count)
    for (new, old) in sorted.enumerated() { order[old] = ExternalID(new) }
    packages = sorted.map { packages[$0] }
    return order
  }
}
