import Diagnostics
package import SourceText

/// Every place that findings name, file by file.
struct FindingPlaces {
  private(set) var files: [PlacesInFile] = []
  /// The file of each place, in the order of `forEachPlace`.
  private(set) var fileOfPlace: [Int] = []

  init(_ findings: [Finding], _ detail: ReportDetail) {
    var numbers: [String: Int] = [:]
    var last = ""
    var number = 0
    for finding in findings {
      finding.forEachPlace(relatedLimit: detail.relatedLimit) { location, isAnchor in
        // Most places are in the file of the one before.
        if files.isEmpty || location.path != last {
          last = location.path
          number = numbers[last] ?? files.count
          if number == files.count {
            numbers[last] = number
            files.append(PlacesInFile(path: last, detail: detail))
          }
        }
        fileOfPlace.append(number)
        if isAnchor { files[number].anchors.append(files[number].ranges.count) }
        files[number].ranges.append(location.range)
      }
    }
  }
}

extension Finding {
  /// Calls `body` with the places that it names, of its witness at most so many; its own comes first.
  fileprivate func forEachPlace(
    relatedLimit: Int, _ body: (_ location: Location, _ isAnchor: Bool) -> Void
  ) {
    body(location, true)
    for relation in related.prefix(relatedLimit) { body(relation.location, false) }
    for fix in fixes {
      for edit in fix.edits { body(edit.location, false) }
    }
  }
}

/// The lines of a file as they were when it was analysed.
package struct KnownLines: Sendable {
  package var table: LineTable
  package var byteCount: Int

  package init(table: LineTable, byteCount: Int) {
    self.table = table
    self.byteCount = byteCount
  }
}

/// The places of one file that a report names.
package struct PlacesInFile: Sendable {
  /// Relative to the root.
  package let path: String
  let detail: ReportDetail
  /// In the order in which the findings name them.
  fileprivate(set) var ranges: [ByteRange] = []
  /// Those of them that a finding stands at, by number.
  fileprivate(set) var anchors: [Int] = []

  /// They are all located together. Where something of a line is shown, or no lines are known, `bytes` gives the
  /// content of the file, nil if it can no longer be read: what stands there is then reported at the file's start.
  package func located(lines: KnownLines? = nil, bytes: () -> [UInt8]?) -> LocatedFile {
    if !takesText, let lines {
      return LocatedFile(ranges: FileLocator(lines).locate(ranges), anchorCount: anchors.count)
    }
    guard let bytes = bytes() else {
      return LocatedFile(
        ranges: [LocatedRange](repeating: .start, count: ranges.count), anchorCount: anchors.count)
    }
    let locator = FileLocator(bytes, lines: lines)
    let located = locator.locate(ranges)
    var file = LocatedFile(ranges: located, anchorCount: anchors.count)
    if detail.contains(.excerpts) { file.excerpts = anchors.map { locator.excerpt(of: located[$0]) } }
    if detail.contains(.lineHashes) {
      let lines = anchors.map { located[$0].start.line }
      let hashes = LineHash.hashes(of: bytes, lines: Set(lines))
      file.lineHashes = lines.map { hashes[$0] }
    }
    return file
  }

  /// Whether more is to be said of the places than lines and bytes.
  private var takesText: Bool {
    detail.contains(.utf16Columns) || (!anchors.isEmpty && !detail.isDisjoint(with: [.excerpts, .lineHashes]))
  }
}

/// What takes a file's text to say of the places in it.
package struct LocatedFile: Sendable {
  /// Of every place, in their order.
  let ranges: [LocatedRange]
  /// Of every anchor; nil where nobody asked, or the file could not be read.
  fileprivate(set) var excerpts: [Excerpt?]
  fileprivate(set) var lineHashes: [String?]

  init(ranges: [LocatedRange], anchorCount: Int) {
    self.ranges = ranges
    excerpts = [Excerpt?](repeating: nil, count: anchorCount)
    lineHashes = [String?](repeating: nil, count: anchorCount)
  }
}
