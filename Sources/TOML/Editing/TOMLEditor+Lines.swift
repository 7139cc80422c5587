import SourceText

/// The lines that things stand on.
extension TOMLEditor {
  /// Where the line of `offset` starts.
  func lineStart(_ offset: Int) -> Int {
    var at = offset
    while at > 0, bytes[at - 1] != .newline { at -= 1 }
    // A byte order mark belongs to no line.
    return at == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : at
  }

  /// Where the line after that of `offset` starts, or the end of the file.
  func nextLine(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] != .newline { at += 1 }
    return min(at + 1, bytes.count)
  }

  /// The blanks that the line of `offset` begins with.
  func indentation(_ offset: Int) -> String {
    let start = lineStart(offset)
    let blanks = bytes[start...].prefix { $0 == .space || $0 == .tab }
    return String(decoding: blanks, as: UTF8.self)
  }

  /// A new line of `text` after the line that `offset` stands in.
  func line(_ text: String, after offset: Int) -> TOMLEdit {
    let place = nextLine(offset)
    let isEnded = place == 0 || bytes[place - 1] == .newline
    return TOMLEdit(at: place, isEnded ? text + lineBreak : lineBreak + text)
  }

  /// The first byte from `offset` on that is no blank, no comment and no line break.
  func next(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count {
      switch bytes[at] {
      case .space, .tab, .newline, .carriageReturn: at += 1
      case .hash: at = nextLine(at)
      default: return at
      }
    }
    return at
  }

  /// Where the section under the header at `header` ends: after its last statement, or after the header.
  func sectionEnd(_ header: ByteRange) -> Int {
    let following = headers.first { $0 > header }?.lower ?? UInt32.max
    let last = statements.last { $0 > header && $0.lower < following }
    return Int((last ?? header).upper)
  }
}

extension TOMLEdit {
  init(at offset: Int, _ text: String) {
    self.init(ByteRange(at: UInt32(clamping: offset)), text)
  }

  init(_ range: Range<Int>, _ replacement: String) {
    self.init(ByteRange(UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)), replacement)
  }
}
