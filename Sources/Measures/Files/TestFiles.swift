package import SyntaxFacts

/// The folders that only tests lie in, by the conventions of both languages.
package enum TestFolders {
  package static func contain(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains { folder in
      folder.hasSuffix("Tests") || folder == "tests" || folder.hasSuffix("_tests") || folder.hasSuffix("-tests")
    }
  }
}

extension Surface {
  /// Whether it holds tests: types of them, functions that a test runner calls, or suites.
  var holdsTests: Bool {
    declarations.indices.contains { number in
      let declaration = declarations[number]
      if declaration.kind.isType {
        return holdsTests(DeclarationID(number)) || isMarkedAsTest(declaration)
      }
      guard declaration.kind == .function || declaration.kind == .method else { return false }
      return isMarkedAsTest(declaration) || (language == .python && begins(declaration.name, with: "test_"))
    }
  }

  private func begins(_ name: NameID, with text: StaticString) -> Bool {
    names.withBytes(of: name) { bytes in
      bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }
}

extension Surface {
  /// Whether a function is a test or stands in one, or in a type that holds tests.
  package func isWithinTests(_ function: DeclarationID?) -> Bool {
    var current = function ?? .none
    while !current.isNone {
      let declaration = declarations[current.index]
      if declaration.kind.isType ? holdsTests(current) : names.text(declaration.name).hasPrefix("test") { return true }
      if isMarkedAsTest(declaration) { return true }
      current = declaration.parent
    }
    return false
  }

  /// `@Test`, `@Suite`, `@pytest.…`.
  fileprivate func isMarkedAsTest(_ declaration: Declaration) -> Bool {
    texts(declaration.attributes).contains { attribute in
      let name = attribute.prefix { $0 != "(" }
      return name == "Test" || name == "Suite" || name.hasPrefix("pytest.")
    }
  }
}
