package import SyntaxFacts

/// The folders that only tests lie in, by the conventions of both languages.
package enum TestFolders {
  private static let name = Array("tests".utf8)
  private static let endings: [[UInt8]] = ["Tests", "_tests", "-tests"].map { Array($0.utf8) }

  package static func contain(_ path: String) -> Bool {
    PathFolders.contain(in: Array(path.utf8)) { folder in
      folder.elementsEqual(name) || endings.contains { folder.suffix($0.count).elementsEqual($0) }
    }
  }
}

extension Surface {
  /// Whether it holds tests: types of them, functions that a test runner calls, or suites.
  var holdsTests: Bool {
    for number in declarations.indices {
      switch declarations[number].kind {
      case .class, .struct, .enum, .actor, .protocol, .extension:
        if holdsTests(DeclarationID(number)) || isMarkedAsTest(declarations[number]) { return true }
      case .function, .method:
        if language == .python, names.begins(declarations[number].name, with: "test_") { return true }
        if isMarkedAsTest(declarations[number]) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a function is a test or stands in one, or in a type that holds tests.
  package func isWithinTests(_ function: DeclarationID?) -> Bool {
    var current = function ?? .none
    while !current.isNone {
      let declaration = declarations[current.index]
      if declaration.kind.isType ? holdsTests(current) : names.begins(declaration.name, with: "test") { return true }
      if isMarkedAsTest(declaration) { return true }
      current = declaration.parent
    }
    return false
  }

  /// `@Test`, `@Suite`, `@pytest.…`.
  fileprivate func isMarkedAsTest(_ declaration: Declaration) -> Bool {
    lists[declaration.attributes.indices].contains { attribute in
      names.withBytes(of: attribute) { bytes in
        let name = bytes.prefix { $0 != UInt8(ascii: "(") }
        return name.elementsEqual("Test".utf8) || name.elementsEqual("Suite".utf8) || name.starts(with: "pytest.".utf8)
      }
    }
  }
}
