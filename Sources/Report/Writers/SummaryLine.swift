/// The last line of a run, for people.
package enum SummaryLine {
  /// Such as `Found 12 findings (2 errors, 10 warnings) in 1,790 files, 31 fractals.`
  package static func text(_ summary: Summary) -> String {
    var line = found(summary) + " in " + count(summary.extent.files, "file")
    if summary.extent.fractals > 0 { line += ", " + count(summary.extent.fractals, "fractal") }
    if summary.extent.suppressed > 0 { line += "; " + grouped(summary.extent.suppressed) + " suppressed" }
    return line + "."
  }

  private static func found(_ summary: Summary) -> String {
    guard summary.findings > 0 else { return "No findings" }
    var parts: [String] = []
    if summary.errors > 0 { parts.append(count(summary.errors, "error")) }
    if summary.warnings > 0 { parts.append(count(summary.warnings, "warning")) }
    if summary.infos > 0 { parts.append(count(summary.infos, "info")) }
    return "Found " + count(summary.findings, "finding") + " (" + parts.joined(separator: ", ") + ")"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    grouped(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// `1234567` as `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
