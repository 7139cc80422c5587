import SyntaxFacts
import Testing

@Suite struct DeclarationTests {
  @Test(arguments: [
    ("struct S<T: P, let n: Int>: ~Copyable where T.A == B<Int> {}", ["struct S"]),
    ("actor A { nonisolated(unsafe) var x = 1 }", ["actor A", "property A.x"]),
    ("let actor = 1; actor.run()", ["constant actor"]),
    (
      "enum E: Int { indirect case a(E, b: Int = 1), `default` = 2 }",
      ["enum E", "enumCase E.a", "enumCase E.default"]
    ),
    (
      "protocol P<A> { associatedtype A: Q = Int; var x: Int { get async throws }; init?(_ a: A) }",
      ["protocol P", "associatedType P.A", "property P.x", "accessor P.x.get", "initializer P.init?(_:)"]
    ),
    (
      "extension Array<Int>.Index: P where Element: Q { func f() {} }",
      ["extension Array<Int>.Index", "method Array<Int>.Index.f()"]
    ),
    (
      "func f(_ a: Int, b c: Int..., d: inout [Int]) { func g() {} }",
      ["function f(_:b:d:)", "function f(_:b:d:).g()"]
    ),
    (
      "func <<T>(a: T, b: T) {}; prefix func !(a: Int) {}; func ||<T> (a: T) {}",
      ["function <(a:b:)", "function !(a:)", "function ||(a:)"]
    ),
    (
      "class C { class func f() {}; static let (a, b) = (1, 2); deinit {} }",
      ["class C", "method C.f()", "constant C.a", "constant C.b", "deinitializer C.deinit"]
    ),
    (
      "struct S { subscript(i: Int, at j: Int) -> Int { get { 1 } set(v) {} } }",
      [
        "struct S", "subscript S.subscript(i:at:)", "accessor S.subscript(i:at:).get",
        "accessor S.subscript(i:at:).set",
      ]
    ),
    (
      "var x = 1 { willSet { f() } didSet { g() } }",
      ["variable x", "accessor x.willSet", "accessor x.didSet"]
    ),
    (
      "var x: Int { _read { yield y } _modify { yield &y } }",
      ["variable x", "accessor x._read", "accessor x._modify"]
    ),
    (
      "struct S { @storageRestrictions(initializes: a) var b: Int { init(v) { a = v } get { a } } }",
      ["struct S", "property S.b", "accessor S.b.init", "accessor S.b.get"]
    ),
    (
      "typealias A<T> = [T] where T: P; infix operator +++ : Q; precedencegroup Q { higherThan: R }",
      ["typeAlias A", "operator +++", "precedenceGroup Q"]
    ),
    (
      "@freestanding(expression) macro m<T>(_: T) -> Int = #externalMacro(module: \"a\", type: \"b\")",
      ["macro m"]
    ),
    ("func f<each T>(_ x: repeat each T) -> (repeat each T) { (repeat each x) }", ["function f(_:)"]),
    ("func f() async throws(E) -> some P & Q {}", ["function f()"]),
    (
      "func f() { let x: [3 of Int] = g(); var (y, _) = h() }",
      ["function f()", "constant f().x", "variable f().y"]
    ),
    ("final public override func f() {}", ["function f()"]),
    ("let x = prefix(3)\nlet y = z", ["constant x", "constant y"]),
    ("open\nclass C {}", ["class C"]),
    ("func f(a: @autoclosure() -> Int, b: @escaping (Int) -> Void) {}", ["function f(a:b:)"]),
    (
      "func f(_ x: consuming [Int], _ y: isolated A, z: sending B, w: borrowing C) {}",
      ["function f(_:_:z:w:)"]
    ),
    ("@abi(func g(a: Int)) func f() {}", ["function g(a:)", "function f()"]),
    ("class A { override open(set) var x = 1 }", ["class A", "property A.x"]),
    ("#if A\n@available(x)\n#endif\nfunc f() {}", ["function f()"]),
  ])
  func names(_ text: String, _ expected: [String]) {
    let outline = Outline(text)
    #expect(outline.declarations == expected)
    #expect(outline.isClean, "\(text)")
  }

  @Test func signature() throws {
    let outline = Outline(
      "public func f<T: P>(_ a: Int = 1, b c: [String]..., d: T?) async throws(E) -> (T, Int) where T: Q {}")
    let function = try #require(outline.declaration("f(_:b:d:)"))
    let parameters = outline.facts.surface.parameters[function.parameters.indices]
    #expect(parameters.map { outline.text($0.name) } == ["a", "c", "d"])
    #expect(parameters.map { outline.text($0.label) } == ["", "b", "d"])
    #expect(parameters.map { outline.text($0.type) } == ["Int", "[String]", "T?"])
    #expect(parameters.map { outline.text($0.defaultValue) } == ["1", "", ""])
    #expect(parameters.map(\.kind) == [.positionalOnly, .variadic, .keywordOnly])
    #expect(outline.text(function.type) == "(T, Int)")
    #expect(outline.facts.surface.texts(function.generics) == ["T: P"])
    #expect(outline.facts.surface.texts(function.thrown) == ["E"])
    #expect(function.effects == [.async, .throws])
    #expect(function.access == .public)
  }

  /// Functions in a default value have parameters of their own, and no body.
  @Test func functionsInDefaultValues() throws {
    let outline = Outline(
      "func f(a: B = { func g(c: D = { func h(e: F) {}; if true { g() }; return 1234567890 + 1234567890 + 1234567890 }) {"
        + " if false {} } }, i: J = 2) { if a {} }")
    let function = try #require(outline.declaration("f(a:i:)"))
    let parameters = outline.facts.surface.parameters[function.parameters.indices]
    #expect(parameters.map { outline.text($0.type) } == ["B", "J"])
    let values = parameters.map { outline.text($0.defaultValue) }
    #expect(values.last == "2")
    #expect(values.first?.hasPrefix("{ func g(") == true)
    let inner = try #require(outline.declaration("f(a:i:).g(c:)"))
    #expect(inner.body.isEmpty)
    #expect(outline.facts.surface.parameters[inner.parameters.indices].map { outline.text($0.defaultValue) } == ["…"])
    #expect(!function.body.isEmpty)
  }

  /// A type over several lines whose closing angles are one token.
  @Test(arguments: [
    ("let x: A<\n  B<C>> = y", "A< B<C>>"), ("let x: A<\n  B<C>>? = y", "A< B<C>>?"),
    ("let x: (\n  A<B<C>>, // so\n  D\n) = y", "(A<B<C>>, D)"), ("let x: A<B<C>>=y", "A<B<C>>"),
  ])
  func partedTypes(_ text: String, _ type: String) throws {
    let outline = Outline(text)
    #expect(outline.text(try #require(outline.declaration("x")).type) == type)
    #expect(outline.isClean)
  }

  @Test func attributesModifiersAndInheritance() throws {
    let outline = Outline(
      "/// Said.\n@MainActor @available(macOS 10.15, *) public final class C: A, @unchecked Sendable, ~Copyable"
        + " {\n"
        + "@Wrapped(a: 1) private(set) lazy weak var x: Int? = nil }")
    let type = try #require(outline.declaration("C"))
    #expect(outline.facts.surface.texts(type.attributes) == ["MainActor", "available(macOS 10.15, *)"])
    #expect(outline.facts.surface.texts(type.inherits) == ["A", "@unchecked Sendable", "~Copyable"])
    #expect(type.modifiers == [.final, .documented])
    let property = try #require(outline.declaration("C.x"))
    #expect(property.modifiers == [.restrictedSetter, .lazy, .weak])
    #expect(property.access == .internal)
    #expect(outline.text(property.type) == "Int?")
    #expect(outline.text(property.value) == "nil")
    #expect(outline.facts.surface.texts(property.attributes) == ["Wrapped(a: 1)"])
  }

  @Test(arguments: [
    ("public struct S { let x = 1 }", "S.x", Access.internal),
    ("private struct S { let x = 1 }", "S.x", .fileprivate),
    ("public extension S { func f() {} }", "S.f()", .public),
    ("extension S { public func f() {} }", "S.f()", .public),
    ("public protocol P { func f() }", "P.f()", .public), ("public enum E { case a }", "E.a", .internal),
    ("package let x = 1", "x", .package), ("open class C {}", "C", .open),
    ("func f() { let x = 1 }", "f().x", .private),
  ])
  func access(_ text: String, _ name: String, _ expected: Access) {
    #expect(Outline(text).declaration(name)?.access == expected)
  }

  @Test(arguments: [
    ("#if A\nfunc f() {}\n#endif", "A"), ("#if A\n#else\nfunc f() {}\n#endif", "!(A)"),
    ("#if A\n#elseif B\nfunc f() {}\n#endif", "!(A) && B"),
    ("#if A\n#if B\nfunc f() {}\n#endif\n#endif", "A && B"),
    ("func f() {}", ""),
  ])
  func condition(_ text: String, _ expected: String) throws {
    let outline = Outline(text)
    let function = try #require(outline.declaration("f()"))
    #expect(outline.text(function.condition) == expected)
    #expect(function.modifiers.contains(.conditional) == !expected.isEmpty)
  }

  @Test func imports() {
    let outline = Outline(
      "import A\n@testable import B\n@_exported import C.D\nimport struct E.F\npublic import G\n"
        + "#if canImport(H)\nimport H\n#endif"
    )
    let imports = outline.facts.surface.imports
    #expect(imports.map { outline.text($0.module) } == ["A", "B", "C.D", "E", "G", "H"])
    #expect(imports.map { outline.text($0.name) } == ["", "", "", "F", "", ""])
    #expect(imports.map(\.traits) == [[], .testable, .exported, [], .publicly, .conditional])
  }
}
