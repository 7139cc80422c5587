import SourceText

/// What goes, goes with its line and the comment at the end of it; comments on lines of their own stay.
extension TOMLEditor {
  /// Takes the entry, the table with all below it, or the element of an array away.
  package func remove(_ path: [TOMLPathPart]) -> [TOMLEdit]? {
    guard let step = path.last, let value = document.root.value(at: path) else { return nil }
    if case .index(let index) = step {
      guard case .array(let elements)? = document.root.value(at: path.dropLast())?.content else { return nil }
      if case .table(let table) = value.content, table.form != .inline { return removeSections(of: value) }
      return removal(of: [index], among: elements.map(\.range))
    }
    guard let entry = document.root.entry(at: path) else { return nil }
    guard let inline = inlineTable(around: path.dropLast()) else {
      return entry.statement.map { [removal(ofLines: $0)] } ?? removeSections(of: value)
    }
    let all = inlineStatements(of: inline).sorted()
    let gone = entry.statement.map { [$0] } ?? inlineStatements(of: value)
    return removal(of: all.indices.filter { gone.contains(all[$0]) }, among: all)
  }

  /// The inline table that the table at `path` is, or that dotted keys make it a part of.
  private func inlineTable(around path: ArraySlice<TOMLPathPart>) -> TOMLValue? {
    var outer = path
    while !outer.isEmpty, let value = document.root.value(at: outer), case .table(let table) = value.content {
      if table.form == .inline { return value }
      if table.form != .dotted { return nil }
      outer.removeLast()
    }
    return nil
  }

  /// What stands between the commas of an inline table.
  private func inlineStatements(of value: TOMLValue) -> [ByteRange] {
    guard case .table(let table) = value.content else { return [] }
    return table.entries.flatMap { entry in entry.statement.map { [$0] } ?? inlineStatements(of: entry.value) }
  }

  private func removal(ofLines range: ByteRange) -> TOMLEdit {
    let start = lineStart(Int(range.lower))
    let end = nextLine(Int(range.upper))
    return TOMLEdit(start..<end, "")
  }

  /// Some of several parts between commas.
  private func removal(of places: [Int], among parts: [ByteRange]) -> [TOMLEdit] {
    if places.count == 1, let lines = linesAlone(parts[places[0]]) { return [TOMLEdit(lines, "")] }
    var edits: [TOMLEdit] = []
    var run = places[...]
    while let first = run.first {
      var last = first
      run.removeFirst()
      while run.first == last + 1 { last = run.removeFirst() }
      edits.append(removal(of: first...last, among: parts))
    }
    return edits
  }

  private func removal(of run: ClosedRange<Int>, among parts: [ByteRange]) -> TOMLEdit {
    let (start, end) = (Int(parts[run.lowerBound].lower), Int(parts[run.upperBound].upper))
    if run.upperBound + 1 < parts.count { return TOMLEdit(start..<Int(parts[run.upperBound + 1].lower), "") }
    if run.lowerBound > 0 { return TOMLEdit(Int(parts[run.lowerBound - 1].upper)..<end, "") }
    let after = next(end)
    return TOMLEdit(start..<(bytes[after] == .comma ? after + 1 : end), "")
  }

  /// The lines of a part and its comma, where nothing else but a comment stands on them.
  private func linesAlone(_ part: ByteRange) -> Range<Int>? {
    let (start, end) = (Int(part.lower), Int(part.upper))
    let after = next(end)
    let last = bytes[after] == .comma ? after + 1 : end
    return stands(alone: start, last) ? lineStart(start)..<nextLine(last) : nil
  }

  /// Whether nothing else but a comment stands on the lines of these bytes.
  private func stands(alone start: Int, _ end: Int) -> Bool {
    guard bytes[lineStart(start)..<start].allSatisfy({ $0 == .space || $0 == .tab }) else { return false }
    let rest = bytes[end..<nextLine(end)].first { $0 != .space && $0 != .tab && $0 != .carriageReturn }
    return rest == .newline || rest == .hash
  }

  /// All statements and headers below a table or an array of tables.
  private func removeSections(of value: TOMLValue) -> [TOMLEdit] {
    var ranges: [ByteRange] = []
    gatherSections(of: value, &ranges)
    return ranges.sorted().map { removal(ofLines: $0) }
  }

  private func gatherSections(of value: TOMLValue, _ ranges: inout [ByteRange]) {
    switch value.content {
    case .table(let table):
      if table.form == .header { ranges.append(value.range) }
      for entry in table.entries {
        if let statement = entry.statement {
          ranges.append(statement)
        } else {
          gatherSections(of: entry.value, &ranges)
        }
      }
    case .array(let elements):
      for element in elements { gatherSections(of: element, &ranges) }
    default: break
    }
  }
}
