import SourceText

/// Says which bytes of a TOML file to replace so that something changes and all else stays as it is: order, blanks,
/// comments, the way values are spelled.
///
/// The file must be valid. Nil is given for what cannot be done: a path that leads through a value that is no table.
package struct TOMLEditor {
  package let document: TOMLDocument
  let bytes: [UInt8]
  /// Of all tables with one, in file order.
  let headers: [ByteRange]
  /// Of all `key = value` that stand on lines of their own, in file order.
  let statements: [ByteRange]
  /// How lines end here.
  let lineBreak: String

  /// Nil for a file that is not valid TOML 1.0: bytes around what could not be read are not touched.
  package init?(_ bytes: [UInt8]) {
    let (document, problems) = TOMLDocument.read(bytes)
    guard problems.isEmpty else { return nil }
    self.document = document
    self.bytes = bytes
    var places = Places()
    places.gather(document.root)
    headers = places.headers.sorted()
    statements = places.statements.sorted()
    let isCRLF = bytes.firstIndex(of: .newline).map { $0 > 0 && bytes[$0 - 1] == .carriageReturn } ?? false
    lineBreak = isCRLF ? "\r\n" : "\n"
  }

  /// Gives `path` the value: in place of the one that it has, or as a new entry.
  package func set(_ path: [TOMLPathPart], to value: TOMLLiteral) -> [TOMLEdit]? {
    if let known = document.root.value(at: path) {
      if case .table(let table) = known.content, table.form != .inline { return nil }
      if isArrayOfTables(known) { return nil }
      return [TOMLEdit(known.range, value.text)]
    }
    guard case .key(let key)? = path.last else { return nil }
    return insert(key, value, into: Array(path.dropLast()))
  }

  /// Gives the entry another key, where it stands as `key = value`.
  package func rename(_ path: [TOMLPathPart], to key: String) -> [TOMLEdit]? {
    guard let entry = document.root.entry(at: path), entry.statement != nil else { return nil }
    return [TOMLEdit(entry.keyRange, TOMLLiteral.key(key))]
  }

  func isArrayOfTables(_ value: TOMLValue) -> Bool {
    guard case .array(let elements) = value.content, case .table(let table)? = elements.first?.content else {
      return false
    }
    return table.form != .inline
  }
}

/// Where headers and the statements between them stand.
private struct Places {
  var headers: [ByteRange] = []
  var statements: [ByteRange] = []

  mutating func gather(_ table: TOMLTable) {
    for entry in table.entries {
      if let statement = entry.statement {
        statements.append(statement)
        continue
      }
      switch entry.value.content {
      case .table(let inner): gather(inner, at: entry.value.range)
      case .array(let elements):
        for element in elements {
          if case .table(let inner) = element.content { gather(inner, at: element.range) }
        }
      default: break
      }
    }
  }

  private mutating func gather(_ table: TOMLTable, at range: ByteRange) {
    if table.form == .header { headers.append(range) }
    gather(table)
  }
}
