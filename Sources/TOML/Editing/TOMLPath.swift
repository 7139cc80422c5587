/// One step down a document: into a table by key, or into an array by place.
package enum TOMLPathPart: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case index(Int)

  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .index(index) }
}

extension TOMLTable {
  /// What stands at the end of `path`; an empty path leads nowhere.
  package func value(at path: some Collection<TOMLPathPart>) -> TOMLValue? {
    guard case .key(let key)? = path.first, let value = self[key] else { return nil }
    return value.value(at: path.dropFirst())
  }

  /// The entry whose value stands at the end of `path`, where a key is its last step.
  package func entry(at path: [TOMLPathPart]) -> TOMLEntry? {
    guard case .key(let key)? = path.last else { return nil }
    if path.count == 1 { return entry(key) }
    guard case .table(let table)? = value(at: path.dropLast())?.content else { return nil }
    return table.entry(key)
  }
}

extension TOMLValue {
  fileprivate func value(at path: some Collection<TOMLPathPart>) -> TOMLValue? {
    guard let step = path.first else { return self }
    switch (step, content) {
    case (.key, .table(let table)): return table.value(at: path)
    case (.index(let index), .array(let elements)) where elements.indices.contains(index):
      return elements[index].value(at: path.dropFirst())
    default: return nil
    }
  }
}
