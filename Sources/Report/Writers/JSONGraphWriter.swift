import Codebase


/// A graph as our own JSON, version 1, a node or an edge a line. `SchemaText.graph` describes the shape.
package enum JSONGraphWriter {
  /// The version of the shape, raised when a key changes its meaning or goes.
  package static let version = 1

  package static func write(_ graph: GraphView) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      json.member("level", graph.level.rawValue)
      json.array("nodes") { json in
        for node in graph.nodes { json.row { write(node, to: &$0) } }
      }
      json.array("edges") { json in
        for edge in graph.edges { json.row { write(edge, of: graph, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ node: GraphView.Node, to json: inout JSONWriter) {
    json.member("id", node.id)
    json.member("path", node.path)
    json.member("kind", node.kind.rawValue)
    json.member("fractal", node.fractal)
  }

  private static func write(_ edge: GraphView.Edge, of graph: GraphView, to json: inout JSONWriter) {
    json.member("from", graph.nodes[edge.from].id)
    json.member("to", graph.nodes[edge.to].id)
    json.member("kind", edge.kind.name)
    json.member("kinds", edge.kinds.map(\.name))
    json.member("count", edge.count)
    json.member("lines", numbers: edge.lines)
    guard graph.level == .fractal else { return }
    json.array("witnesses") { json in
      for witness in edge.witnesses {
        json.object { json in
          json.member("from", witness.from)
          json.member("to", witness.to)
          json.member("lines", numbers: witness.lines)
        }
      }
    }
  }
}
