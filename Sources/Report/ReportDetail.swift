/// What a report holds beside what every format shows; each costs a pass over the files with findings.
package struct ReportDetail: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// GitHub's hash of each finding's line. It counts equal lines, so it takes all lines of a file.
  package static let lineHashes = ReportDetail(rawValue: 1 << 0)
  package static let all: ReportDetail = [.lineHashes]
}
