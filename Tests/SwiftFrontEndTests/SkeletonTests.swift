import SyntaxFacts
import Testing

/// The order of evaluation in the skeleton.
@Suite struct SkeletonTests {
  @Test(arguments: [
    ("f(a, b: g())", ["argument", "call g", "argument b", "call f"]),
    ("x = f()", ["call f", "write x"]), ("let x = f()", ["call f", "write x"]), ("x += y", ["write x"]),
    ("return a", ["return"]), ("throw E()", ["call E", "raise"]), ("try f()", ["call f", "attempt"]),
    ("a && b || c", ["read a", "booleanRun", "read b", "booleanRun", "read c", "logical"]),
    ("a ? b : c", ["read a", "part", "read b", "part", "read c", "ternary"]),
    ("x = a ? b : c", ["read a", "part", "read b", "part", "read c", "ternary", "write x"]),
    ("if a { f() } else { g() }", ["read a", "call f", "block", "call g", "block", "branch"]),
    ("guard let x = f() else { return }", ["call f", "write x", "return", "block", "guard"]),
    (
      "switch a { case .b(let c): f(); default: break }",
      [
        "read a", "argument", "read .b", "test", "write c", "call f", "block", "case", "jump", "block", "case",
        "switch",
      ]
    ),
    (
      "do { try f() } catch E.a { g() }",
      ["call f", "attempt", "block", "read E.a", "call g", "block", "handler E.a", "try"]
    ),
    ("defer { f() }", ["call f", "block", "scope"]),
    ("L: while a { break L }", ["read a", "jump L", "block", "loop L"]),
    ("a == .b && !c", ["read a", "read .b", "test a", "booleanRun", "read c", "negation", "logical"]),
    ("if case .a = b { f() }", ["read .a", "read b", "test b", "call f", "block", "branch"]),
    ("do { f() } catch { g() }", ["call f", "block", "write error", "call g", "block", "handler", "try"]),
    ("try f() + g()", ["call f", "nothing", "call g", "attempt"]),
    ("f().x = y", ["call f", "read y", "write x"]), ("{ a in b }", ["write a", "read b", "closure"]),
    ("repeat { f() } while a", ["call f", "block", "read a", "loop"]),
    ("await f().g", ["call f", "read g", "await"]),
    ("f { [a] in a() }", ["read a", "call a", "closure", "argument", "call f"]),
    (
      "#if A\nf()\n#elseif B\n#else\ng()\n#endif",
      ["call f", "block", "block", "elseIf", "call g", "block", "conditionalCompilation"]
    ),
    ("func f() { func g() { h() } }", ["call h", "function g", "function f"]),
    (
      "struct S { var x = f(); var y: Int { g() } }",
      ["call f", "function x", "call g", "function get", "type S"]
    ),
    ("yield &x", ["write x", "yield"]), ("a.b().c()", ["call a.b", "call c"]),
  ])
  func order(_ text: String, _ expected: [String]) {
    let outline = Outline(text)
    #expect(Array(outline.skeleton.dropLast()) == expected, "\(text)")
    #expect(outline.isClean)
  }

  @Test func survivesTheCodec() throws {
    let facts = facts("import A\npublic func f(a: Int) -> B { try c.d(e: a) { g() } }")
    let surface = try #require(FactsCodec.decodeSurface(FactsCodec.encode(facts.surface)))
    #expect(surface == facts.surface)
  }

  @Test func directives() {
    let facts = facts(
      "// fractal-lint: allow(a) reason=\"b\"\nf() // swiftlint:disable c // fractal-lint: allow(d)\n")
    #expect(
      facts.surface.directives.map { facts.surface.names.text($0.text) } == [
        "fractal-lint: allow(a) reason=\"b\"", "fractal-lint: allow(d)",
      ])
    #expect(facts.surface.directives.map(\.ownLine) == [true, false])
    #expect(facts.surface.directives.map(\.atTop) == [true, false])
  }

  @Test func documentationGivesNoDirective() {
    let facts = facts("/// As `// fractal-lint: allow(a)` does.\n//// fractal-lint: allow(a)\nfunc f() {}\n")
    #expect(facts.surface.directives.isEmpty)
  }

  @Test func declaredOperation() {
    let bytes = Array("Store.load(id: Int, _ x: String) async -> Item raises NotFound, Denied".utf8)
    var frontEnd = SwiftFrontEndReader()
    let facts = frontEnd.operation(bytes)
    let surface = facts.surface
    #expect(surface.declarations.count == 1)
    #expect(surface.qualifiedName(DeclarationID(0)) == "load(id:_:)")
    #expect(surface.texts(surface.declarations[0].thrown) == ["NotFound", "Denied"])
    #expect(surface.declarations[0].effects == .async)
    #expect(surface.problems.isEmpty)
  }
}
