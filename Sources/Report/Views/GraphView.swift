package import Codebase

/// A dependency graph as it is shown: of files, or of fractals.
package struct GraphView: Hashable, Sendable {
  /// What a node is. The names are part of the output formats.
  package enum Level: String, Sendable, CaseIterable {
    case file, fractal
  }

  /// What a node stands for. The names are part of the output formats.
  package enum NodeKind: String, Sendable, CaseIterable {
    /// A source file.
    case file
    /// A source file for type checkers alone.
    case stub
    /// What is analysed, as a whole, without a sidecar of its own.
    case root
    /// A fractal that a sidecar declares.
    case declared
    /// A fractal by a natural boundary of the code.
    case inferred
  }

  package struct Node: Hashable, Sendable {
    /// Unique: the path of a file, the id of a fractal.
    package var id: String
    /// As the working directory sees it.
    package var path: String
    package var kind: NodeKind
    /// Id of the fractal that it lies in; nil for the root.
    package var fractal: String?

    package init(id: String, path: String, kind: NodeKind, fractal: String? = nil) {
      self.id = id
      self.path = path
      self.kind = kind
      self.fractal = fractal
    }
  }

  /// An edge between files behind one between fractals.
  package struct Witness: Hashable, Sendable {
    /// As the working directory sees them.
    package var from: String
    package var to: String
    /// Lines of `from`, ascending.
    package var lines: [Int]

    package init(from: String, to: String, lines: [Int]) {
      self.from = from
      self.to = to
      self.lines = lines
    }
  }

  /// That one node needs another; at most one edge from one to another.
  package struct Edge: Hashable, Sendable {
    /// Places in `nodes`.
    package var from: Int
    package var to: Int
    /// When its imports happen, in the order of `DependencyKind`.
    package var kinds: [DependencyKind]
    /// Number of imported names.
    package var count: Int
    /// Of the import statements in the file that it leaves, ascending; none between fractals.
    package var lines: [Int]
    /// None between files.
    package var witnesses: [Witness]

    package init(
      from: Int, to: Int, kinds: [DependencyKind] = [.runtime], count: Int = 1, lines: [Int] = [],
      witnesses: [Witness] = []
    ) {
      self.from = from
      self.to = to
      self.kinds = kinds
      self.count = count
      self.lines = lines
      self.witnesses = witnesses
    }

    /// The one word for it: of its kinds the one that matters most.
    package var kind: DependencyKind { kinds.first ?? .runtime }
    /// Whether no import behind it happens while the importing file is loaded.
    var isWeak: Bool { kind != .runtime && kind != .conditional }
  }

  package let level: Level
  package let nodes: [Node]
  /// Each between two of `nodes`.
  package let edges: [Edge]

  /// Edges whose ends are not among `nodes` are left out.
  package init(level: Level, nodes: [Node], edges: [Edge]) {
    self.level = level
    self.nodes = nodes
    self.edges = edges.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }
  }

  /// The part that touches what `isMeant`: those nodes, their neighbours, and the edges between the two.
  package func touching(_ isMeant: (Node) -> Bool) -> GraphView {
    let meant = nodes.map(isMeant)
    let edges = edges.filter { meant[$0.from] || meant[$0.to] }
    var isKept = meant
    for edge in edges {
      isKept[edge.from] = true
      isKept[edge.to] = true
    }
    var places = [Int](repeating: -1, count: nodes.count)
    var kept: [Node] = []
    for (place, node) in nodes.enumerated() where isKept[place] {
      places[place] = kept.count
      kept.append(node)
    }
    return GraphView(
      level: level, nodes: kept,
      edges: edges.map { edge in
        var edge = edge
        edge.from = places[edge.from]
        edge.to = places[edge.to]
        return edge
      })
  }

  /// The files' places in `nodes` by the fractal that they lie in, in the order in which those are met; the
  /// fractal of what lies in none is nil. One unnamed group at the level of fractals.
  var groups: [(fractal: String?, nodes: [Int])] {
    guard level == .file else { return [(nil, Array(nodes.indices))] }
    var numbers: [String?: Int] = [:]
    var groups: [(fractal: String?, nodes: [Int])] = []
    for (place, node) in nodes.enumerated() {
      let number = numbers[node.fractal, default: groups.count]
      if number == groups.count {
        numbers[node.fractal] = number
        groups.append((node.fractal, []))
      }
      groups[number].nodes.append(place)
    }
    return groups
  }
}
