/// Folders that hold no source of the project, whatever the ignore files say.
///
/// - version control, caches and tools' own folders, by name (`names`);
/// - `site-packages`, and any folder with a `pyvenv.cfg`: installed packages;
/// - `build` and `dist` right beside a `setup.py`, `setup.cfg`, `pyproject.toml` or `Package.swift`,
///   unless they hold an `__init__.py` or a `.fractal.toml`: what a build left there.
///
/// None of this holds for the root itself, nor for a path that was named.
enum SkippedFolders {
  static let names: Set<[UInt8]> = Set(
    [
      ".git", ".hg", ".svn", ".jj", ".build", ".swiftpm", "DerivedData", "__pycache__", "__pypackages__",
      "node_modules", ".tox", ".nox", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".eggs",
      "site-packages",
    ].map { Array($0.utf8) })

  /// What version control keeps at the top of a work tree.
  static let versionControl: [String] = [".git", ".hg", ".svn", ".jj"]

  static let buildOutput: Set<[UInt8]> = Set(["build", "dist"].map { Array($0.utf8) })
}

/// What the names in a folder say of the folder itself.
struct FolderSigns {
  var hasIgnoreFile = false
  var isVirtualEnvironment = false
  var isProject = false
  /// Holds an `__init__.py` or a `.fractal.toml`.
  var isPackage = false

  init(_ listing: FolderListing) {
    for entry in listing.entries {
      note(listing.name(entry))
    }
  }

  private mutating func note(_ name: ArraySlice<UInt8>) {
    // All the names that matter are that long.
    guard name.count >= 8 else { return }
    func named(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { name.elementsEqual($0) }
    }
    switch name[name.startIndex] {
    case UInt8(ascii: "."):
      if named(".gitignore") { hasIgnoreFile = true }
      if named(".fractal.toml") { isPackage = true }
    case UInt8(ascii: "p"):
      if named("pyvenv.cfg") { isVirtualEnvironment = true }
      if named("pyproject.toml") { isProject = true }
    case UInt8(ascii: "s"):
      if named("setup.py") || named("setup.cfg") { isProject = true }
    case UInt8(ascii: "P"):
      if named("Package.swift") { isProject = true }
    case UInt8(ascii: "_"):
      if named("__init__.py") { isPackage = true }
    default: break
    }
  }
}
