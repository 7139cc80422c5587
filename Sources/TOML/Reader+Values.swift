import SourceText

extension Reader {
  /// Reads a value; nil after a problem, with `offset` in or behind the bad text. `depth` is how deep the
  /// value itself lies.
  mutating func readValue(depth: Int) throws(Abandoned) -> TOMLValue? {
    let start = offset
    let content: TOMLContent?
    switch peek {
    case let byte? where byte == .quote || byte == .apostrophe:
      content = try readString(byte).map { .string($0) }
    case .leftBracket?:
      try checkDepth(depth)
      content = try readArray(depth: depth)
    case .leftBrace?:
      try checkDepth(depth)
      content = try readInlineTable(depth: depth)
    case let byte? where byte.isBareKey || byte == .plus || byte == .dot || byte == .colon:
      content = readScalar()
    default:
      let end = endOfLine(from: offset)
      report(.missingValue, from: offset, to: min(offset + 1, end))
      return nil
    }
    return content.map { TOMLValue($0, range: range(from: start, to: offset)) }
  }

  private mutating func readString(_ delimiter: UInt8) throws(Abandoned) -> String? {
    if peek(1) == delimiter, peek(2) == delimiter { return try readMultilineString(delimiter) }
    return delimiter == .quote ? readBasicString() : readLiteralString()
  }

  private mutating func checkDepth(_ depth: Int) throws(Abandoned) {
    guard depth >= TOMLDocument.depthLimit else { return }
    report(.tooDeep(limit: TOMLDocument.depthLimit), from: offset, to: offset + 1)
    offset = endOfLine(from: offset)
    throw Abandoned()
  }
}

// MARK: - Arrays

extension Reader {
  private mutating func readArray(depth: Int) throws(Abandoned) -> TOMLContent {
    let start = offset
    offset += 1
    var elements: [TOMLValue] = []
    /// Whether a comma must come before the next element.
    var needsComma = false
    while true {
      try skipLinesInArray(openedAt: start)
      switch peek {
      case .rightBracket:
        offset += 1
        return .array(elements)
      case .comma:
        if !needsComma { report(.missingValue, from: offset, to: offset + 1) }
        offset += 1
        needsComma = false
      default:
        if needsComma { report(.missingComma, from: offset, to: offset + 1) }
        if let value = try readValue(depth: depth + 1) {
          elements.append(value)
          needsComma = true
        } else {
          skipElement(closing: .rightBracket)
          needsComma = peek == .comma
        }
      }
    }
  }

  /// Moves to the next thing in the array; gives the array up at the end of the file, and at a line that can
  /// only stand outside of it.
  private mutating func skipLinesInArray(openedAt start: Int) throws(Abandoned) {
    let before = offset
    let isNewLine = skipLines()
    guard offset == bytes.count || (isNewLine && looksLikeStatement()) else { return }
    report(.unclosedArray, from: start, to: start + 1)
    if offset < bytes.count { rewindLine(notBefore: before) }
    throw Abandoned()
  }

  /// Back to the line break before the current line, so that the line is read anew.
  private mutating func rewindLine(notBefore limit: Int) {
    while offset > limit, newlineWidth(at: offset) == 0 { offset -= 1 }
  }

  /// Skips an unreadable element up to what parts it from the next one.
  private mutating func skipElement(closing: UInt8) {
    while let byte = peek, byte != .comma, byte != closing, byte != .hash, newlineWidth(at: offset) == 0 {
      offset += 1
    }
  }
}

// MARK: - Inline tables

extension Reader {
  private mutating func readInlineTable(depth: Int) throws(Abandoned) -> TOMLContent {
    let start = offset
    offset += 1
    let table = tree.detachedTable(.inline, depth: depth, range: range(from: start, to: offset))
    var hasNewline = false
    /// Where the last comma stands, while nothing has come after it.
    var comma: Int?
    var needsComma = false
    while true {
      try skipLinesInInlineTable(openedAt: start, mayGoOn: !needsComma, &hasNewline)
      switch peek {
      case .rightBrace:
        if let comma { report(.trailingCommaInInlineTable, from: comma, to: comma + 1) }
        offset += 1
        return .table(tree.frozen(table))
      case .comma:
        if !needsComma { report(.missingKey, from: offset, to: offset + 1) }
        comma = needsComma ? offset : nil
        needsComma = false
        offset += 1
      default:
        if needsComma { report(.missingComma, from: offset, to: offset + 1) }
        comma = nil
        needsComma = try readOrSkipEntry(into: table)
      }
    }
  }

  /// Reads an entry, or skips what cannot be read as one; whether a comma may come next.
  private mutating func readOrSkipEntry(into table: TreeBuilder.TableID) throws(Abandoned) -> Bool {
    if try readEntry(into: table) { return true }
    skipElement(closing: .rightBrace)
    return peek == .comma
  }

  /// Moves to the next thing in the table. A line break is an error; where the table plainly goes on behind
  /// it, reading does too.
  private mutating func skipLinesInInlineTable(
    openedAt start: Int, mayGoOn: Bool, _ hasNewline: inout Bool
  ) throws(Abandoned) {
    skipBlanks()
    let lineEnd = offset
    let isNewLine = skipLines()
    let goesOn = mayGoOn ? peek != .leftBracket : peek == .rightBrace || peek == .comma
    guard offset < bytes.count, !isNewLine || goesOn else {
      report(.unclosedInlineTable, from: start, to: start + 1)
      offset = lineEnd
      throw Abandoned()
    }
    if isNewLine, !hasNewline {
      hasNewline = true
      report(.newlineInInlineTable, from: start, to: start + 1)
    }
  }
}
