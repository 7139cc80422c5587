import SourceText

/// New entries, where somebody would write them by hand: behind what the table holds already.
extension TOMLEditor {
  func insert(_ key: String, _ value: TOMLLiteral, into path: [TOMLPathPart]) -> [TOMLEdit]? {
    let text = TOMLLiteral.key(key) + " = " + value.text
    if path.isEmpty { return [rootLine(text)] }
    guard let holder = document.root.value(at: path) else {
      return insertTable(at: path, holding: .init(key, value))
    }
    guard case .table(let table) = holder.content else { return nil }
    switch table.form {
    case .header:
      let end = sectionEnd(holder.range)
      return [line(indentation(firstStatement(under: holder.range) ?? end) + text, after: end)]
    case .implied:
      return [section(["[" + TOMLEditor.name(path) + "]", text], after: lastLine(of: holder) ?? bytes.count)]
    case .inline: return [inlineEntry(text, in: table, holder.range)]
    case .dotted: return dottedEntry(text, in: table)
    }
  }

  /// The table is not there yet: a section of its own, or a value of the nearest one that is.
  private func insertTable(at path: [TOMLPathPart], holding pair: TOMLLiteral.Pair) -> [TOMLEdit]? {
    guard case .key(let key)? = path.last else { return nil }
    let outer = Array(path.dropLast())
    let text = TOMLLiteral.key(pair.key) + " = " + pair.value.text
    guard let nearest = document.root.value(at: outer) else {
      if !outer.isEmpty { return insertTable(at: outer, holding: .init(key, .inlineTable([pair]))) }
      return [section(["[" + TOMLEditor.name(path) + "]", text], after: bytes.count)]
    }
    guard case .table(let table) = nearest.content else { return nil }
    if table.form == .inline || table.form == .dotted { return insert(key, .inlineTable([pair]), into: outer) }
    return [section(["[" + TOMLEditor.name(path) + "]", text], after: lastLine(of: nearest) ?? bytes.count)]
  }

  /// A line of the root: behind its last one, else before the first header with the comments above it.
  private func rootLine(_ text: String) -> TOMLEdit {
    let end = headers.first?.lower ?? UInt32.max
    if let last = statements.last(where: { $0.lower < end }) { return line(text, after: Int(last.upper)) }
    guard let header = headers.first else { return line(text, after: bytes.count) }
    let place = commentedStart(lineStart(Int(header.lower)))
    return TOMLEdit(at: place, text + lineBreak + lineBreak)
  }

  /// Where the comment lines directly above the line at `start` begin.
  private func commentedStart(_ start: Int) -> Int {
    var place = start
    while place > 0 {
      let above = lineStart(place - 1)
      guard above < place, bytes[above..<place].first(where: { $0 != .space && $0 != .tab }) == .hash else { break }
      place = above
    }
    return place
  }

  private func firstStatement(under header: ByteRange) -> Int? {
    let following = headers.first { $0 > header }?.lower ?? UInt32.max
    return statements.first { $0 > header && $0.lower < following }.map { Int($0.lower) }
  }

  /// Where the last line of a table, or of an array of them, with all below it ends; nil where it has none.
  func lastLine(of value: TOMLValue) -> Int? {
    switch value.content {
    case .table(let table):
      let own = table.form == .header ? sectionEnd(value.range) : nil
      let inner = table.entries.compactMap { entry in
        entry.statement.map { Int($0.upper) } ?? lastLine(of: entry.value)
      }
      return (inner + [own].compactMap { $0 }).max()
    case .array(let elements): return elements.compactMap { lastLine(of: $0) }.max()
    default: return nil
    }
  }

  /// What stands between the brackets of a header; array tables are meant by their last element.
  static func name(_ path: [TOMLPathPart]) -> String {
    path.compactMap { part -> String? in
      guard case .key(let key) = part else { return nil }
      return TOMLLiteral.key(key)
    }.joined(separator: ".")
  }

  /// The lines of a new section behind the line of `offset`, with a blank line before.
  func section(_ lines: [String], after offset: Int) -> TOMLEdit {
    let place = nextLine(offset)
    var before = ""
    if place > 0, bytes[place - 1] != .newline { before += lineBreak }
    if place > 0, !endsWithBlankLine(place) { before += lineBreak }
    return TOMLEdit(at: place, before + lines.map { $0 + lineBreak }.joined())
  }

  private func endsWithBlankLine(_ place: Int) -> Bool {
    guard bytes[place - 1] == .newline else { return false }
    let start = lineStart(place - 1)
    return bytes[start..<place].allSatisfy { $0 == .space || $0 == .tab || $0 == .carriageReturn || $0 == .newline }
  }

  private func inlineEntry(_ text: String, in table: TOMLTable, _ range: ByteRange) -> TOMLEdit {
    if let last = TOMLEditor.statements(of: table).map(\.upper).max() { return TOMLEdit(at: Int(last), ", " + text) }
    return TOMLEdit(range, "{ " + text + " }")
  }

  /// Its own and those of tables that dotted keys make of it.
  private static func statements(of table: TOMLTable) -> [ByteRange] {
    table.entries.flatMap { entry -> [ByteRange] in
      if let statement = entry.statement { return [statement] }
      guard case .table(let inner) = entry.value.content, inner.form == .dotted else { return [] }
      return statements(of: inner)
    }
  }

  /// Behind the last sibling, with the same dotted key before it: `a.b.new = 1` behind `a.b.old = 0`.
  private func dottedEntry(_ text: String, in table: TOMLTable) -> [TOMLEdit]? {
    let siblings = table.entries.compactMap { entry -> (prefix: ByteRange, last: ByteRange)? in
      let all = entry.statement.map { [$0] } ?? TOMLEditor.statements(of: TOMLTable([entry]))
      guard let first = all.first, let last = all.max(), first.lower <= entry.keyRange.lower else { return nil }
      return (ByteRange(first.lower, entry.keyRange.lower), last)
    }
    guard let sibling = siblings.max(by: { $0.last < $1.last }) else { return nil }
    let text = String(decoding: bytes[sibling.prefix.indices], as: UTF8.self) + text
    let end = Int(sibling.last.upper)
    // What stands in an inline table stands on its line.
    if !statements.contains(sibling.last) { return [TOMLEdit(at: end, ", " + text)] }
    return [line(indentation(Int(sibling.prefix.lower)) + text, after: end)]
  }
}
