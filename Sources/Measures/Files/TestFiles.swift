package import SyntaxFacts

/// The folders that only tests lie in, by the conventions of both languages.
package enum TestFolders {
  package static func contain(_ path: String) -> Bool {
    PathBytes.with(path) { path in
      path.hasFolder { folder in
        if folder.ends(with: "Tests", .significant) { return true }
        guard folder.ends(with: "tests", .significant) else { return false }
        return folder.bytes.count == 5 || folder.ends(with: "_tests", .significant)
          || folder.ends(with: "-tests", .significant)
      }
    }
  }
}

/// The files that only tests lie in, by where they are and what they are called: what test runners look for. What a
/// module holds besides says nothing: `Client.test_request` is no test, and a library for tests has types like theirs.
package enum TestFiles {
  package static func contain(_ path: String) -> Bool {
    if TestFolders.contain(path) { return true }
    return PathBytes.with(path) { path in
      path.ends(with: "_test.py", .significant) || path.ends(with: "Tests.swift", .significant)
        || path.name.isOfPythonTests
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
    if declaration.attributes.isEmpty { return false }
    return lists[declaration.attributes.indices].contains { attribute in
      names.withBytes(of: attribute) { bytes in
        let name = bytes.prefix { $0 != UInt8(ascii: "(") }
        return name.elementsEqual("Test".utf8) || name.elementsEqual("Suite".utf8) || name.starts(with: "pytest.".utf8)
      }
    }
  }
}

extension PathBytes {
  /// Of the name of a file.
  fileprivate var isOfPythonTests: Bool {
    guard ends(with: ".py", .significant) else { return false }
    return bytes.starts(with: Array("test_".utf8)) || bytes.elementsEqual("conftest.py".utf8)
  }
}
