import Diagnostics

/// The registry for people: a row a fractal, with the reasons below where it is not healthy, and how all fare.
package enum RegistryTable {
  private static let titles = [
    "FRACTAL", "VERSION", "STATUS", "TIER", "OWNERS", "PROVIDES", "NEEDS", "DEPENDS ON", "USED BY", "COMPLETE", "HEALTH",
  ]
  /// Wider cells are cut.
  private static let widest = 32
  /// Further reasons are counted.
  private static let reasonLimit = 4

  package static func write(_ registry: RegistryView, style: TextStyle) -> [UInt8] {
    var out = StyledText(style)
    guard !registry.entries.isEmpty else {
      out.append("No fractal with a sidecar is listed.\n")
      return out.bytes
    }
    let rows = registry.entries.map(cells)
    // A column of which no sidecar says anything only takes room.
    let shown = titles.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = shown.map { column in
      ([titles[column]] + rows.map { $0[column] }).map { TerminalText($0).width }.max() ?? 0
    }
    write(shown.map { titles[$0] }, widths, as: { _ in .gutter }, to: &out)
    for (entry, row) in zip(registry.entries, rows) {
      write(
        shown.map { row[$0].isEmpty ? "–" : row[$0] }, widths,
        as: { $0 == 0 ? .strong : $0 == shown.count - 1 ? role(of: entry.health) : .plain }, to: &out)
      write(entry.reasons, to: &out)
    }
    writeOverall(registry, to: &out)
    return out.bytes
  }

  private static func write(
    _ cells: [String], _ widths: [Int], as role: (Int) -> TextRole, to out: inout StyledText
  ) {
    for (column, cell) in cells.enumerated() {
      let text = TerminalText(cell)
      out.append(text.bytes, as: role(column))
      if column < cells.count - 1 { out.blanks(widths[column] + 2 - text.width) }
    }
    out.endLine()
  }

  private static func cells(_ entry: RegistryView.Entry) -> [String] {
    [
      entry.id, entry.version ?? "", entry.status ?? "", entry.tier ?? "", list(entry.owners), list(entry.provides),
      list(entry.needs), dependencies(entry), entry.usedBy.isEmpty ? "" : String(entry.usedBy.count),
      entry.completeness.map { "\($0.percent) %" } ?? "", entry.health.rawValue,
    ]
  }

  /// `3 declared, 4 used`; one number where every one is both. Packages need not be declared, and are not counted then.
  private static func dependencies(_ entry: RegistryView.Entry) -> String {
    let counted = entry.dependencies.filter { $0.isDeclared || !$0.name.contains(":") }
    if counted.isEmpty { return "" }
    let (declared, observed) = (counted.count { $0.isDeclared }, counted.count { $0.isObserved })
    if counted.allSatisfy({ $0.isDeclared && $0.isObserved }) { return "\(declared)" }
    return "\(declared) declared, \(observed) used"
  }

  /// As many as there is room for, and how many there are beside.
  private static func list(_ words: [String]) -> String {
    var text = ""
    for (number, word) in words.enumerated() {
      let next = text.isEmpty ? word : text + ", " + word
      let rest = words.count - number
      if !text.isEmpty, TerminalText(next).width > widest { return text + " +\(rest)" }
      text = next
    }
    return text
  }

  private static func write(_ reasons: [RegistryView.Reason], to out: inout StyledText) {
    for reason in reasons.prefix(reasonLimit) {
      out.append("    ")
      out.append(reason.health.rawValue, as: role(of: reason.health))
      out.append(": ")
      if reason.findings > 1 { out.append("\(reason.findings) × ") }
      if let rule = reason.rule { out.append(rule + ": ", as: .rule) }
      out.append(safe: reason.message)
      out.endLine()
    }
    if reasons.count > reasonLimit {
      out.append("    … and \(reasons.count - reasonLimit) more ('--format json' shows all)\n", as: .gutter)
    }
  }

  private static func writeOverall(_ registry: RegistryView, to out: inout StyledText) {
    guard let health = registry.health else { return }
    out.append("\nOverall ")
    out.append(health.rawValue, as: role(of: health))
    out.append(": ")
    out.append(registry.counts.map { "\($0.count) \($0.health.rawValue)" }.joined(separator: ", "))
    out.append(".\n")
  }

  private static func role(of health: RegistryView.Health) -> TextRole {
    switch health {
    case .healthy: .help
    case .degraded: .severity(.warning)
    case .disconnected, .unhealthy: .severity(.error)
    }
  }
}
