package import SyntaxFacts

extension Surface {
  /// Whether a type holds tests: what its functions share is the runner's business, not a responsibility.
  package func holdsTests(_ type: DeclarationID) -> Bool {
    let declaration = declarations[type.index]
    let name = names.text(declaration.name)
    if name.hasPrefix("Test") || Surface.testEndings.contains(where: name.hasSuffix) { return true }
    return texts(declaration.inherits).contains { base in
      Surface.testEndings.contains(where: Surface.lastName(base).hasSuffix)
    }
  }

  /// Whether a type only says what others must have.
  package func isContract(_ type: DeclarationID) -> Bool {
    let declaration = declarations[type.index]
    return declaration.kind == .protocol
      || texts(declaration.inherits).contains { Surface.lastName($0) == "Protocol" }
  }

  private static let testEndings = ["Test", "Tests", "TestCase", "TestSuite"]

  /// `TestCase` of `unittest.TestCase`, `Mapping` of `Mapping[str, int]`.
  private static func lastName(_ text: String) -> Substring {
    text.prefix { $0 != "[" && $0 != "<" && $0 != "(" }.split(separator: ".").last ?? ""
  }
}
