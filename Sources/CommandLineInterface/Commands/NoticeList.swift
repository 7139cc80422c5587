import Report

/// What a run says on standard error beside its findings.
enum NoticeList {
  /// More than this would bury what matters; all of them are in the JSON and SARIF outputs.
  private static let limit = 20

  static func say(_ report: Report, writes formats: [OutputFormat]) {
    let notices = report.notices + (formats.contains(.sarif) ? SARIFLimits.notices(for: report) : [])
    for notice in notices.prefix(limit) { Terminal.say(ConciseWriter.line(for: notice, of: report)) }
    let others = notices.count - limit
    if others > 0 { Terminal.say("… and \(others) more notices ('--output json' shows all)") }
  }
}
