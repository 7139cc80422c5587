import SourceText

/// Locates ranges of one file and cuts excerpts from it.
struct FileLocator {
  /// The longest piece of a line that an excerpt shows, in bytes.
  static let excerptLength = 160
  /// How much of a cut line stands before what the finding means, in bytes.
  static let excerptLead = 60

  private let bytes: [UInt8]
  private let lines: LineTable

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.lines = LineTable(bytes)
  }

  /// The located form of each range, in one pass over the lines that they touch.
  func locate(_ ranges: [ByteRange]) -> [ByteRange: LocatedRange] {
    let positions = positions(of: ranges.flatMap { [$0.lower, $0.upper] })
    var located: [ByteRange: LocatedRange] = [:]
    for range in ranges {
      guard let start = positions[range.lower], let end = positions[range.upper] else { continue }
      located[range] = LocatedRange(start: start, end: end)
    }
    return located
  }

  /// Positions of offsets; one past the end of the file is taken as the end.
  private func positions(of offsets: [UInt32]) -> [UInt32: LocatedPosition] {
    var positions: [UInt32: LocatedPosition] = [:]
    var line = -1
    var counted = 0
    var units = 0
    for offset in Set(offsets).sorted() {
      let place = min(Int(offset), bytes.count)
      let ownLine = lines.line(at: UInt32(place))
      if ownLine != line {
        line = ownLine
        counted = Int(lines.starts[line])
        units = 0
      }
      // Offsets are counted from scalar to scalar, so that a place inside of one does not split it.
      let aligned = max(counted, scalarStart(at: place))
      units += String(decoding: bytes[counted..<aligned], as: UTF8.self).utf16.count
      counted = aligned
      positions[offset] = LocatedPosition(
        offset: place, line: line + 1, column: place - Int(lines.starts[line]) + 1, utf16Column: units + 1)
    }
    return positions
  }

  /// The start of the UTF-8 scalar that holds the byte at `offset`.
  private func scalarStart(at offset: Int) -> Int {
    var start = offset
    while start > 0, start > offset - 3, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The first line of `range`, highlighted as far as the range goes on it.
  func excerpt(of range: LocatedRange) -> Excerpt {
    let index = min(max(range.start.line - 1, 0), lines.starts.count - 1)
    let line = textRange(ofLine: index)
    let start = min(max(range.start.offset, line.lowerBound), line.upperBound)
    let end = min(max(range.end.offset, start), line.upperBound)
    let window = window(in: line, around: start)
    let highlight = start..<max(start, min(end, window.upperBound))
    let before = text(window.lowerBound..<highlight.lowerBound)
    let marked = text(highlight)
    let after = text(highlight.upperBound..<max(highlight.upperBound, window.upperBound))
    return Excerpt(
      text: before + marked + after, lineNumber: index + 1,
      highlight: before.utf8.count..<(before.utf8.count + marked.utf8.count),
      omittedBefore: window.lowerBound - line.lowerBound, omittedAfter: line.upperBound - window.upperBound)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A line's bytes without its end.
  private func textRange(ofLine index: Int) -> Range<Int> {
    let start = Int(lines.starts[index])
    var end = index + 1 < lines.starts.count ? Int(lines.starts[index + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The part of a line that is shown.
  private func window(in line: Range<Int>, around caret: Int) -> Range<Int> {
    guard line.count > Self.excerptLength else { return line }
    let latest = line.upperBound - Self.excerptLength
    let wanted = max(line.lowerBound, min(caret - Self.excerptLead, latest))
    let start = max(line.lowerBound, scalarStart(at: wanted))
    let end = start + Self.excerptLength
    return start..<(wanted == latest ? line.upperBound : scalarStart(at: end))
  }
}
