import SourceText

/// Reads a document line by line; an error costs its line (or its element), never the rest.
struct Reader {
  let bytes: [UInt8]
  var offset = 0
  var problems: [TOMLProblem] = []
  var comments: [ByteRange] = []
  var tree = TreeBuilder()
  /// The table that plain `key = value` lines go to.
  var current = TreeBuilder.root
  /// Delimiters of multi-line strings that were looked for in vain up to the end of the file: a second search
  /// would cost the same again.
  var neverClosed: Set<UInt8> = []

  /// What was being read cannot be finished; `offset` stands where reading can go on.
  struct Abandoned: Error {}

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func readDocument() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count {
      readLine()
    }
  }

  /// Always moves on: past the line break, or to the end of the file.
  private mutating func readLine() {
    skipBlanks()
    switch peek {
    case nil, .newline, .carriageReturn, .hash: finishLine()
    case .leftBracket:
      if readHeader() { finishLine() } else { skipLine() }
    default:
      do throws(Abandoned) {
        if try readEntry(into: current) { finishLine() } else { skipLine() }
      } catch {
        skipLine()
      }
    }
  }

  private mutating func finishLine() {
    skipBlanks()
    skipComment()
    guard offset < bytes.count, !skipNewline() else { return }
    if peek == .carriageReturn {
      report(.loneCarriageReturn, from: offset, to: offset + 1)
    } else {
      report(.unexpectedText, from: offset, to: endOfLine(from: offset))
    }
    skipLine()
  }

  private mutating func skipLine() {
    offset = endOfLine(from: offset)
    skipNewline()
  }

  /// Reads `[path]` or `[[path]]` and makes it current; false where the rest of the line is not to be read.
  private mutating func readHeader() -> Bool {
    let start = offset
    let width = peek(1) == .leftBracket ? 2 : 1
    offset += width
    current = tree.detachedTable(.header, depth: 0, range: range(from: start, to: offset))
    guard let path = readKeyPath(from: 0) else { return false }
    let isClosed = (0..<width).allSatisfy { peek($0) == .rightBracket }
    if isClosed { offset += width } else { report(.unclosedHeader, from: start, to: offset) }
    do throws(TOMLProblem) {
      let header = range(from: start, to: offset)
      current =
        try width == 2 ? tree.appendTable(path, header: header) : tree.openTable(path, header: header)
    } catch {
      problems.append(error)
    }
    return isClosed
  }

  /// Reads `path = value` into `table`; false where the value could not be read.
  mutating func readEntry(into table: TreeBuilder.TableID) throws(Abandoned) -> Bool {
    let depth = tree.depth(of: table)
    guard let path = readKeyPath(from: depth) else { return false }
    guard peek == .equals else {
      report(.missingEquals, from: offset, to: min(offset + 1, endOfLine(from: offset)))
      return false
    }
    offset += 1
    skipBlanks()
    let start = offset
    do throws(Abandoned) {
      let value = try readValue(depth: depth + path.count)
      let rest = range(from: start, to: max(start, offset))
      insert(path, value ?? TOMLValue(.unreadable, range: rest), into: table)
      return value != nil
    } catch {
      insert(path, TOMLValue(.unreadable, range: range(from: start, to: max(start, offset))), into: table)
      throw error
    }
  }

  private mutating func insert(
    _ path: [TreeBuilder.KeyPart], _ value: TOMLValue, into table: TreeBuilder.TableID
  ) {
    do throws(TOMLProblem) {
      try tree.insert(path, value, into: table)
    } catch {
      problems.append(error)
    }
  }
}
