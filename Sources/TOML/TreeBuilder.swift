import SourceText

/// Grows the tables of a document and holds them to TOML's rules on what may be defined where.
///
/// Tables lie in one array and name each other by index, so that growth is linear and no value is copied.
struct TreeBuilder {
  typealias TableID = Int

  /// What made a table, which decides what may still be added to it: to an implied one its own header.
  typealias Origin = TOMLTable.Form

  struct KeyPart {
    var text: String
    var range: ByteRange
  }

  enum Node {
    case value(TOMLValue)
    case table(TableID)
    case arrayOfTables(Int)
  }

  private struct Slot {
    var key: String
    var keyRange: ByteRange
    var node: Node
    /// Where it is a value: from the first part of its key to its end.
    var statement: ByteRange?
  }

  private struct Table {
    var origin: Origin
    var range: ByteRange
    /// 0 for the root.
    var depth: Int
    var slots: [Slot] = []
    var index: [TOMLKey: Int] = [:]
  }

  private struct ArrayOfTables {
    var elements: [TableID]
    var range: ByteRange
  }

  static let root: TableID = 0
  private var tables = [Table(origin: .header, range: ByteRange(at: 0), depth: 0)]
  private var arrays: [ArrayOfTables] = []

  func depth(of table: TableID) -> Int { tables[table].depth }

  /// A table that hangs nowhere: for keys below a header that could not be used, and for inline tables.
  mutating func detachedTable(_ origin: Origin, depth: Int, range: ByteRange) -> TableID {
    tables.append(Table(origin: origin, range: range, depth: depth))
    return tables.count - 1
  }

  /// The finished document.
  var document: TOMLTable { frozen(TreeBuilder.root) }

  /// The table and all below it; the depth limit bounds the recursion.
  func frozen(_ id: TableID) -> TOMLTable {
    TOMLTable(
      tables[id].slots.map {
        TOMLEntry(key: $0.key, keyRange: $0.keyRange, value: frozen($0.node), statement: $0.statement)
      }, form: tables[id].origin)
  }

  private func frozen(_ node: Node) -> TOMLValue {
    switch node {
    case .value(let value): return value
    case .table(let id): return TOMLValue(.table(frozen(id)), range: tables[id].range)
    case .arrayOfTables(let id):
      let elements = arrays[id].elements.map {
        TOMLValue(.table(frozen($0)), range: tables[$0].range)
      }
      return TOMLValue(.array(elements), range: arrays[id].range)
    }
  }
}

// MARK: - Definition

extension TreeBuilder {
  /// Opens the table that `[path]` names.
  mutating func openTable(_ path: [KeyPart], header: ByteRange) throws(TOMLProblem) -> TableID {
    guard let last = path.last else { throw TOMLProblem(.missingKey, range: header) }
    let parent = try descend(path.dropLast())
    guard let (node, first) = find(last.text, in: parent) else {
      return add(last, origin: .header, range: header, to: parent)
    }
    guard case .table(let id) = node, case .implied = tables[id].origin else {
      throw TOMLProblem(.duplicateTable(name(path), first: first), range: last.range)
    }
    tables[id].origin = .header
    tables[id].range = header
    return id
  }

  /// Adds a table to the array that `[[path]]` names.
  mutating func appendTable(_ path: [KeyPart], header: ByteRange) throws(TOMLProblem) -> TableID {
    guard let last = path.last else { throw TOMLProblem(.missingKey, range: header) }
    let parent = try descend(path.dropLast())
    let element = detachedTable(.header, depth: tables[parent].depth + 1, range: header)
    switch find(last.text, in: parent) {
    case nil:
      arrays.append(ArrayOfTables(elements: [element], range: header))
      append(last, .arrayOfTables(arrays.count - 1), to: parent)
    case (.arrayOfTables(let id), _)?:
      arrays[id].elements.append(element)
    case (_, let first)?:
      throw TOMLProblem(.notAnArrayOfTables(name(path), first: first), range: last.range)
    }
    return element
  }

  /// Sets `path = value` in `table`.
  mutating func insert(
    _ path: [KeyPart], _ value: TOMLValue, into table: TableID
  ) throws(TOMLProblem) {
    guard let last = path.last else { return }
    var owner = table
    for (position, part) in path.dropLast().enumerated() {
      guard let (node, first) = find(part.text, in: owner) else {
        owner = add(part, origin: .dotted, range: part.range, to: owner)
        continue
      }
      let name = name(path[...position])
      guard case .table(let id) = node else { throw refusal(of: node, name, first, part.range) }
      switch tables[id].origin {
      case .implied: tables[id].origin = .dotted
      case .dotted: break
      case .header, .inline: throw TOMLProblem(.closedTable(name, first: first), range: part.range)
      }
      owner = id
    }
    if let (_, first) = find(last.text, in: owner) {
      throw TOMLProblem(.duplicateKey(name(path), first: first), range: last.range)
    }
    append(last, .value(value), to: owner, statement: ByteRange(path[0].range.lower, value.range.upper))
  }

  /// Follows a header's leading keys from the root, making tables as needed.
  private mutating func descend(_ path: ArraySlice<KeyPart>) throws(TOMLProblem) -> TableID {
    var owner = TreeBuilder.root
    for (position, part) in path.enumerated() {
      switch find(part.text, in: owner) {
      case nil: owner = add(part, origin: .implied, range: part.range, to: owner)
      case (.table(let id), _)?: owner = id
      case (.arrayOfTables(let id), let first)?:
        guard let last = arrays[id].elements.last else {
          throw TOMLProblem(.notATable(name(path[...position]), first: first), range: part.range)
        }
        owner = last
      case (let node, let first)?:
        throw refusal(of: node, name(path[...position]), first, part.range)
      }
    }
    return owner
  }

  private func refusal(of node: Node, _ name: String, _ first: ByteRange, _ range: ByteRange) -> TOMLProblem {
    if case .value(let value) = node, case .table = value.content {
      return TOMLProblem(.closedTable(name, first: first), range: range)
    }
    return TOMLProblem(.notATable(name, first: first), range: range)
  }

  private func name(_ path: some Sequence<KeyPart>) -> String {
    path.map(\.text).joined(separator: ".")
  }
}

// MARK: - Slots

extension TreeBuilder {
  private func find(_ key: String, in table: TableID) -> (node: Node, first: ByteRange)? {
    let position =
      tables[table].index.isEmpty
      ? tables[table].slots.indices.first { TOMLKey.equal(tables[table].slots[$0].key, key) }
      : tables[table].index[TOMLKey(key)]
    return position.map { (tables[table].slots[$0].node, tables[table].slots[$0].keyRange) }
  }

  private mutating func append(
    _ part: KeyPart, _ node: Node, to table: TableID, statement: ByteRange? = nil
  ) {
    tables[table].slots.append(
      Slot(key: part.text, keyRange: part.range, node: node, statement: statement))
    let count = tables[table].slots.count
    if count == TOMLKey.indexThreshold + 1 {
      for (position, slot) in tables[table].slots.enumerated() {
        tables[table].index[TOMLKey(slot.key)] = position
      }
    } else if count > TOMLKey.indexThreshold {
      tables[table].index[TOMLKey(part.text)] = count - 1
    }
  }

  private mutating func add(
    _ part: KeyPart, origin: Origin, range: ByteRange, to parent: TableID
  ) -> TableID {
    let id = detachedTable(origin, depth: tables[parent].depth + 1, range: range)
    append(part, .table(id), to: parent)
    return id
  }
}
