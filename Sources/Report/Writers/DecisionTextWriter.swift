/// Decision records for people.
package enum DecisionTextWriter {
  /// A line a record: name, status, date, title and place, in columns.
  package static func list(_ view: DecisionView) -> [UInt8] {
    let rows = view.records.map { record in
      [record.name, statusText(record), record.date ?? "–", record.title ?? "–", text(record.place)].map(TerminalText.safe)
    }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        // The place ends the line, and a long title only moves that of its own line.
        let width = min(widths[column], column == 3 ? 60 : 40)
        if column < 4 { line += String(repeating: " ", count: max(0, width - cell.count) + 2) }
      }
      return line + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// All that is known of one record.
  package static func record(_ record: DecisionView.Record) -> [UInt8] {
    var lines = ["\(record.name)  \(record.title ?? "(without a title)")", ""]
    lines += field("status", [statusText(record) + (record.isLive ? " (live)" : "")])
    lines += field("date", record.date.map { [$0] } ?? [])
    lines += field("deciders", record.deciders)
    lines += field("place", [text(record.place)])
    lines += field("allows", record.allows)
    lines += field("supersedes", record.supersedes)
    lines += field("superseded by", record.supersededBy)
    for part in record.parts where !part.lines.isEmpty {
      lines += ["", part.name + ":"] + part.lines.map { "  " + $0 }
    }
    lines += ["", record.citations.isEmpty ? "Nothing cites it." : "cited by:"]
    lines += record.citations.map { citation in
      let fractal = citation.fractal.map { $0 + ": " } ?? ""
      return "  \(fractal)\(citation.kind.rawValue) \(citation.subject)  \(text(citation.place))"
    }
    return Array(lines.map { TerminalText.safe($0) + "\n" }.joined().utf8)
  }

  private static func field(_ name: String, _ values: [String]) -> [String] {
    values.enumerated().map { number, value in
      let label = number == 0 ? name + ":" : ""
      return label + String(repeating: " ", count: max(1, 15 - label.count)) + value
    }
  }

  /// A record that reads as accepted and was replaced is shown as what it is.
  private static func statusText(_ record: DecisionView.Record) -> String {
    guard record.status == "accepted", !record.isLive else { return record.status ?? "–" }
    return "superseded"
  }

  private static func text(_ place: DecisionView.Place) -> String { "\(place.path):\(place.line)" }
}
