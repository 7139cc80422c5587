import Diagnostics
import SourceText

/// One line a finding, as editors and problem matchers read it:
/// `path:line:col: severity: message [rule]`.
package enum ConciseWriter {
  package static func write(_ report: Report) -> [UInt8] {
    var out: [UInt8] = []
    for finding in report.findings {
      out.append(contentsOf: line(for: finding).utf8)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  /// The line of `finding`, without its end.
  package static func line(for finding: ReportedFinding) -> String {
    let head = location(finding.place) + ": " + finding.severity.name + ": "
    return head + TerminalText.safe(finding.message) + " [" + TerminalText.safe(finding.rule) + "]"
  }

  /// The line of `notice` of `report`, without its end: what the command prints on standard error.
  package static func line(for notice: Notice, of report: Report) -> String {
    let text = notice.kind.severity.name + ": " + TerminalText.safe(notice.message)
    guard let path = notice.path else { return text }
    let place = TerminalText.safe(report.displayPath(of: path))
    guard let position = notice.position else { return place + ": " + text }
    return "\(place):\(position.line):\(position.column): " + text
  }

  /// `path:line:col`, the column in bytes.
  static func location(_ place: Place) -> String {
    let start = place.range.start
    return TerminalText.safe(place.displayPath) + ":" + String(start.line) + ":" + String(start.column)
  }
}
