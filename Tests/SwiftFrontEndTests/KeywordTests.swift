import SourceText
import SyntaxFacts
import Testing

/// Which words are keywords where they stand: as SwiftSyntax marks them.
@Suite struct KeywordTests {
  @Test(arguments: [
    ("@_lifetime(borrow self) func f() {}", ["borrow", "self", "func"], ["_lifetime", "f"]),
    ("@_lifetime(self: copy self) func f() {}", ["copy", "self", "func"], ["_lifetime", "self", "f"]),
    ("@_documentation(visibility: public) import A", ["visibility", "public", "import"], ["_documentation", "A"]),
    ("@attached(extension, names: named(a)) macro M()", ["macro"], ["attached", "extension", "names", "named", "a", "M"]),
    ("x.map(f); then { y }", [], ["x", "map", "f", "then", "y"]),
    ("let p = borrow(self)", ["let", "self"], ["p", "borrow"]),
  ])
  func words(_ text: String, _ keywords: [String], _ names: [String]) {
    let bytes = Array(text.utf8)
    func words(_ kind: TokenSpan.Kind) -> [String] {
      spans(bytes).filter { $0.kind == kind }.map {
        String(decoding: bytes[Int($0.range.lower)..<Int($0.range.upper)], as: UTF8.self)
      }
    }
    #expect(words(.keyword) == keywords)
    #expect(words(.name) == names)
  }

  @Test func thenIsANameLikeAnyOther() {
    #expect(Outline("then { a() }").skeleton.contains("call then"))
  }
}
