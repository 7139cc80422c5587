/// Columns as editors and SARIF count them: UTF-16 code units from the line's start, from 0.
public enum UTF16Column {
  /// Code units before byte `offset` of a line. Each byte of an ill-formed sequence counts as one unit
  /// (U+FFFD); an offset inside a sequence gives the column of that sequence, one past the end the width.
  public static func of(_ offset: Int, in line: UnsafeBufferPointer<UInt8>) -> Int {
    let end = min(offset, line.count)
    var index = 0
    var units = 0
    while index < end {
      let length = max(1, UTF8Sequence.length(at: index, in: line))
      guard index + length <= end else { break }
      index += length
      units += length == 4 ? 2 : 1
    }
    return units
  }

  public static func of(_ offset: Int, in line: [UInt8]) -> Int {
    line.withUnsafeBufferPointer { of(offset, in: $0) }
  }
}

extension LineTable {
  /// UTF-16 column, from 0, of byte `offset` of the file whose bytes are `bytes`.
  public func utf16Column(at offset: UInt32, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let index = line(at: offset)
    let lower = min(Int(starts[index]), bytes.count)
    let next = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
    let upper = max(lower, min(next, bytes.count))
    return UTF16Column.of(Int(offset) - lower, in: UnsafeBufferPointer(rebasing: bytes[lower..<upper]))
  }
}
