import SourceText

extension TOMLEditor {
  /// Adds an element at the end of the array at `path`, in the array's own manner: on a line of its own where the
  /// last one has one, with a comma behind it where that one has one. An array that is not there is made.
  package func append(_ element: TOMLLiteral, to path: [TOMLPathPart]) -> [TOMLEdit]? {
    guard let value = document.root.value(at: path) else { return set(path, to: .array([element])) }
    guard case .array(let elements) = value.content, !isArrayOfTables(value) else { return nil }
    guard let last = elements.last else {
      // What stands between the brackets can only be blanks and comments.
      let close = Int(value.range.upper) - 1
      return [TOMLEdit(at: close, element.text)]
    }
    let after = next(Int(last.range.upper))
    let comma = bytes[after] == .comma ? after : nil
    let start = Int(last.range.lower)
    let hasOwnLine = bytes[lineStart(start)..<start].allSatisfy { $0 == .space || $0 == .tab }
    return hasOwnLine
      ? lineInArray(element.text, after: last.range, comma, closedAt: Int(value.range.upper) - 1)
      : [TOMLEdit(at: comma.map { $0 + 1 } ?? Int(last.range.upper), (comma == nil ? ", " : " ") + element.text)]
  }

  /// An element on a line of its own; `comma` stands behind the last one, `close` is the bracket.
  private func lineInArray(
    _ text: String, after last: ByteRange, _ comma: Int?, closedAt close: Int
  ) -> [TOMLEdit] {
    let text = indentation(Int(last.lower)) + text
    let end = comma.map { $0 + 1 } ?? Int(last.upper)
    let missing = comma == nil ? [TOMLEdit(at: end, ",")] : []
    // The bracket may stand behind the last element.
    if nextLine(end) > close { return missing + [TOMLEdit(at: end, lineBreak + text)] }
    return missing + [TOMLEdit(at: nextLine(end), text + (comma == nil ? "" : ",") + lineBreak)]
  }

  /// Adds `[[path]]` with its entries, behind the last of its kind or at the end of the file.
  package func appendTable(_ entries: [TOMLLiteral.Pair], to path: [String]) -> [TOMLEdit]? {
    let parts = path.map { TOMLPathPart.key($0) }
    let known = document.root.value(at: parts)
    if let known, !isArrayOfTables(known) { return nil }
    let header = "[[" + path.map(TOMLLiteral.key).joined(separator: ".") + "]]"
    let lines = [header] + entries.map { TOMLLiteral.key($0.key) + " = " + $0.value.text }
    return [section(lines, after: known.flatMap { lastLine(of: $0) } ?? bytes.count)]
  }
}
