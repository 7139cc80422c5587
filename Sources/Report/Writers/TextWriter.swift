import Diagnostics

/// Findings for people: a head that editors can open, the source line with carets, the witness, what to do;
/// at the end one line of summary.
package struct TextWriter {
  /// The widest message of a witness that still lines up places after it.
  private static let widestAligned = 48

  private var out: StyledText

  package static func write(_ report: Report, style: TextStyle) -> [UInt8] {
    var writer = TextWriter(out: StyledText(style))
    for finding in report.findings {
      writer.write(finding)
      writer.out.endLine()
    }
    writer.out.append(SummaryLine.text(report.summary), as: .strong)
    writer.out.endLine()
    return writer.out.bytes
  }

  private mutating func write(_ finding: ReportedFinding) {
    writeHead(finding)
    let gutter = max(3, String(finding.excerpt?.lineNumber ?? 0).utf8.count + 1)
    if let excerpt = finding.excerpt { write(excerpt, finding.severity, gutter: gutter) }
    writeWitness(of: finding, indent: gutter + 3)
    writeRemedy(finding.remedy, indent: gutter)
  }

  private mutating func writeHead(_ finding: ReportedFinding) {
    out.append(ConciseWriter.location(finding.place), as: .path)
    out.append(": ")
    out.append(finding.severity.name, as: .severity(finding.severity))
    out.append(": ")
    out.append(TerminalText.safe(finding.message), as: .strong)
    out.append(" ")
    out.append("[" + TerminalText.safe(finding.rule) + "]", as: .rule)
    out.endLine()
  }

  private mutating func write(_ excerpt: Excerpt, _ severity: Severity, gutter: Int) {
    let text = ExcerptText(excerpt)
    let number = String(excerpt.lineNumber)
    out.blanks(gutter - number.utf8.count)
    out.append(number + " |", as: .gutter)
    if !text.line.isEmpty { out.append(" ") }
    out.append(text.line)
    out.endLine()
    out.blanks(gutter + 1)
    out.append("|", as: .gutter)
    out.blanks(text.caretColumn + 1)
    out.append(String(repeating: "^", count: text.caretCount), as: .severity(severity))
    out.endLine()
  }

  private mutating func writeWitness(of finding: ReportedFinding, indent: Int) {
    let shown = finding.related.prefix(out.style.relatedLimit)
    let messages = shown.map { TerminalText($0.message) }
    let column = messages.map(\.width).filter { $0 <= Self.widestAligned }.max() ?? 0
    for (relation, message) in zip(shown, messages) {
      out.blanks(indent)
      out.append(message.bytes)
      out.blanks(max(0, column - message.width) + 2)
      out.append(way(to: relation.place, from: finding.place), as: .gutter)
      out.endLine()
    }
    let hidden = finding.related.count - shown.count
    guard hidden > 0 else { return }
    out.blanks(indent)
    out.append("… and \(SummaryLine.grouped(hidden)) more (--output json shows all)", as: .gutter)
    out.endLine()
  }

  /// The line alone in the finding's own file, else the whole way.
  private func way(to place: Place, from anchor: Place) -> String {
    guard place.path == anchor.path else { return ConciseWriter.location(place) }
    return "line " + String(place.range.start.line)
  }

  private mutating func writeRemedy(_ remedy: String, indent: Int) {
    guard !remedy.isEmpty else { return }
    let label = "help: "
    let lines = LineWrapping.wrap(
      TerminalText.safe(remedy), width: out.style.width - indent - label.utf8.count)
    for (index, line) in lines.enumerated() {
      out.blanks(indent)
      if index == 0 { out.append(label, as: .help) } else { out.blanks(label.utf8.count) }
      out.append(line)
      out.endLine()
    }
  }
}
