/// The graph of decision records for Graphviz and Mermaid: records in boxes, live ones with a thick border, those who
/// cite them in round ones; supersession solid, citation dashed.
package enum DecisionGraphWriter {
  package static func dot(_ graph: DecisionGraph) -> [UInt8] {
    var out = "digraph decisions {\n  rankdir=LR;\n  node [shape=box];\n"
    for (place, node) in graph.nodes.enumerated() {
      let style = node.isLive ? ", style=bold" : node.kind == .record ? "" : ", style=rounded"
      out += "  n\(place) [label=\(DOTWriter.quoted(label(node)))\(style)];\n"
    }
    for edge in graph.edges {
      out += "  n\(edge.from) -> n\(edge.to)\(edge.kind == .supersedes ? " [label=\"supersedes\"]" : " [style=dashed]");\n"
    }
    return Array((out + "}\n").utf8)
  }

  package static func mermaid(_ graph: DecisionGraph) -> [UInt8] {
    var out = "flowchart LR\n"
    for (place, node) in graph.nodes.enumerated() {
      let text = MermaidWriter.quoted(label(node))
      out += node.kind == .record ? "  n\(place)[\(text)]\n" : "  n\(place)([\(text)])\n"
    }
    for edge in graph.edges {
      out += "  n\(edge.from) \(edge.kind == .supersedes ? "-->|supersedes|" : "-.->") n\(edge.to)\n"
    }
    let live = graph.nodes.indices.filter { graph.nodes[$0].isLive }.map { "n\($0)" }
    if !live.isEmpty {
      out += "  classDef live stroke-width:3px\n  class \(live.joined(separator: ",")) live\n"
    }
    return Array(out.utf8)
  }

  private static func label(_ node: DecisionGraph.Node) -> String {
    node.id + (node.title.map { " – " + $0 } ?? "")
  }
}
