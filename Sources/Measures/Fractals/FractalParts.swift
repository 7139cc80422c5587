package import Codebase
import Graphs
import SyntaxFacts

/// The communities in the graph of the files that a fractal owns itself, joined where one uses the other.
///
/// An edge weighs √(n / users): the root of n places, divided by the number of files of the fractal that use the same
/// file, so that what all share joins nothing. Imports for type checkers alone do not count.
package struct FractalParts: Sendable {
  package struct Part: Hashable, Sendable {
    /// Ascending.
    package let files: [FileID]
    /// Number of declarations outside of functions in them.
    package let declarations: Int
  }

  /// By number of declarations, most first, then by first file.
  package let parts: [Part]
  /// Of the partition, −0.5…1.
  package let modularity: Double
  /// The share of weight that leads from one part to another, 0…1.
  package let crossing: Double
  /// Number of declarations outside of functions in all of its files.
  package var declarations: Int { parts.reduce(0) { $0 + $1.declarations } }

  /// `counts` says which files are looked at.
  package init(_ fractal: FractalNumber, _ codebase: Codebase, counts: (FileID) -> Bool) {
    let files = codebase.tree.files(of: fractal).filter(counts)
    var numbers: [FileID: Int] = [:]
    for (number, file) in files.enumerated() { numbers[file] = number }
    var found: [(from: Int, to: Int, count: Int)] = []
    var users = [Int](repeating: 0, count: files.count)
    for (number, file) in files.enumerated() {
      for edge in codebase.dependencies.edges(from: file) where !edge.kinds.isSubset(of: .typeOnly) {
        guard let to = numbers[edge.to], to != number else { continue }
        found.append((number, to, edge.count))
        users[to] += 1
      }
    }
    let communities = Communities(
      nodeCount: files.count,
      edges: found.map { edge in
        Communities.Edge(edge.from, edge.to, weight: (Double(edge.count) / Double(users[edge.to])).squareRoot())
      })
    modularity = communities.modularity
    crossing = communities.crossing
    parts = communities.groups.map { group in
      Part(
        files: group.map { files[$0] },
        declarations: group.reduce(0) {
          $0 + codebase.files[files[$1].index].surface.declarations.countOutsideFunctions
        })
    }.sorted { a, b in
      a.declarations != b.declarations ? a.declarations > b.declarations : a.files[0] < b.files[0]
    }
  }
}

extension FactList<DeclarationView> {
  /// Those that others could use: what is declared in functions is left out.
  fileprivate var countOutsideFunctions: Int {
    var count = 0
    for number in indices {
      let parent = self[number].parent
      let isLocal = !parent.isNone && !self[parent.index].kind.isType
      if !isLocal, self[number].kind != .module { count += 1 }
    }
    return count
  }
}
