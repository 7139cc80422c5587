package import Codebase
import SyntaxFacts

extension GraphView {
  /// The graph of `codebase`: its files and where what they import is defined, or its fractals by the law
  /// of edges.
  package init(_ codebase: Codebase, level: Level, paths: DisplayPath) {
    switch level {
    case .file: self.init(filesOf: codebase, paths)
    case .fractal: self.init(fractalsOf: codebase, paths)
    }
  }

  private init(filesOf codebase: Codebase, _ paths: DisplayPath) {
    let ids = GraphView.ids(of: codebase.tree)
    let graph = codebase.dependencies
    let nodes = codebase.files.map { file in
      let path = paths.display(file.path)
      return Node(
        id: path, path: path, kind: file.isStub ? .stub : .file,
        fractal: ids[codebase.tree.owner(of: file.id).index])
    }
    let edges = graph.edges.map { edge in
      Edge(
        from: edge.from.index, to: edge.to.index, kinds: edge.kinds.kinds, count: edge.count,
        lines: codebase.lines(of: edge, in: graph))
    }
    self.init(level: .file, nodes: nodes, edges: edges)
  }

  private init(fractalsOf codebase: Codebase, _ paths: DisplayPath) {
    let ids = GraphView.ids(of: codebase.tree)
    let nodes = zip(codebase.tree.fractals, ids).map { fractal, id in
      Node(
        id: id, path: paths.display(fractal.path), kind: NodeKind(fractal),
        fractal: fractal.parent.map { ids[$0.index] })
    }
    let graph = codebase.fractalGraph
    let edges = graph.edges.map { edge in
      Edge(
        from: edge.from.index, to: edge.to.index, kinds: edge.kinds.kinds, count: edge.count,
        witnesses: graph.witnesses[edge.witnesses].map {
          GraphView.witness(Int($0), of: codebase, paths)
        })
    }
    self.init(level: .fractal, nodes: nodes, edges: edges)
  }

  private static func witness(_ number: Int, of codebase: Codebase, _ paths: DisplayPath) -> Witness {
    let graph = codebase.fractalGraph.files
    let edge = graph.edges[number]
    return Witness(
      from: paths.display(codebase[edge.from].path), to: paths.display(codebase[edge.to].path),
      lines: codebase.lines(of: edge, in: graph))
  }

  /// The id of each fractal; where several claim one id, the first has it and the others say where they are.
  private static func ids(of tree: FractalTree) -> [String] {
    var taken: Set<String> = []
    return tree.fractals.map { fractal in
      var id = fractal.name
      while !taken.insert(id).inserted { id += " (\(fractal.path))" }
      return id
    }
  }
}

extension GraphView.NodeKind {
  fileprivate init(_ fractal: Fractal) {
    switch fractal.kind {
    case _ where fractal.isDeclared: self = .declared
    case .root: self = .root
    case .declared: self = .declared
    case .inferred: self = .inferred
    }
  }
}
