/// A graph as a Mermaid flowchart, such as Markdown pages draw: files in boxes by fractal, declared
/// fractals with a thick border, the number of imported names at each edge, dotted where no import happens
/// while the file is loaded. Mermaid itself refuses more than 500 edges unless told otherwise.
package enum MermaidWriter {
  package static func write(_ graph: GraphView) -> [UInt8] {
    var out = "flowchart LR\n"
    for (number, group) in graph.groups.enumerated() {
      guard let fractal = group.fractal else {
        for place in group.nodes { out += "  " + line(for: place, of: graph) }
        continue
      }
      out += "  subgraph g\(number)[\(quoted(fractal))]\n"
      for place in group.nodes { out += "    " + line(for: place, of: graph) }
      out += "  end\n"
    }
    for edge in graph.edges { out += "  " + line(for: edge) }
    return Array((out + style(of: graph)).utf8)
  }

  private static func line(for place: Int, of graph: GraphView) -> String {
    "n\(place)[\(quoted(graph.nodes[place].id))]\n"
  }

  private static func line(for edge: GraphView.Edge) -> String {
    let arrow = edge.isWeak ? "-.->" : "-->"
    return "n\(edge.from) \(arrow)" + (edge.count > 1 ? "|\(edge.count)|" : "") + " n\(edge.to)\n"
  }

  private static func style(of graph: GraphView) -> String {
    let declared = graph.nodes.indices.filter { graph.nodes[$0].kind == .declared }
    if declared.isEmpty { return "" }
    let names = declared.map { "n\($0)" }.joined(separator: ",")
    return "  classDef declared stroke-width:3px\n  class \(names) declared\n"
  }

  /// A label. What Mermaid or the page around it could take for markup is written as an entity of its own,
  /// `#35;` for `#`.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\": quoted += "#\(scalar.value);"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
