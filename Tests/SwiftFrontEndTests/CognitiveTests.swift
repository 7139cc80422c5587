import SyntaxFacts
import Testing

/// A function body, and its score.
@Suite struct CognitiveTests {
  @Test(arguments: [
    ("if a {} else if b {} else {}", 3),
    ("guard a else { if b {} }", 3),
    ("guard let x = y else { return }; if a {}", 2),
    ("if a, b {}", 2),
    ("if a, b, c {}", 2),
    ("if a && b, c {}", 2),
    ("if a || b, c {}", 3),
    ("if a, let x = y, b {}", 1),
    ("if a, b, let x = y, b, c {}", 3),
    ("if let x = a && b, c {}", 2),
    ("if #available(macOS 10, *), a {}", 1),
    ("if a && (b && c) {}", 3),
    ("if a && !(b || c) {}", 3),
    ("_ = a && b == c && d", 1),
    ("f(a && b, c || d)", 2),
    ("return \"\\(a && b)\"", 1),
    ("_ = a ? b : c ? d : e", 3),
    ("_ = a && b ? c || d : e", 3),
    ("x = a && b; y = a && b", 2),
    ("let x = if a { 1 } else { 2 }", 2),
    ("let x = switch a { case 1: 1; default: 2 }", 1),
    ("switch a { case 1 where b && c: f(); fallthrough; default: if d {} }", 4),
    ("for x in y where x > 0 && x < 5 { if x {} }", 4),
    ("for await x in y {}", 1),
    ("for case let x? in y {}", 1),
    ("while let x = y {}", 1),
    ("repeat { if a {} } while b && c", 4),
    ("L: while a { for x in y { continue L } }", 4),
    ("do { try f() } catch let e as E { if a {} } catch {}", 4),
    ("defer { if a {} }; do { if b {} }", 2),
    ("xs.map { if $0 {} }", 2),
    ("xs.map { x in ys.filter { y in x ? y : z } }", 3),
    ("f(a) { if b {} } onError: { if c {} }", 4),
    ("func g() { if a {} }", 2),
    ("struct S { func g() { if a {} } }", 1),
    ("#if A\nif a {}\n#elseif B\nf()\n#else\nf()\n#endif", 5),
    ("foo\n#if A\n.bar { if a {} }\n#endif", 4),
    ("a?.b ?? c!.d", 0),
    ("var x: Int { if a { 1 } else { 2 } }", 3),
  ])
  func body(_ body: String, _ score: Int) {
    #expect(scores("func tested() {\n\(body)\n}")["tested"] == score, "\(body)")
  }

  @Test(arguments: [
    ("struct S { var x: Int { if a { 1 } else { 2 } } }", "x", 2),
    ("struct S { var x: Int { get { if a {} } set { if a {} } } }", "x", 1),
    ("struct S { let x: Int = { if a {} }() }", "x", 1),
    ("let x: Int = { if a {} }()", "x", 1),
    ("struct S { let x = f { if a {} } }", "x", 2),
    ("struct S { init() { if a {} } }", "init", 1),
    ("struct S { deinit { if a {} } }", "deinit", 1),
    ("struct S { subscript(i: Int) -> Int { if a {} } }", "subscript", 1),
    ("#if A\nfunc f() { if a {} }\n#endif", "f", 1),
  ])
  func unit(_ text: String, _ name: String, _ score: Int) {
    #expect(scores(text)[name] == score, "\(text)")
  }

  @Test(arguments: [
    ("func f(_ n: Int) { f(n) }", 1),
    ("func f(n: Int) { f(_: n) }; func f(_ n: Int) {}", 0),
    ("func f(a: Int) { f(b: 1) }; func f(b: Int) {}", 0),
    ("func f(a: Int, b: Int = 1) { f(a: 1) }", 1),
    ("func f(a: Int) { f(a: 1) }; func f(a: String) {}", 1),
    ("func f(do: () -> Void) { f { } }", 1),
    ("func f() { g() }; func g() { f() }", 1),
    ("struct S { func f() { self.f() } }", 1),
    ("struct S { func f() { f() } }", 1),
    ("struct S { static func f() { Self.f() } }", 1),
    ("struct S { func f() { g() } }; extension S { func g() { f() } }", 1),
    ("struct S { func f() { other.f() } }", 0),
    ("struct S { func f() {} }; func f() { S().f() }", 0),
    ("struct S { func f(x: Int) { f(y: x) } }", 0),
  ])
  func recursion(_ text: String, _ score: Int) {
    #expect(scores(text)["f"] == score, "\(text)")
  }
}
