/// Everything that joins files, once for the whole repository and then frozen.
package struct Codebase: Sendable {
  /// By the bytes of their paths; a file's number is its place.
  package let files: [SourceFile]
  package let tree: FractalTree
  /// By path.
  package let sourceRoots: [SourceRoot]
  /// The modules that are made of several files, by path.
  package let modules: [SourceModule]
  let layout: ModuleLayout
  /// What every import means.
  package let imports: ImportTable
  /// Between files, to where imported names are defined: re-exports by packages are looked through, so
  /// that a package that gathers its modules' names makes no cycle with them.
  package let dependencies: FileGraph
  /// Between files, to the modules that imports name: what import linters compare.
  package let namedModules: FileGraph
  /// Between fractals, from `dependencies`.
  package let fractalGraph: FractalGraph
  /// By name.
  package let externals: [ExternalPackage]
  /// By file, then by import.
  package let unresolved: [UnresolvedImport]
  let folders: FolderTable
  let roots: SourceRoots
}
