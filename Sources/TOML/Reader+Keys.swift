import SourceText

extension Reader {
  /// Reads `a.b."c"` and the blanks around it; nil after a problem. `depth` is that of the table it is for.
  mutating func readKeyPath(from depth: Int) -> [TreeBuilder.KeyPart]? {
    let start = offset
    var path: [TreeBuilder.KeyPart] = []
    while true {
      skipBlanks()
      guard let part = readKeyPart() else { return nil }
      path.append(part)
      skipBlanks()
      guard peek == .dot else { break }
      offset += 1
    }
    guard depth + path.count <= TOMLDocument.depthLimit else {
      report(.tooDeep(limit: TOMLDocument.depthLimit), from: start, to: offset)
      return nil
    }
    return path
  }

  private mutating func readKeyPart() -> TreeBuilder.KeyPart? {
    let start = offset
    switch peek {
    case .quote?, .apostrophe?: return readQuotedKey()
    case let byte? where byte.isBareKey:
      while let byte = peek, byte.isBareKey { offset += 1 }
      return TreeBuilder.KeyPart(
        text: text(from: start, to: offset), range: range(from: start, to: offset))
    default:
      report(.missingKey, from: start, to: min(start + 1, endOfLine(from: start)))
      return nil
    }
  }

  private mutating func readQuotedKey() -> TreeBuilder.KeyPart? {
    let start = offset
    guard let delimiter = peek else { return nil }
    if peek(1) == delimiter, peek(2) == delimiter {
      report(.multilineKey, from: start, to: start + 3)
      return nil
    }
    guard let text = delimiter == .quote ? readBasicString() : readLiteralString() else { return nil }
    return TreeBuilder.KeyPart(text: text, range: range(from: start, to: offset))
  }

  /// Whether the line at `offset` begins like `key =` or is nothing but a `[header]`: inside an array that is
  /// the sign that its bracket was forgotten.
  func looksLikeStatement() -> Bool {
    let end = endOfLine(from: offset)
    return looksLikeEntry(in: bytes[offset..<end]) || looksLikeHeader(in: bytes[offset..<end])
  }

  private func looksLikeEntry(in line: ArraySlice<UInt8>) -> Bool {
    var quote: UInt8?
    for byte in line {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == .equals {
        return true
      } else if !byte.isBareKey, byte != .dot, byte != .space, byte != .tab {
        return false
      }
    }
    return false
  }

  /// A bare name in brackets that is no value: `[1]` and `[true]` are arrays.
  private func looksLikeHeader(in line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    guard rest.first == .leftBracket else { return false }
    rest = rest.drop { $0 == .leftBracket || $0 == .space }
    let name = rest.prefix { $0.isBareKey || $0 == .dot }
    guard let first = name.first, first.isLetter || first == .underscore else { return false }
    let words: [StaticString] = ["true", "false", "inf", "nan"]
    let isValue = words.contains { word in
      name.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
    return !isValue && rest.dropFirst(name.count).first == .rightBracket
  }
}
