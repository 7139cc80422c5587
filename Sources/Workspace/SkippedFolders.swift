/// Folders that hold no source of the project, whatever the ignore files say.
///
/// - version control, caches and tools' own folders, by name (`names`);
/// - `site-packages`, and any folder with a `pyvenv.cfg`: installed packages;
/// - `build` and `dist` right beside a `setup.py`, `setup.cfg`, `pyproject.toml` or `Package.swift`,
///   unless they hold an `__init__.py` or a `.fractal.toml`: what a build left there.
///
/// None of this holds for the root itself, nor for a path that was named.
enum SkippedFolders {
  private static let names: [StaticString] = [
    ".git", ".hg", ".svn", ".jj", ".build", ".swiftpm", "DerivedData", "__pycache__", "__pypackages__",
    "node_modules", ".tox", ".nox", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".eggs",
    "site-packages",
  ]

  /// What version control keeps at the top of a work tree.
  static let versionControl: [String] = [".git", ".hg", ".svn", ".jj"]

  private static let buildOutput: [StaticString] = ["build", "dist"]

  /// Whether a folder of that name is left out wherever it lies.
  static func holdNothing(named name: UnsafeBufferPointer<UInt8>) -> Bool {
    names.contains { name.isEqual(to: $0) }
  }

  /// Whether a folder of that name beside a project's own files may be what a build left there.
  static func mayBeBuildOutput(named name: UnsafeBufferPointer<UInt8>) -> Bool {
    buildOutput.contains { name.isEqual(to: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isEqual(to text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { elementsEqual($0) }
  }
}

/// What the names in a folder say of the folder itself.
struct FolderSigns: OptionSet {
  let rawValue: UInt8

  static let ignoreFile = FolderSigns(rawValue: 1)
  static let virtualEnvironment = FolderSigns(rawValue: 2)
  static let project = FolderSigns(rawValue: 4)
  /// Holds an `__init__.py` or a `.fractal.toml`.
  static let package = FolderSigns(rawValue: 8)

  private static let meanings: [(name: StaticString, sign: FolderSigns)] = [
    (".gitignore", .ignoreFile), (".fractal.toml", .package), ("__init__.py", .package),
    ("pyvenv.cfg", .virtualEnvironment), ("pyproject.toml", .project), ("setup.py", .project),
    ("setup.cfg", .project), ("Package.swift", .project),
  ]
}

extension FolderSigns {
  init(_ listing: FolderListing) {
    self = []
    let meanings = FolderSigns.meanings
    for entry in listing.entries {
      let name = listing.name(entry)
      for (text, sign) in meanings where text.utf8CodeUnitCount == name.count {
        if text.withUTF8Buffer({ name.elementsEqual($0) }) { insert(sign) }
      }
    }
  }
}
