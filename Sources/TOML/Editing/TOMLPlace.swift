package import SourceText

extension TOMLTable {
  /// The way to the value that these bytes spell, or to the value of the key that they spell; nil where there is none.
  package func path(to range: ByteRange) -> [TOMLPathPart]? {
    for entry in entries {
      if entry.keyRange == range { return [.key(entry.key)] }
      if let rest = entry.value.path(to: range) { return [.key(entry.key)] + rest }
    }
    return nil
  }
}

extension TOMLValue {
  fileprivate func path(to range: ByteRange) -> [TOMLPathPart]? {
    switch content {
    case .table(let table):
      if let rest = table.path(to: range) { return rest }
    case .array(let elements):
      for (number, element) in elements.enumerated() {
        if let rest = element.path(to: range) { return [.index(number)] + rest }
      }
    default: break
    }
    return self.range == range ? [] : nil
  }
}
