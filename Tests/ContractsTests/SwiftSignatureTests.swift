import Contracts
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

/// Declared operations against Swift functions.
struct SwiftSignatureTests {
  private func differences(
    _ declared: String, _ code: String, _ types: TypeComparison = .whereBothAreWritten
  ) throws -> [String] {
    var frontEnd = SwiftFrontEnd()
    let operation = withBytes(declared) { frontEnd.readOperation($0).surface }
    let surface = withBytes(code + " { fatalError() }\n") { frontEnd.read($0).surface }
    #expect(operation.problems.isEmpty && surface.problems.isEmpty)
    return SignatureComparison.differences(
      declared: Signature(DeclarationID(0), in: operation), code: Signature(DeclarationID(0), in: surface),
      types: types
    ).map(\.words)
  }

  private func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let bytes = Array(text.utf8)
    return (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
  }

  @Test(arguments: [
    ("f()", "func f()"), ("func f() -> Void", "func f()"), ("f(a: Int)", "func f(a b: Int)"),
    ("f(_ a: Int)", "func f(_ b: Int)"), ("f(a: Int = ...)", "func f(a: Int = 1)"),
    ("f(a: Optional<Int>)", "func f(a: Int?)"), ("f(a: Array<Dictionary<String, Int>>)", "func f(a: [[String: Int]])"),
    ("f(a: Swift.Int)", "func f(a: Int)"), ("f(a: P)", "func f(a: any P)"),
    ("f(a: (Int) -> Void)", "func f(a: @escaping @Sendable (Int) -> ())"), ("f(a: T)", "func f<T>(a: consuming T)"),
    ("f(a: Int...)", "func f(a: Int...)"), ("f() async throws -> Int", "func f() async throws(E) -> Int"),
    ("f() raises E", "func f() throws"), ("f(_ a: Int, _ b: Int)", "func f(_ x: Int, _ y: Int)"),
    ("f(a: Int, a: Int)", "func f(a x: Int, a y: Int)"), ("f(a: Int)", "func f(a: Int, b: Int = 1)"),
  ])
  func agree(_ declared: String, _ code: String) throws {
    #expect(try differences(declared, code) == [])
  }

  @Test(arguments: [
    ("f(a: Int)", "func f(_ a: Int)", ["the code has no parameter 'a'", "the code also requires 'argument 1'"]),
    ("f()", "func f(a: Int)", ["the code also requires 'a'"]),
    ("f(a: Int, b: Int)", "func f(b: Int, a: Int)", ["'a' is declared as parameter 1, and is number 2 in the code"]),
    ("f(a: Int)", "func f(a: Int?)", ["'a' is declared as Int, the code says Int?"]),
    ("f(a: inout Int)", "func f(a: Int)", ["'a' is declared as inout Int, the code says Int"]),
    ("f()", "func f() -> Int", ["the declared result is (), the code's is Int"]),
    ("f()", "func f() throws", ["the code throws, the declaration does not"]),
    ("f() throws", "func f()", ["the declaration throws, the code does not"]),
    ("f()", "func f() async", ["the code is async, the declaration is not"]),
    ("f(a: Int = ...)", "func f(a: Int)", ["'a' is declared with a default that the code does not have"]),
    ("f(a: Int...)", "func f(a: Int)", ["'a' is declared variadic (*), and is by keyword only in the code"]),
  ])
  func differ(_ declared: String, _ code: String, _ expected: [String]) throws {
    #expect(try differences(declared, code) == expected)
  }

  @Test(arguments: [
    "f()", "f(a: Int) -> Int", "f(_ a: Int, to b: [Int] = ...) async throws(E) -> T",
    "f(a: @escaping (Int) -> Void) throws", "f(a: inout Int)",
  ])
  func isWrittenAsASidecarHasIt(_ text: String) throws {
    var frontEnd = SwiftFrontEnd()
    let surface = withBytes("func " + text.replacing("...", with: "1")) { frontEnd.read($0).surface }
    #expect(Signature(DeclarationID(0), in: surface).text(named: "f") == text)
    let again = withBytes(text) { frontEnd.readOperation($0).surface }
    #expect(again.problems.isEmpty)
    #expect(Signature(DeclarationID(0), in: again).text(named: "f") == text)
  }

  /// A type that nests without end is compared as written.
  @Test
  func deepTypesAreNotFollowed() throws {
    let deep = String(repeating: "A<", count: 60) + "Int" + String(repeating: ">", count: 60)
    #expect(try differences("f(a: \(deep))", "func f(a: \(deep))") == [])
    #expect(try differences("f(a: \(deep))", "func f(a: Optional<\(deep)>)").count == 1)
  }
}
