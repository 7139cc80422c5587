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
}

extension LineTable: LineLookup {
  @inlinable public var count: Int { starts.count }
  @inlinable public func start(of line: Int) -> UInt32 { starts[line] }
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
