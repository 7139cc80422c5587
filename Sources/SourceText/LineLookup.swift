/// Where the lines of a file start, however that is kept: asked for places as people count them.
public protocol LineLookup {
  /// How many lines there are: one at least, for the first starts at 0.
  var count: Int { get }
  /// Byte offset of the first byte of a line, numbered from 0.
  func start(of line: Int) -> UInt32
}

extension LineLookup {
  /// How many lines hold text: a final line break does not begin a line of its own here.
  @inlinable
  public func lineCount(byteCount: Int) -> Int {
    guard byteCount > 0 else { return 0 }
    return Int(start(of: count - 1)) == byteCount ? count - 1 : count
  }

  /// Index of the line that holds `offset`, from 0.
  @inlinable
  public func line(at offset: UInt32) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(of: middle) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of `offset`, both from 1, the column in bytes.
  @inlinable
  public func position(at offset: UInt32) -> Position {
    let line = line(at: offset)
    return Position(line: line + 1, column: Int(offset - start(of: line)) + 1)
  }
}
