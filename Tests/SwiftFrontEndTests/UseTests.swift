import SyntaxFacts
import Testing

/// The names that code uses, and how.
@Suite struct UseTests {
  @Test(arguments: [
    ("a.b.c", ["a.b.c r"]), ("a?.b!.c", ["a.b.c r"]), ("A<Int>.b", ["A.b r", "Int t"]), ("`a`.b", ["a.b r"]),
    ("f(x: 1, 2) { }", ["f(x:_:){} c"]), ("a.map { $0 }", ["$0 r", "a.map{} c"]),
    ("f() {} done: {}", ["f(){}done:{} c"]),
    (".a(b)", [".a(_:) c", "b r"]), ("f(a:b:)", ["f(a:b:) r"]), ("S.f(_:)", ["S.f(_:) r"]),
    ("f().g", ["f() c", "f().g r"]), ("a[i].b", ["a r", "a[].b r", "i r"]), ("\"\".b()", ["_.b() c"]),
    ("A()?.b.c()", ["A() c", "A().b.c() c"]), ("x = y", ["x w", "y r"]), ("x.a += y", ["x.a w", "y r"]),
    ("(a, b[0]) = c", ["a rw", "b rw", "c r"]), ("f(&x)", ["f(_:) c", "x w"]),
    ("_ = a as? B<C>", ["B t", "C t", "a r"]),
    ("let x: [A: B.C?] = y", ["A t", "B.C t", "x w", "y r"]), ("\\A.b?.c", ["A.b.c r"]), ("\\.b", [".b r"]),
    ("\\A?.?.b", ["A.b r"]),
    ("#m(a)", ["#m(_:) c", "a r"]), ("@A(b) func f() {}", ["A t", "b r"]), ("if let a {}", ["a rw"]),
    ("if case .a(let b) = c {}", [".a(_:) c", "b w", "c r"]),
    ("for a in b where c {}", ["a w", "b r", "c r"]),
    ("do {} catch let e as E {}", ["E t", "e w"]),
    ("{ [weak self, a = b] c in d }", ["a w", "b r", "c w", "d r", "self r"]),
    ("\"\\(a, b: c)\"", ["a r", "c r"]), ("a < b, c > (d)", ["a(_:) c", "b t", "c t", "d r"]),
    ("f(a < b, c > d)", ["a r", "b r", "c r", "d r", "f(_:_:) c"]),
    ("a as (B) async throws(C) -> D", ["B t", "C t", "D t", "a r"]),
    ("x is any P & Q", ["P t", "Q t", "x r"]),
    ("[A<[B]>]()", ["A r", "B t"]), ("a ? b : c", ["a r", "b r", "c r"]), ("try? await f()", ["f() c"]),
  ])
  func uses(_ text: String, _ expected: [String]) {
    #expect(Outline(text).uses == expected, "\(text)")
  }

  @Test func scopes() {
    let outline = Outline("struct S: P { let a: A; func f(b: B) { c() } }")
    let surface = outline.facts.surface
    let found = surface.uses.map { use in
      (use.scope.isNone ? "" : surface.qualifiedName(use.scope)) + " " + outline.text(use.path)
    }
    #expect(found == ["S P", "S A", "S.f(b:) B", "S.f(b:) c()"])
  }
}
