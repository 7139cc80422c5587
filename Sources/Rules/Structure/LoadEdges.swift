import Codebase
import RuleCatalog
import RuleEngine
import SourceText
import SyntaxFacts

/// A dependency of one file on another, as far as it counts for cycles.
struct LoadEdge: Hashable {
  var from: FileID
  var to: FileID
  /// The places that count; never empty. Mostly all there are, in place.
  var sites: ArraySlice<DependencySite>
}

/// The dependencies that hold when a module is loaded, names used within a module, and others where settings
/// ask for them.
struct LoadEdges {
  /// By `from`, then `to`.
  let all: [LoadEdge]

  init(_ subject: Subject, rule: RuleID) {
    let codebase = subject.codebase
    var all: [LoadEdge] = []
    let (edges, occurrences) = (codebase.dependencies.edges, codebase.dependencies.occurrences)
    var start = 0
    while start < edges.count {
      let file = edges[start].from
      let counted = LoadEdges.kinds(for: subject.settings(for: codebase.path(of: file)), rule)
      var end = start
      while end < edges.count, edges[end].from.rawValue == file.rawValue {
        let edge = edges[end]
        let places = occurrences[edge.occurrences]
        let sites = edge.kinds.rawValue & ~counted.rawValue == 0
          ? places : places.filter { counted.rawValue & EdgeKinds(codebase.kind(of: $0, in: file)).rawValue != 0 }[...]
        if !sites.isEmpty { all.append(LoadEdge(from: edge.from, to: edge.to, sites: sites)) }
        end += 1
      }
      start = end
    }
    self.init(all)
  }

  /// From edges by `from`, then `to`.
  init(_ all: [LoadEdge]) {
    self.all = all
  }

  /// Those that a ring of files can be made of: the files of one module are loaded as one, and the names by
  /// which they use each other are none.
  var amongFiles: LoadEdges {
    guard all.contains(where: { $0.sites.contains { $0.asUse != nil } }) else { return self }
    return LoadEdges(
      all.compactMap { edge in
        var edge = edge
        // Nearly always all of them are names, or none is.
        guard let first = edge.sites.firstIndex(where: { $0.asUse == nil }) else { return nil }
        if first > edge.sites.startIndex || edge.sites.contains(where: { $0.asUse != nil }) {
          edge.sites.removeAll { $0.asUse != nil }
        }
        return edge
      })
  }

  /// The edge between two files.
  func edge(from: FileID, to: FileID) -> LoadEdge? {
    self.from(from).first { $0.to == to }
  }

  /// The edges of one file.
  func from(_ file: FileID) -> ArraySlice<LoadEdge> {
    let start = all.partitioningIndex { $0.from >= file }
    let end = all.partitioningIndex { $0.from > file }
    return all[start..<end]
  }

  private static let always = ([.runtime, .conditional, .reference] as EdgeKinds).rawValue

  private static func kinds(for settings: RuleSettings, _ rule: RuleID) -> EdgeKinds {
    // Made of raw values: sets of another module are joined through tables of functions.
    var kinds = LoadEdges.always
    if settings.boolean(.typeOnly, of: rule) { kinds |= EdgeKinds.typeOnly.rawValue }
    if settings.boolean(.local, of: rule) { kinds |= EdgeKinds.local.rawValue }
    return EdgeKinds(rawValue: kinds)
  }
}
