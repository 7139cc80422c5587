import SyntaxFacts
import Testing

/// `match` statements, and the words that are keywords in some places only.
@Suite struct MatchTests {
  /// The skeleton of one case with `pattern`, without the frame.
  private func check(_ pattern: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let facts = read("match x:\n  case \(pattern):\n    pass\n")
    #expect(SkeletonText(facts).text == "switch(x case(\(expected)))", sourceLocation: sourceLocation)
    #expect(facts.problemCodes == [], sourceLocation: sourceLocation)
  }

  @Test func patterns() {
    check("_", "{}")
    check("a", "a=_ {}")
    check("1 | -2 | 3+4j | 'a' 'b' | None | True", "{}")
    check("a.b.C", "a.b.C {}")
    check("[a, *b, _]", "a=_ b=_ {}")
    check("a, b", "a=_ b=_ {}")
    check("*a,", "a=_ {}")
    check("(a, [b, c])", "a=_ b=_ c=_ {}")
    check("(a | b) as c", "a=_ b=_ c=_ {}")
    check("{'k': a, b.c: d, **rest}", "a=_ b.c d=_ rest=_ {}")
    check("{}", "{}")
    check("A()", "A {}")
    check("A(b, c.D(), e=[f], g=1)", "A b=_ c.D f=_ {}")
    check("A() | B()", "A B {}")
    check("a if a > 1", "a=_ a {}")
    check("a if (b := a)", "a=_ b=a {}")
    check("str() as s, -1.5", "str s=_ {}")
    check("b'' | r'a'", "{}")
    check("case", "case=_ {}")
    check("match(case=type)", "match type=_ {}")
  }

  @Test(arguments: [
    ("match x, *y:\n case _: pass", "switch(x y case({}))"),
    ("match (x):\n case _: pass", "switch(x case({}))"),
    ("match -x:\n case _: pass", "switch(x case({}))"),
    ("match [x]:\n case _: pass", "switch(x case({}))"),
    ("match {}:\n case _: pass", "switch(case({}))"),
    ("match match:\n case case: pass", "switch(match case(case=_ {}))"),
    ("match x := y:\n case _: pass", "switch(x=y case({}))"),
    ("match lambda: x:\n case _: pass", "switch(closure(x) case({}))"),
    ("match not x:\n\n  # why\n  case _: pass\n", "switch(x case({}))"),
    ("match = 1", "match=1"),
    ("match.x = 1", "match.x=1"),
    ("match[x] = y", "match x match[]=y"),
    ("match[x: y]", "match x y"),
    ("match(x)", "match(x)"),
    ("match(x).y = z", "match(x) z .y=_"),
    ("match: int = 1", "match=1"),
    ("match * x", "match x"),
    ("match -x", "match x"),
    ("match, case = x", "x match=_ case=_"),
    ("print(match, case, type, _)", "print(match case type _)"),
    ("for match in case: type(match)", "for(case match=_ {type(match)})"),
    ("def match(case, type=_): pass", "_ function match{}"),
    ("class type(match): case = 1", "match type type{case=1}"),
    ("import match as type", ""),
    ("from case import type, match as _", ""),
    ("type = 1", "type=1"),
    ("type: int = 1", "type=1"),
    ("type.x", "type.x"),
    ("type(x)", "type(x)"),
    ("type[x] = 1", "type x type[]=1"),
    ("type x = int", ""),
    ("type type = type", ""),
    ("type match[T] = case", ""),
    ("_ = _", "_=_"),
    ("case = 1", "case=1"),
    ("lambda match, case: type", "closure(type)"),
    ("f(match=1, case=2, type=3)", "f(match:1 case:2 type:3)"),
    ("if match: pass", "branch(match {})"),
    ("a = match if case else type", "ternary(match | case | type) a=_"),
    ("with match as case: pass", "with(case=match {})"),
    ("global match, type", ""),
  ])
  func softKeywords(source: String, expected: String) {
    let facts = read(source + "\n")
    #expect(SkeletonText(facts).text == expected)
    #expect(facts.problemCodes == [])
  }
}
