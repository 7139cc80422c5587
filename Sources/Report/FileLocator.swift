import SourceText

/// Locates ranges of one file and cuts excerpts from it.
struct FileLocator {
  /// The longest piece of a line that an excerpt shows, in bytes.
  static let excerptLength = 160
  /// How much of a cut line stands before what the finding means, in bytes.
  static let excerptLead = 60

  /// Empty where the text is not known.
  private let bytes: [UInt8]
  private let hasText: Bool
  private let byteCount: Int
  private let lines: LineTable

  /// `lines` are those of the file when it was analysed; they are taken for its lines unless `bytes` tell that it has
  /// changed.
  init(_ bytes: [UInt8], lines: KnownLines? = nil) {
    self.bytes = bytes
    hasText = true
    byteCount = bytes.count
    self.lines = lines.flatMap { $0.fit(bytes) ? $0.table : nil } ?? LineTable(bytes)
  }

  /// Of a file whose text is not asked for: columns are counted in bytes.
  init(_ lines: KnownLines) {
    bytes = []
    hasText = false
    byteCount = lines.byteCount
    self.lines = lines.table
  }

  /// The located form of each range, in one pass over the lines that they touch.
  func locate(_ ranges: [ByteRange]) -> [LocatedRange] {
    var located = [LocatedRange](repeating: .start, count: ranges.count)
    var offsets: [(offset: UInt32, place: Int)] = []
    offsets.reserveCapacity(ranges.count * 2)
    for (number, range) in ranges.enumerated() {
      offsets.append((range.lower, number * 2))
      offsets.append((range.upper, number * 2 + 1))
    }
    offsets.sort { ($0.offset, $0.place) < ($1.offset, $1.place) }
    var pass = ColumnPass()
    for (offset, place) in offsets {
      let position = position(of: offset, &pass)
      if place & 1 == 0 { located[place / 2].start = position } else { located[place / 2].end = position }
    }
    return located
  }

  /// How far code units have been counted.
  private struct ColumnPass {
    var line = -1
    var counted = 0
    var units = 0
  }

  /// The position of an offset that is no less than the one before; one past the end of the file is taken as the end.
  private func position(of offset: UInt32, _ pass: inout ColumnPass) -> LocatedPosition {
    let place = min(Int(offset), byteCount)
    let line = lines.line(at: UInt32(place))
    let start = Int(lines.starts[line])
    if line != pass.line { pass = ColumnPass(line: line, counted: start, units: 0) }
    if !hasText {
      pass.units = place - start
    } else {
      // Offsets are counted from scalar to scalar, so that a place inside of one does not split it.
      let aligned = max(pass.counted, scalarStart(at: place))
      pass.units += codeUnits(in: pass.counted..<aligned)
      pass.counted = aligned
    }
    return LocatedPosition(offset: place, line: line + 1, column: place - start + 1, utf16Column: pass.units + 1)
  }

  private func codeUnits(in range: Range<Int>) -> Int {
    if isASCII(range) { return range.count }
    return String(decoding: bytes[range], as: UTF8.self).utf16.count
  }

  private func isASCII(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var all: UInt8 = 0
      for offset in range { all |= bytes[offset] }
      return all < 0x80
    }
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
    let (omittedBefore, omittedAfter) = (window.lowerBound - line.lowerBound, line.upperBound - window.upperBound)
    if isASCII(window), highlight.upperBound <= window.upperBound, highlight.lowerBound >= window.lowerBound {
      return Excerpt(
        text: text(window), lineNumber: index + 1,
        highlight: highlight.lowerBound - window.lowerBound..<highlight.upperBound - window.lowerBound,
        omittedBefore: omittedBefore, omittedAfter: omittedAfter)
    }
    let before = text(window.lowerBound..<highlight.lowerBound)
    let marked = text(highlight)
    let after = text(highlight.upperBound..<max(highlight.upperBound, window.upperBound))
    return Excerpt(
      text: before + marked + after, lineNumber: index + 1,
      highlight: before.utf8.count..<(before.utf8.count + marked.utf8.count),
      omittedBefore: omittedBefore, omittedAfter: omittedAfter)
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

extension KnownLines {
  /// Whether the lines are those of `bytes`, as far as their starts and its length tell.
  fileprivate func fit(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == byteCount, table.starts.last.map({ Int($0) <= byteCount }) ?? false else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      table.starts.dropFirst().allSatisfy { start in
        let last = bytes[Int(start) - 1]
        return last == 0x0A || last == 0x0D
      }
    }
  }
}
