/// A place in a file, counted in every way that a format asks for.
package struct LocatedPosition: Hashable, Sendable {
  /// Bytes from the start of the file.
  package var offset: Int
  /// From 1.
  package var line: Int
  /// In UTF-8 bytes, from 1.
  package var column: Int
  /// In UTF-16 code units, from 1.
  package var utf16Column: Int

  package init(offset: Int, line: Int, column: Int, utf16Column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
  }

  /// Where a file begins; stands in for a place that can no longer be located.
  package static let start = LocatedPosition(offset: 0, line: 1, column: 1, utf16Column: 1)
}

/// A half-open range of a file whose ends are located.
package struct LocatedRange: Hashable, Sendable {
  package var start: LocatedPosition
  /// The first place after the range.
  package var end: LocatedPosition

  package init(start: LocatedPosition, end: LocatedPosition) {
    self.start = start
    self.end = end
  }

  /// The empty range at the start of a file; stands in for a range that can no longer be located.
  package static let start = LocatedRange(start: .start, end: .start)
}

/// A located range and the file it is in.
package struct Place: Hashable, Sendable {
  /// Relative to the root, parts parted by `/`.
  package var path: String
  /// Relative to the working directory: what a person reads and an editor opens.
  package var displayPath: String
  package var range: LocatedRange

  package init(path: String, displayPath: String, range: LocatedRange) {
    self.path = path
    self.displayPath = displayPath
    self.range = range
  }
}
