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
    let (start, end) = (Int(last.range.lower), Int(last.range.upper))
    let after = next(end)
    let hasComma = after < bytes.count && bytes[after] == .comma
    let ownLine = bytes[lineStart(start)..<start].allSatisfy { $0 == .space || $0 == .tab }
    guard ownLine else {
      return hasComma
        ? [TOMLEdit(at: after + 1, " " + element.text)] : [TOMLEdit(at: end, ", " + element.text)]
    }
    let lineEnd = nextLine(hasComma ? after : end)
    let text = indentation(start) + element.text + (hasComma ? "," : "") + lineBreak
    let close = Int(value.range.upper) - 1
    guard lineEnd <= close else {
      // The bracket stands behind the last element.
      return [TOMLEdit(at: hasComma ? after + 1 : end, (hasComma ? "" : ",") + lineBreak + indentation(start) + element.text)]
    }
    let line = TOMLEdit(at: lineEnd, text)
    return hasComma ? [line] : [TOMLEdit(at: end, ","), line]
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
