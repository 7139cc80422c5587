/// A graph for Graphviz: files in clusters by fractal, declared fractals bold, the number of imported names
/// at each edge, dashed where no import happens while the file is loaded.
package enum DOTWriter {
  package static func write(_ graph: GraphView) -> [UInt8] {
    var out = "digraph dependencies {\n  rankdir=LR;\n  node [shape=box];\n"
    for (number, group) in graph.groups.enumerated() {
      guard let fractal = group.fractal else {
        for place in group.nodes { out += "  " + line(for: graph.nodes[place]) }
        continue
      }
      out += "  subgraph cluster_\(number) {\n    label=\(quoted(fractal));\n"
      for place in group.nodes { out += "    " + line(for: graph.nodes[place]) }
      out += "  }\n"
    }
    for edge in graph.edges { out += "  " + line(for: edge, of: graph) }
    return Array((out + "}\n").utf8)
  }

  private static func line(for node: GraphView.Node) -> String {
    quoted(node.id) + (node.kind == .declared ? " [style=bold]" : "") + ";\n"
  }

  private static func line(for edge: GraphView.Edge, of graph: GraphView) -> String {
    var attributes: [String] = []
    if edge.count > 1 { attributes.append("label=\"\(edge.count)\"") }
    if edge.isWeak { attributes.append("style=dashed") }
    let arrow = quoted(graph.nodes[edge.from].id) + " -> " + quoted(graph.nodes[edge.to].id)
    return arrow + (attributes.isEmpty ? "" : " [" + attributes.joined(separator: ", ") + "]") + ";\n"
  }

  /// A quoted id. A backslash is doubled: Graphviz would take it for an escape when it draws the label.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in TerminalText.safe(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
