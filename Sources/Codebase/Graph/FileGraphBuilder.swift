package import SyntaxFacts

/// Gathers the edges of one file after the other.
struct FileGraphBuilder {
  private var edges: [FileEdge] = []
  private var occurrences: [DependencySite] = []
  /// By the file needed, then by site: that in the upper half.
  private var pending: [UInt64] = []

  /// Notes that the current file needs `to` at `site`.
  mutating func add(_ site: DependencySite, to: FileID) {
    pending.append(UInt64(to.rawValue) << 32 | UInt64(site.rawValue))
  }

  mutating func endFile(_ file: FileView) {
    pending.sort()
    var start = 0
    while start < pending.count {
      let to = pending[start] >> 32
      var end = start
      var kinds: EdgeKinds = []
      let first = occurrences.count
      while end < pending.count, pending[end] >> 32 == to {
        let site = DependencySite(rawValue: UInt32(truncatingIfNeeded: pending[end]))
        kinds.formUnion(
          EdgeKinds(site.asImport.map { DependencyKind(file.surface.kind(ofImport: $0)) } ?? .reference))
        occurrences.append(site)
        end += 1
      }
      let target = FileID(rawValue: UInt32(truncatingIfNeeded: to))
      edges.append(FileEdge(from: file.id, to: target, kinds: kinds, occurrences: first..<occurrences.count))
      start = end
    }
    pending.removeAll(keepingCapacity: true)
  }

  func graph(nodeCount: Int) -> FileGraph {
    FileGraph(edges: edges, occurrences: occurrences, nodeCount: nodeCount)
  }
}

extension SourceFile {
  /// When import `number` happens; all that a stub imports is for type checkers, and what only the file run
  /// as a program imports is as little part of loading it as what a function imports.
  package func kind(ofImport number: Int) -> ImportKind {
    surface.imports[number].traits.kind(inStub: isStub)
  }
}

extension ImportTraits {
  func kind(inStub isStub: Bool) -> ImportKind {
    if isStub { return .typeOnly }
    return kind == .conditional && contains(.entryPoint) ? .local : kind
  }
}

extension ImportTable {
  /// The edges to where imported names, and names used without an import, are defined.
  func dependencies(of files: [SurfaceView]) -> FileGraph {
    graph(of: files) { file, builder in addHomes(of: file, to: &builder) }
  }

  /// `dependencies`, with an edge to the file that stands for a module where an import of it is not seen to
  /// bring in anything: what fractals depend on.
  func reach(of files: [SurfaceView], _ modules: [SourceModule]) -> FileGraph {
    graph(of: files) { file, builder in
      addHomes(of: file, to: &builder)
      for number in file.surface.imports.indices where homes(of: number, in: file.id).isEmpty {
        guard case .module(let module) = target(of: number, in: file.id) else { continue }
        builder.add(.import(number), to: modules[module.index].entry)
      }
    }
  }

  /// The edges to the modules that imports name; of a module of several files to the one that stands for it.
  func namedModules(of files: [SurfaceView], _ modules: [SourceModule]) -> FileGraph {
    graph(of: files) { file, builder in
      for number in file.surface.imports.indices {
        let named: FileID
        switch target(of: number, in: file.id) {
        case .file(let target): named = target
        case .module(let module): named = modules[module.index].entry
        default: continue
        }
        if named != file.id { builder.add(.import(number), to: named) }
      }
    }
  }

  private func addHomes(of file: FileView, to builder: inout FileGraphBuilder) {
    for number in file.surface.imports.indices {
      forEachHome(of: number, in: file.id) { home in
        if home != file.id { builder.add(.import(number), to: home) }
      }
    }
    for reference in references(in: file.id) where reference.home != file.id {
      builder.add(.use(Int(reference.use)), to: reference.home)
    }
  }

  private func graph(
    of views: [SurfaceView], _ add: (FileView, inout FileGraphBuilder) -> Void
  ) -> FileGraph {
    var builder = FileGraphBuilder()
    for (number, view) in views.enumerated() {
      let file = FileView(id: FileID(number), surface: view)
      add(file, &builder)
      builder.endFile(file)
    }
    return builder.graph(nodeCount: views.count)
  }
}
