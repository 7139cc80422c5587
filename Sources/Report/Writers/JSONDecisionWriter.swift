/// Decision records as our own JSON, version 1.
package enum JSONDecisionWriter {
  /// The version of the shape, raised when a key changes its meaning or goes.
  package static let version = 1

  /// A record a line, without what cites it.
  package static func list(_ view: DecisionView) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      json.array("decisions") { json in
        for record in view.records { json.row { writeHead(record, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// One record with all that is known of it.
  package static func record(_ record: DecisionView.Record) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      writeHead(record, to: &json)
      for part in record.parts { json.member(part.name, part.lines) }
      json.array("citations") { json in
        for citation in record.citations { json.row { write(citation, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// Records and those who cite them as nodes, supersessions and citations as edges.
  package static func graph(_ graph: DecisionGraph) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      json.array("nodes") { json in
        for node in graph.nodes {
          json.row { json in
            json.member("id", node.id)
            json.member("kind", node.kind.rawValue)
            json.member("title", node.title)
            json.member("status", node.status)
            json.member("live", node.isLive)
          }
        }
      }
      json.array("edges") { json in
        for edge in graph.edges {
          json.row { json in
            json.member("from", graph.nodes[edge.from].id)
            json.member("to", graph.nodes[edge.to].id)
            json.member("kind", edge.kind.rawValue)
            json.member("subjects", edge.subjects)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func writeHead(_ record: DecisionView.Record, to json: inout JSONWriter) {
    json.member("name", record.name)
    json.member("id", record.id)
    json.member("fractal", record.fractal)
    json.member("title", record.title)
    json.member("status", record.status)
    json.member("live", record.isLive)
    json.member("date", record.date)
    json.member("path", record.place.path)
    json.member("line", record.place.line)
    json.member("deciders", record.deciders)
    json.member("allows", record.allows)
    json.member("supersedes", record.supersedes)
    json.member("superseded_by", record.supersededBy)
  }

  private static func write(_ citation: DecisionView.Citation, to json: inout JSONWriter) {
    json.member("kind", citation.kind.rawValue)
    json.member("subject", citation.subject)
    json.member("fractal", citation.fractal)
    json.member("path", citation.place.path)
    json.member("line", citation.place.line)
  }
}
