import Diagnostics

/// Findings for people: a head that editors can open, the source line with carets, the witness, what to do;
/// at the end one line of summary.
package struct TextWriter {
  /// The widest message of a witness that still lines up places after it.
  private static let widestAligned = 48

  private var out: StyledText
  /// The lines of remedies: a rule often has one for all.
  private var remedies: [Remedy: [String]] = [:]

  package static func write(_ report: Report, style: TextStyle) -> [UInt8] {
    var writer = TextWriter(style)
    for finding in report.findings {
      writer.write(finding)
      writer.out.endLine()
    }
    writer.out.append(SummaryLine.text(report.summary), as: .strong)
    writer.out.endLine()
    return writer.out.bytes
  }

  private init(_ style: TextStyle) {
    out = StyledText(style)
  }

  private mutating func write(_ finding: ReportedFinding) {
    writeHead(finding)
    let gutter = max(3, (finding.excerpt?.lineNumber ?? 0).digitCount + 1)
    if let excerpt = finding.excerpt { write(excerpt, finding.severity, gutter: gutter) }
    writeWitness(of: finding, indent: gutter + 3)
    writeRemedy(finding.remedy, indent: gutter)
  }

  private mutating func writeHead(_ finding: ReportedFinding) {
    out.append(as: .path) { ConciseWriter.write(finding.place, to: &$0) }
    out.append(": ")
    out.append(finding.severity.name, as: .severity(finding.severity))
    out.append(": ")
    if !finding.message.isEmpty { out.append(as: .strong) { $0.append(safe: finding.message) } }
    out.append(" ")
    out.append(as: .rule) { out in
      out.append("[")
      out.append(safe: finding.rule)
      out.append("]")
    }
    out.endLine()
  }

  private mutating func write(_ excerpt: Excerpt, _ severity: Severity, gutter: Int) {
    let text = ExcerptText(excerpt)
    out.blanks(gutter - excerpt.lineNumber.digitCount)
    out.append(as: .gutter) { out in
      out.append(excerpt.lineNumber)
      out.append(" |")
    }
    if !text.line.isEmpty { out.append(" ") }
    out.append(text.line)
    out.endLine()
    out.blanks(gutter + 1)
    out.append("|", as: .gutter)
    out.blanks(text.caretColumn + 1)
    out.append(as: .severity(severity)) { $0.append(repeatElement(UInt8(ascii: "^"), count: text.caretCount)) }
    out.endLine()
  }

  private mutating func writeWitness(of finding: ReportedFinding, indent: Int) {
    let shown = finding.related.prefix(out.style.relatedLimit)
    let widths = shown.map { TerminalText.width(of: $0.message) }
    let column = widths.filter { $0 <= Self.widestAligned }.max() ?? 0
    for (relation, width) in zip(shown, widths) {
      out.blanks(indent)
      out.append(safe: relation.message)
      out.blanks(max(0, column - width) + 2)
      out.append(as: .gutter) { Self.writeWay(to: relation.place, from: finding.place, &$0) }
      out.endLine()
    }
    let hidden = finding.related.count - shown.count + finding.omittedRelations
    guard hidden > 0 else { return }
    out.blanks(indent)
    out.append("… and \(SummaryLine.grouped(hidden)) more (--output json shows all)", as: .gutter)
    out.endLine()
  }

  /// The line alone in the finding's own file, else the whole way.
  private static func writeWay(to place: Place, from anchor: Place, _ out: inout StyledText) {
    guard place.path == anchor.path else { return ConciseWriter.write(place, to: &out) }
    out.append("line ")
    out.append(place.range.start.line)
  }

  private mutating func writeRemedy(_ remedy: String, indent: Int) {
    guard !remedy.isEmpty else { return }
    let label = "help: "
    for (index, line) in wrapped(remedy, width: out.style.width - indent - label.utf8.count).enumerated() {
      out.blanks(indent)
      if index == 0 { out.append(label, as: .help) } else { out.blanks(label.utf8.count) }
      out.append(line)
      out.endLine()
    }
  }

  private mutating func wrapped(_ remedy: String, width: Int) -> [String] {
    let key = Remedy(text: remedy, width: width)
    if let known = remedies[key] { return known }
    let lines = LineWrapping.wrap(TerminalText.safe(remedy), width: width)
    remedies[key] = lines
    return lines
  }

  private struct Remedy: Hashable {
    var text: String
    var width: Int
  }
}

extension Int {
  /// Number of decimal digits of a number that is not negative.
  fileprivate var digitCount: Int {
    var (count, rest) = (1, self)
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
