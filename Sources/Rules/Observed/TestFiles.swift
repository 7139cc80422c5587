import Codebase
import Measures
import SyntaxFacts

/// The folders that only tests lie in, by the conventions of both languages.
enum TestFolders {
  static func contain(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains { folder in
      folder.hasSuffix("Tests") || folder == "tests" || folder.hasSuffix("_tests") || folder.hasSuffix("-tests")
    }
  }
}

extension SourceFile {
  /// Whether it is there for tests alone: it holds some, or lies in a folder of tests.
  var isTestCode: Bool {
    TestFolders.contain(path) || holdsTests
  }

  /// Whether it holds tests: types of them, functions that a test runner calls, or suites.
  var holdsTests: Bool {
    surface.declarations.indices.contains { number in
      let declaration = surface.declarations[number]
      if declaration.kind.isType {
        return surface.holdsTests(DeclarationID(number)) || surface.isMarkedAsTest(declaration)
      }
      guard declaration.kind == .function || declaration.kind == .method else { return false }
      return surface.isMarkedAsTest(declaration)
        || (surface.language == .python && surface.names.text(declaration.name).hasPrefix("test_"))
    }
  }
}

extension Surface {
  /// Whether a function is a test or stands in one, or in a type that holds tests.
  func isWithinTests(_ function: DeclarationID?) -> Bool {
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
