/// Which records replace which, and who cites them.
package struct DecisionGraph: Hashable, Sendable {
  /// The names are part of the output formats.
  package enum NodeKind: String, Hashable, Sendable {
    case record, fractal, file
  }

  /// The names are part of the output formats.
  package enum EdgeKind: String, Hashable, Sendable {
    /// From the new record to the old one.
    case supersedes
    /// From a fractal, or from a file outside of all, to a record.
    case cites
  }

  package struct Node: Hashable, Sendable {
    package var id: String
    package var kind: NodeKind
    package var title: String?
    package var status: String?
    package var isLive = false
  }

  package struct Edge: Hashable, Sendable {
    /// Places in `nodes`.
    package var from: Int
    package var to: Int
    package var kind: EdgeKind
    /// What the record is cited for.
    package var subjects: [String]
  }

  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []
  private var places: [String: Int] = [:]

  package init(_ view: DecisionView) {
    for record in view.records where places[record.name] == nil {
      places[record.name] = nodes.count
      nodes.append(
        Node(id: record.name, kind: .record, title: record.title, status: record.status, isLive: record.isLive))
    }
    for record in view.records {
      guard let place = places[record.name] else { continue }
      for old in record.supersedes { places[old].map { add(place, $0, .supersedes, "") } }
    }
    for record in view.records {
      guard let place = places[record.name] else { continue }
      for citation in record.citations { add(node(citing: citation), place, .cites, citation.subject) }
    }
  }

  private mutating func node(citing citation: DecisionView.Citation) -> Int {
    let id = citation.fractal ?? citation.place.path
    // A fractal may be called as a file is.
    let key = (citation.fractal == nil ? "file " : "fractal ") + id
    if let known = places[key] { return known }
    places[key] = nodes.count
    nodes.append(Node(id: id, kind: citation.fractal == nil ? .file : .fractal))
    return nodes.count - 1
  }

  private mutating func add(_ from: Int, _ to: Int, _ kind: EdgeKind, _ subject: String) {
    let known = edges.firstIndex { $0.from == from && $0.to == to && $0.kind == kind }
    let place = known ?? edges.count
    if known == nil { edges.append(Edge(from: from, to: to, kind: kind, subjects: [])) }
    if !subject.isEmpty, !edges[place].subjects.contains(subject) { edges[place].subjects.append(subject) }
  }
}
