import SyntaxFacts
import Testing

/// What the parser leaves of expressions and statements, and that valid source gives no problems.
@Suite struct SkeletonTests {
  /// Reads `source` and compares its skeleton.
  private func check(_ source: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let facts = read(source + "\n")
    #expect(SkeletonText(facts).text == expected, sourceLocation: sourceLocation)
    #expect(facts.problemCodes == [], sourceLocation: sourceLocation)
  }

  @Test func operands() {
    check("x = y", "x=y")
    check("x = 1", "x=1")
    check("x = 'a' 'b'", "x=''")
    check("x = y.z + 2", "y.z x=_")
    check("x = f(a, *b, c=d, **e)", "f(a *b c:d *e) x=()")
    check("x = f(g(1)).h.i", "f(g(1)) .h.i x=_")
    check("f().g().h", ".g(f()) .h")
    check("a.b(c)[d].e", "a.b(c) d .e")
    check("(a).b", "a .b")
    check("(a)(b)", "a(b)")
    check("f(a)(b)", "?(f(a) b)")
    check("-a ** ~b @ c", "a b c")
    check("a < b not in c is not d", "a b c d")
    check("not a", "a")
    check("a[b:c, ::d, *e]", "a b c d e")
    check("{a: b, **c, 'd': e}", "a b c e")
    check("{a, *b}", "a b")
    check("...", "")
  }

  @Test func writes() {
    check("a = b = c", "c a=_ b=_")
    check("a, (b, *c) = d", "d a=_ b=_ c=_")
    check("[a, b] = f()", "f() a=_ b=_")
    check("a.b = c", "a.b=c")
    check("a.b[c] = d", "a.b c a.b[]=d")
    check("f().a = b", "f() b .a=_")
    check("f()[0] = b", "f() b")
    check("[a, b][0] = c", "a b c")
    check("(a, b).c = d", "a b d .c=_")
    check("for [a][0], b in c: pass", "for(a c b=_ {})")
    check("a += b", "a+=b")
    check("a.b -= f()", "f() a.b+=()")
    check("a: int", "")
    check("a: int = b", "a=b")
    check("self.a: 'int' = 1", "self.a=1")
    check("(a): int = 1", "a=1")
    check("del a, b.c, d[e]", "d e del a del b.c del d[]")
    check("x = yield_ = 3", "x=_ yield_=_")
    check("x = *a, b", "a b x=_")
  }

  @Test func booleanRuns() {
    check("a and b and c or d or e and f", "logical(a and b c or d e and f)")
    check("a and not (b and c)", "logical(a and logical(b and c))")
    check("a and (b and c)", "logical(a and logical(b and c))")
    check("a == b or c < d", "logical(a b or c d)")
    check("x = a or f(b and c)", "logical(a or f(logical(b and c))) x=_")
    check("a and lambda: b", "logical(a and closure(b))")
  }

  @Test func conditionalExpressionsAndClosures() {
    check("x = a if b else c", "ternary(a | b | c) x=_")
    check("a if b else c if d else e", "ternary(a | b | ternary(c | d | e))")
    check("lambda a, /, b=c, *d, e=f, **g: a + b", "closure(c f a b)")
    check("lambda *, a: a", "closure(a)")
    check("lambda: (yield)", "closure(yield())")
  }

  @Test func comprehensions() {
    check("[a for b in c]", "comprehension(a | c b=_)")
    check("{a: b for a, b in c if d if e}", "comprehension(a b | c a=_ b=_ | d | e)")
    check("f(a for b in c for d in b)", "f(comprehension(a | c b=_ | b d=_))")
    check("[a async for b in c]", "comprehension(a | c b=_)")
    check("{await a for b in c}", "comprehension(await(a) | c b=_)")
    check("[y := f(x), y]", "f(x) y=() y")
    check("[a for b in c if (d := b)]", "comprehension(a | c b=_ | d=b)")
    check("[lambda: a for b in (lambda: c)]", "comprehension(closure(a) | closure(c) b=_)")
    check("[a for b[c], d.e in f]", "comprehension(a | b c f b[]=_ d.e=_)")
  }

  @Test func namedExpressions() {
    check("if (a := f(b)) > 1: pass", "branch(f(b) a=() {})")
    check("while a := b: pass", "while(a=b {})")
    check("f(a := b, c=(d := e))", "f(a=b c:d=e)")
    check("a[b := c]", "a b=c")
    check("a[b := c, d]", "a b=c d")
    check("{a := b}", "a=b")
    check("assert (a := b)", "assert(a=b)")
    check("x = (y := 1)", "y=1 x=_")
    check("@(a := b)\ndef f(): pass", "a=b function f{}")
  }

  @Test func interpolatedStrings() {
    check("f'a{b}c{d!r:>{e}}'", "b d e")
    check("f\"{a['b']}\"", "a")
    check("f'{f'{f'{a}'}'}'", "a")
    check("f'''{\na # why\n}'''", "a")
    check("f'{a=}{b = }{c!s}'", "a b c")
    check("f'{{a}}{b}}}'", "b")
    check("f'{a:%H:%M}{(lambda x: x)}{b if c else d}'", "a closure(x) ternary(b | c | d)")
    check("rf'\\{a}' fr'{b}\\d' F'{c}'", "a b c")
    check("f'\\N{DIGIT ONE}{a}'", "a")
    check("f'{x:a{y}b{z}c}'", "x y z")
    check("f'{a != b}{c:=5}'", "a b c")
    check("f'{*a, b}{yield_}'", "a b yield_")
    check("t'{a}' t\"{b:{c}}\"", "a b c")
    check("x = f'{a}' 'b'", "a x=_")
  }

  @Test func simpleStatements() {
    check("return_ = 1; pass; a()", "return_=1 a()")
    check("def f():\n return a, *b\n return\n return f()", "function f{return(a b) return() return(f())}")
    check("raise A from b", "raise(b A)")
    check("raise A(b)", "raise(A(b))")
    check("try:\n pass\nexcept A:\n raise", "try({} except[A](A {raise()}))")
    check("assert a, b", "assert(a b)")
    check("global a, b", "")
    check(
      "def f():\n x = yield a\n y = yield from b\n yield", "function f{yield(a) x=_ yieldFrom(b) y=_ yield()}"
    )
    check("def f():\n return (yield a), (yield)", "function f{return(yield(a) yield())}")
    check("def f(): yield *a, b", "function f{yield(a b)}")
    check("async def f():\n x = await g(a)\n await b", "function f{await(g(a)) x=() await(b)}")
    check("a = \\\n  b", "a=b")
  }

  @Test func compoundStatements() {
    check("if a:\n b\nelif c:\n d\nelse:\n e", "branch(a {b} elseIf(c {d}) else{e})")
    check("if a: b\nelse:\n if c: d", "branch(a {b} else{branch(c {d})})")
    check("for a, b.c in d: e\nelse: f", "for(d a=_ b.c=_ {e} else{f})")
    check("for x in *a, b: pass", "for(a b x=_ {})")
    check("for x in a, b: break\nelse: continue", "for(a b x=_ {break} else{continue})")
    check("while a: b\nelse: c", "while(a {b} else{c})")
    check(
      "try:\n a\nexcept (B, C) as e:\n d\nexcept:\n f\nelse:\n g\nfinally:\n h",
      "try({a} except[(B, C)](B C e=_ {d}) except({f}) else{g} finally{h})")
    check("try: a\nexcept* B as e: c\nexcept *C: d", "try({a} except*[B](B e=_ {c}) except*[C](C {d}))")
    check("try: a\nexcept B, C: d\nexcept* E, F: g", "try({a} except[B, C](B C {d}) except*[E, F](E F {g}))")
    check("with a as b, c(): d", "with(b=a c() {d})")
    check("with (a as b, c as d,): e", "with(b=a d=c {e})")
    check("with (a, b) as c: d", "with(a b c=_ {d})")
    check("with (a): b", "with(a {b})")
    check("with (yield): a", "with(yield() {a})")
    check("with (a as b): c", "with(b=a {c})")
    check("with open(a) as b.c, d as (e, f[0]): g", "with(open(a) b.c=() f d e=_ f[]=_ {g})")
    check("with (open(a)) as b: c", "with(open(a) b=() {c})")
    check("with (a).b as c: d", "with(a .b c=_ {d})")
    check(
      "async def f():\n async for a in b: c\n async with d as e: g",
      "function f{asyncFor(b a=_ {c}) asyncWith(e=d {g})}")
  }

  @Test func definitions() {
    check("@a.b(c)\n@d\nclass E(F, metaclass=G, *h): i = 1", "a.b(c) d F G h type E{i=1}")
    check("@a\nasync def f(b, c=d, /, e: int = g(), *h, i=j, **k) -> L: m", "a d g() j function f{m}")
    check("def f[T: int = str, *Ts, **P](a: T) -> T: pass", "function f{}")
    check("class A[T](B[T]): pass", "B T type A{}")
    check("type A[T] = list[T]", "")
    check(
      "@a[b].c\n@d if e else g\n@lambda f: f\ndef f(): pass",
      "a b .c ternary(d | e | g) closure(f) function f{}")
    check("def f(): return lambda: 0; x = 1", "function f{return(closure()) x=1}")
  }
}
