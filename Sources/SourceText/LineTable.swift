/// Where the lines of a file start. A line ends with `\n`, `\r\n` or a lone `\r`.
@frozen
public struct LineTable: Hashable, Sendable {
  /// Byte offset of each line's first byte, ascending; never empty, the first is 0. A final line break
  /// opens one more, empty line, as in editors.
  public var starts: [UInt32]

  @inlinable
  public init(starts: [UInt32] = [0]) {
    self.starts = starts.isEmpty ? [0] : starts
  }

  public init(_ bytes: some Collection<UInt8>) {
    var starts: [UInt32] = [0]
    var offset: UInt32 = 0
    var afterReturn = false
    for byte in bytes {
      if afterReturn, byte != 0x0A { starts.append(offset) }
      offset += 1
      if byte == 0x0A { starts.append(offset) }
      afterReturn = byte == 0x0D
    }
    if afterReturn { starts.append(offset) }
    self.starts = starts
  }

  /// How many lines hold text: a final line break does not begin a line of its own here.
  public func lineCount(byteCount: Int) -> Int {
    guard byteCount > 0 else { return 0 }
    return Int(starts[starts.count - 1]) == byteCount ? starts.count - 1 : starts.count
  }

  /// Index of the line that holds `offset`, from 0.
  @inlinable
  public func line(at offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of `offset`, both from 1, the column in bytes.
  @inlinable
  public func position(at offset: UInt32) -> Position {
    let line = line(at: offset)
    return Position(line: line + 1, column: Int(offset - starts[line]) + 1)
  }
}

/// A place in a file as people count: line and column from 1, the column in UTF-8 bytes.
@frozen
public struct Position: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  @inlinable
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  @inlinable
  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
