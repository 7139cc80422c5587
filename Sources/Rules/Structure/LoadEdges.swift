import Codebase
import RuleCatalog
import RuleEngine
import SyntaxFacts

/// A dependency of one file on another, as far as it counts for cycles.
struct LoadEdge: Hashable {
  var from: FileID
  var to: FileID
  /// Numbers of the imports that count, in `Surface.imports`; never empty.
  var imports: [Int]
}

/// The dependencies that hold when a module is loaded, and others where settings ask for them.
struct LoadEdges {
  /// By `from`, then `to`.
  let all: [LoadEdge]

  init(_ subject: Subject, rule: RuleID) {
    let codebase = subject.codebase
    var all: [LoadEdge] = []
    var counted: Set<ImportKind> = []
    var last = FileID.none
    for edge in codebase.dependencies.edges {
      if edge.from != last {
        counted = LoadEdges.kinds(for: subject.settings(for: codebase[edge.from].path), rule)
        last = edge.from
      }
      let imports = codebase.dependencies.occurrences[edge.occurrences].map { Int($0) }
        .filter { counted.contains(codebase[edge.from].kind(ofImport: $0)) }
      if !imports.isEmpty { all.append(LoadEdge(from: edge.from, to: edge.to, imports: imports)) }
    }
    self.init(all)
  }

  /// From edges by `from`, then `to`.
  init(_ all: [LoadEdge]) {
    self.all = all
  }

  /// The edge between two files.
  func edge(from: FileID, to: FileID) -> LoadEdge? {
    self.from(from).first { $0.to == to }
  }

  /// The edges of one file.
  func from(_ file: FileID) -> ArraySlice<LoadEdge> {
    let start = firstIndex { $0.from < file }
    let end = firstIndex { $0.from <= file }
    return all[start..<end]
  }

  /// The index of the first edge that is not `before`, which holds for a part from the start on.
  private func firstIndex(after before: (LoadEdge) -> Bool) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if before(all[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func kinds(for settings: RuleSettings, _ rule: RuleID) -> Set<ImportKind> {
    var kinds: Set<ImportKind> = [.runtime, .conditional]
    if settings.boolean(.typeOnly, of: rule) { kinds.insert(.typeOnly) }
    if settings.boolean(.local, of: rule) { kinds.insert(.local) }
    return kinds
  }
}
