package import Concurrency
import SyntaxFacts

extension Codebase {
  /// The join of `input`: a pure function of it, whatever the order of its parts; time near linear in the
  /// number of files, imports and uses. `work` changes nothing but the time.
  package static func assemble(_ input: CodebaseInput, work: ParallelWork = .serial) -> Codebase {
    Codebase(input, work)
  }

  private init(_ input: CodebaseInput, _ work: ParallelWork) {
    var files = SourceFile.numbered(input.files)
    let views = SurfaceView.all(files)
    var folders = FolderTable(files)
    let declarations = FractalTreeBuilder.ordered(input.fractals)
    for declaration in declarations where !declaration.isFile { _ = folders.intern(declaration.subject) }
    let roots = SourceRoots(
      folders, views, declared: input.sourceRoots, projectFiles: input.projectFiles)
    ModuleNaming(folders, roots).name(&files)

    let layout = ModuleLayout(
      files, views, manifests: input.files.compactMap { file in file.manifest.map { (file.path, $0) } })
    let resolved = NameResolution(
      views,
      python: views.contains { $0.language == .python }
        ? PythonResolution(
          views, modules: ModuleFinder(folders: folders, roots: roots, rootPackage: input.rootPackage)) : nil,
      swift: layout.modules.isEmpty ? nil : SwiftResolution(views, layout)
    ).run(work)
    let builder = FractalTreeBuilder(folders, files: files, declarations: declarations)
    let tree = builder.build(BoundaryInference(folders, roots, views, modules: layout.modules))
    let dependencies = resolved.imports.dependencies(of: views)

    self.tree = tree
    self.folders = folders
    self.roots = roots
    sourceRoots = roots.list(folders)
    imports = resolved.imports
    self.dependencies = dependencies
    self.layout = layout
    modules = layout.modules
    namedModules = resolved.imports.namedModules(of: views, layout.modules)
    fractalGraph = FractalGraph(
      layout.modules.isEmpty ? dependencies : resolved.imports.reach(of: views, layout.modules), tree: tree,
      externals: ExternalUse.gather(resolved.imports, files: views, tree: tree))
    externals = resolved.externals
    unresolved = resolved.unresolved
    // Last of all: until here `files` keeps what the views show.
    self.files = files
  }
}
