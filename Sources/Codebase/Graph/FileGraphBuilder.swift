package import SyntaxFacts

/// Gathers the edges of one file after the other.
struct FileGraphBuilder {
  private var edges: [FileEdge] = []
  private var occurrences: [UInt32] = []
  private var pending: [(to: FileID, number: UInt32)] = []

  /// Notes that import `number` of the current file needs `to`.
  mutating func add(_ number: Int, to: FileID) {
    pending.append((to, UInt32(truncatingIfNeeded: number)))
  }

  mutating func endFile(_ file: SourceFile) {
    pending.sort { ($0.to, $0.number) < ($1.to, $1.number) }
    var start = 0
    while start < pending.count {
      let to = pending[start].to
      var end = start
      var kinds: EdgeKinds = []
      let first = occurrences.count
      while end < pending.count, pending[end].to == to {
        kinds.formUnion(EdgeKinds(file.kind(ofImport: Int(pending[end].number))))
        occurrences.append(pending[end].number)
        end += 1
      }
      edges.append(FileEdge(from: file.id, to: to, kinds: kinds, occurrences: first..<occurrences.count))
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
    if isStub { return .typeOnly }
    let traits = surface.imports[number].traits
    return traits.kind == .conditional && traits.contains(.entryPoint) ? .local : traits.kind
  }
}

extension ImportTable {
  /// The edges to where imported names are defined.
  func dependencies(of files: [SourceFile]) -> FileGraph {
    var builder = FileGraphBuilder()
    for file in files {
      for number in file.surface.imports.indices {
        for home in homes(of: number, in: file.id) where home.file != file.id {
          builder.add(number, to: home.file)
        }
      }
      builder.endFile(file)
    }
    return builder.graph(nodeCount: files.count)
  }

  /// The edges to the modules that imports name.
  func namedModules(of files: [SourceFile]) -> FileGraph {
    var builder = FileGraphBuilder()
    for file in files {
      for number in file.surface.imports.indices {
        guard case .file(let target) = target(of: number, in: file.id), target != file.id else { continue }
        builder.add(number, to: target)
      }
      builder.endFile(file)
    }
    return builder.graph(nodeCount: files.count)
  }
}
