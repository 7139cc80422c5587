import Report

/// What a run says on standard error beside its findings.
enum NoticeList {
  /// More than this would bury what matters; all of them are in the JSON and SARIF outputs.
  private static let limit = 20

  static func lines(_ report: Report, writes formats: [OutputFormat]) -> [String] {
    let notices = report.notices + (formats.contains(.sarif) ? SARIFLimits.notices(for: report) : [])
    let shown = notices.prefix(limit).map { ConciseWriter.line(for: $0, of: report) }
    let others = notices.count - limit
    return others > 0 ? shown + ["… and \(others) more notices ('--output json' shows all)"] : shown
  }
}
