import Diagnostics
import SourceText

/// One line a finding, as editors and problem matchers read it:
/// `path:line:col: severity: message [rule]`.
package enum ConciseWriter {
  package static func write(_ report: Report) -> [UInt8] {
    var out = StyledText(TextStyle())
    for finding in report.findings {
      write(finding, to: &out)
      out.endLine()
    }
    return out.bytes
  }

  /// The line of `finding`, without its end.
  package static func line(for finding: ReportedFinding) -> String {
    var out = StyledText(TextStyle())
    write(finding, to: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private static func write(_ finding: ReportedFinding, to out: inout StyledText) {
    write(finding.place, to: &out)
    out.append(": ")
    out.append(finding.severity.name)
    out.append(": ")
    out.append(safe: finding.message)
    out.append(" [")
    out.append(safe: finding.rule)
    out.append("]")
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
  static func write(_ place: Place, to out: inout StyledText) {
    let start = place.range.start
    out.append(safe: place.displayPath)
    out.append(":")
    out.append(start.line)
    out.append(":")
    out.append(start.column)
  }
}
