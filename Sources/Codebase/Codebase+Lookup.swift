import SourceText
import SyntaxFacts

extension Codebase {
  package subscript(id: FileID) -> SourceFile { files[id.index] }

  /// The path of a file. Whoever takes the whole file out for it counts references to all that its surface is made of.
  package func path(of id: FileID) -> String { files[id.index].path }

  /// The file at this root-relative path.
  package func file(at path: String) -> SourceFile? {
    let place = files.indices.partitioningIndex { !PathText.precedes(files[$0].path, path) }
    return place < files.count && PathText.equal(files[place].path, path) ? files[place] : nil
  }

  /// The fractal of this id; of several the first in the tree.
  package func fractal(_ name: String) -> Fractal? {
    tree.fractal(named: name)
  }

  /// The module of several files that `file` belongs to, where its language has such.
  package func module(of file: FileID) -> SourceModule? {
    guard file.index < files.count else { return nil }
    return layout.moduleOfFile[file.index].map { modules[$0.index] }
  }

  /// The dotted names by which `file` can be imported, from its nearest source root to the farthest.
  package func moduleNames(of file: FileID) -> [String] {
    guard file.index < files.count else { return [] }
    return ModuleNaming(folders, roots).names(of: files[file.index])
  }

  /// The lines of the statements behind an edge of one of the file graphs, from 1, each once, ascending.
  package func lines(of edge: FileEdge, in graph: FileGraph) -> [Int] {
    let surface = files[edge.from.index].surface
    let lines = graph.occurrences[edge.occurrences].map {
      surface.lines.line(at: files[edge.from.index].start(of: $0)) + 1
    }
    return Set(lines).sorted()
  }

  /// The two fractals that an edge of a file graph belongs to.
  package func sides(of edge: FileEdge) -> (from: FractalNumber, to: FractalNumber)? {
    tree.sides(tree.owner(of: edge.from), tree.owner(of: edge.to))
  }

  /// The two fractals that an edge of a file graph belongs to, and who may declare it for whom.
  package func crossing(of edge: FileEdge) -> FractalCrossing? {
    FractalGraph.crossing(edge, in: tree)
  }
}
