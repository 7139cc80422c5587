import SyntaxFacts

/// What decorators say of the functions and classes that they stand on.
extension Parser {
  /// Names that mean the same wherever they are imported from: the last part of the decorator's path, up to
  /// its arguments.
  private static var meanings: [(StaticString, Modifiers)] {
    [
      ("staticmethod", .static), ("classmethod", .classMember), ("property", .computed),
      ("cached_property", .computed), ("setter", .computed), ("getter", .computed), ("deleter", .computed),
      ("overload", .overload), ("abstractmethod", .abstract), ("abstractproperty", .abstract),
      ("final", .final), ("override", .override),
    ]
  }

  func modifiers(of decorators: [NameID]) -> Modifiers {
    var modifiers: Modifiers = []
    for decorator in decorators {
      let path = facts.names.bytes(of: decorator).prefix { $0 != 0x28 }
      let last = path[((path.lastIndex(of: 0x2E) ?? path.startIndex - 1) + 1)...]
      for (name, meaning) in Parser.meanings where name.utf8CodeUnitCount == last.count {
        let text = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        if last.elementsEqual(text) { modifiers.formUnion(meaning) }
      }
    }
    return modifiers
  }
}
