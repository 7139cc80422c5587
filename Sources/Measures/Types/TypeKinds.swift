package import SyntaxFacts

extension Surface {
  /// Whether a type holds tests: what its functions share is the runner's business, not a responsibility.
  package func holdsTests(_ type: DeclarationID) -> Bool {
    let declaration = declarations[type.index]
    if names.begins(declaration.name, with: "Test") { return true }
    if names.withBytes(of: declaration.name, { Surface.endsAsTest($0[...]) }) { return true }
    return lists[declaration.inherits.indices].contains { base in
      names.withBytes(of: base) { Surface.endsAsTest(Surface.lastName($0)) }
    }
  }

  /// Whether a type only says what others must have.
  package func isContract(_ type: DeclarationID) -> Bool {
    let declaration = declarations[type.index]
    return declaration.kind == .protocol
      || lists[declaration.inherits.indices].contains { base in
        names.withBytes(of: base) { Surface.lastName($0).elementsEqual("Protocol".utf8) }
      }
  }

  private static let testEndings: [[UInt8]] = ["Test", "Tests", "TestCase", "TestSuite"].map { Array($0.utf8) }

  private static func endsAsTest(_ name: Bytes) -> Bool {
    // `t`, `s` and `e` are what they end with.
    guard let last = name.last, last == UInt8(ascii: "t") || last == UInt8(ascii: "s") || last == UInt8(ascii: "e")
    else { return false }
    return testEndings.contains { name.suffix($0.count).elementsEqual($0) }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>.SubSequence

  /// `TestCase` of `unittest.TestCase`, `Mapping` of `Mapping[str, int]`.
  private static func lastName(_ text: UnsafeBufferPointer<UInt8>) -> Bytes {
    let path = text.prefix { byte in
      byte != UInt8(ascii: "[") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "(")
    }
    let end = (path.lastIndex { $0 != UInt8(ascii: ".") } ?? path.startIndex - 1) + 1
    let trimmed = path[..<end]
    let start = (trimmed.lastIndex(of: UInt8(ascii: ".")) ?? trimmed.startIndex - 1) + 1
    return trimmed[start...]
  }
}

extension NameTable {
  /// Whether a name begins with a text.
  func begins(_ name: NameID, with text: StaticString) -> Bool {
    withBytes(of: name) { bytes in
      bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }
}
