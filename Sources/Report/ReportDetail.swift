/// What a report holds beside what every format shows; each costs a pass over the files with findings.
package struct ReportDetail: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// GitHub's hash of each finding's line. It counts equal lines, so it takes all lines of a file.
  package static let lineHashes = ReportDetail(rawValue: 1 << 0)
  /// The source line of each finding.
  package static let excerpts = ReportDetail(rawValue: 1 << 1)
  /// `LocatedPosition.utf16Column`, which is the column in bytes where it was not asked for.
  package static let utf16Columns = ReportDetail(rawValue: 1 << 2)
  /// Every part of every witness; without it only as many as people are shown.
  package static let wholeWitnesses = ReportDetail(rawValue: 1 << 3)
  package static let all: ReportDetail = [.lineHashes, .excerpts, .utf16Columns, .wholeWitnesses]

  /// How many parts of a witness are located.
  var relatedLimit: Int { contains(.wholeWitnesses) ? .max : TextStyle.relatedLimit }
}
