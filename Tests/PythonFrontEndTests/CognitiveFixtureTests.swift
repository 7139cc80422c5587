import SourceText
import SyntaxFacts
import Testing

/// Cognitive complexity of sources written for it: each line's increments stand in its comment, `# +2` or
/// `# +1 +3`.
@Suite struct CognitiveFixtureTests {
  /// Compares the increments of the first function of `source` with what its comments say, line by line.
  private func check(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let facts = read(source)
    #expect(facts.problemCodes == [], sourceLocation: sourceLocation)
    let expected = source.split(separator: "\n", omittingEmptySubsequences: false).map { line -> [Int] in
      guard let comment = line.firstRange(of: "# +") else { return [] }
      return line[comment.upperBound...].split(whereSeparator: { " +".contains($0) }).compactMap { Int($0) }
    }
    guard let first = facts.surface.declarations.firstIndex(where: { $0.kind.isFunctionLike }) else {
      Issue.record("no function", sourceLocation: sourceLocation)
      return
    }
    let complexity = CognitiveComplexity(of: facts)
    var found = [[Int]](repeating: [], count: expected.count)
    for increment in complexity.increments(DeclarationID(first)) {
      found[facts.surface.lines.line(at: increment.range.lower)].append(increment.amount)
    }
    #expect(found == expected, sourceLocation: sourceLocation)
    let total = expected.joined().reduce(0, +)
    #expect(complexity.score(DeclarationID(first)) == total, sourceLocation: sourceLocation)
    #expect(complexity.scores()[first] == total, sourceLocation: sourceLocation)
  }

  @Test func branchesAndLoops() {
    check(
      """
      def f(a):
        if a:             # +1
          for b in a:     # +2
            while b:      # +3
              if b: pass  # +4
            else:         # +1
              if b: pass  # +4
          else:           # +1
            a()
        elif a[1]:        # +1
          if a: pass      # +2
        else:             # +1
          if a:           # +2
            pass
          elif a:         # +1
            pass
        return a
      """)
    check(
      """
      async def f(a):
        async for b in a:     # +1
          async with b as c:
            if c: break       # +2
        with a: continue_ = a
      """)
  }

  @Test func handlers() {
    check(
      """
      def f(a):
        try:
          if a: pass      # +1
        except A:         # +1
          if a: pass      # +2
        except (B, C):    # +1
          raise
        else:             # +1
          if a: pass      # +2
        finally:
          if a: pass      # +1
        try: a()
        except* D:        # +1
          try: pass
          except* E: pass # +2
      """)
  }

  @Test func matching() {
    check(
      """
      def f(a):
        match a:                     # +1
          case 1: pass
          case [b, c] if b and c:    # +1
            if b: pass               # +2
          case _:
            match b:                 # +2
              case 1:
                while b: pass        # +3
      """)
  }

  @Test func operators() {
    check(
      """
      def f(a, b, c):
        x = a and b and c              # +1
        x = a and b or c and a         # +1 +1 +1
        x = a and not (b and c)        # +1 +1
        x = a and (b and c)            # +1 +1
        x = a == b and b != c          # +1
        g(a or b, k=a and b)           # +1 +1
        y[a or b] = f'{a and b}'       # +1 +1
        if a and b or c:               # +1 +1 +1
          return a or b                # +1
        assert a or b                  # +1
        del y[a and b]                 # +1
        return not a and not b         # +1
      """)
  }

  @Test func conditionalExpressions() {
    check(
      """
      def f(a, b):
        x = a if b else a                    # +1
        x = a if b else (b if a else b)      # +1 +2
        x = a if (a if b else b) else b      # +1 +2
        if a:                                # +1
          x = (lambda: a if b else a)        # +3
      """)
  }

  @Test func comprehensionsAndLambdas() {
    check(
      """
      def f(a):
        x = [b for b in a if b if not b]
        x = [b for b in a if b and a or b]     # +1 +1
        x = {b: (b if a else b) for b in a}    # +1
        x = any(b and b for b in a)            # +1
        x = lambda b: b and a                  # +1
        x = lambda b: (lambda c: c if b else c) # +3
      """)
  }

  @Test func nestedFunctionsAndTypes() {
    check(
      """
      def f(a):
        if a: pass            # +1
        def g(b):
          if b: pass          # +2
          def h(c):
            for d in c: pass  # +3
        class K:
          x = 1 if a else 2   # +1
          def m(self):
            if self: pass     # +1
            def n():
              if a: pass      # +2
        return g, K
      """)
  }

  @Test func decorators() {
    check(
      """
      def f(a):
        def g(b):
          if b: pass  # +1
        return g
      """)
    check(
      """
      def f(a):
        def g(b):
          def h(c):
            if c: pass  # +1
          return h
        return g
      """)
    for other in [
      "'doc'", "x = 1", "match a: # +1\n    case _: pass", "@d\n  class C: pass", "pass", "return a.b",
      "async_()", "def h(): pass", "with a: pass",
    ] {
      check(
        """
        def f(a):
          \(other)
          def g(b):
            if b: pass  # +2
          return g
        """)
    }
    for ending in ["", "return", "return a", "return g()"] {
      check(
        """
        def f(a):
          def g(b):
            if b: pass  # +2
          \(ending)
        """ + "\n")
    }
    check(
      """
      def f(a):
        if a:           # +1
          def g(b):
            if b: pass  # +3
        return g
      """)
  }

  @Test func recursion() {
    check("def f(a):  # +1\n  return f(a) + f(a)\n")
    check("class C:\n  def f(self):  # +1\n    self.f()\n")
    check("class C:\n  @classmethod\n  def f(cls):  # +1\n    cls.f()\n")
    check("class C:\n  def f(self):\n    f(self)\n    other.f()\n    self.g.f()\n    super().f()\n")
    check("def f():\n  def g():  # +1\n    g()\n")
    check("def f():\n  def f(): pass\n  f()\n")
    check("class C:\n  def f(self):\n    def g(): pass\n    self.g()\n  def h(self): pass\n")
    check("def f():  # +1\n  def g():  # +1\n    f()\n  g()\n")
    check("def f(g=f()):\n  pass\n")
    let facts = read(
      """
      def a(): b()
      def b(): c()
      def c(): a()
      def d(): a()
      class K:
        def e(self): self.g()
        def g(self): self.e()
      """
    )
    #expect(CognitiveComplexity(of: facts).scores() == [1, 1, 1, 0, 0, 1, 1])
    #expect(RecursionCycles(of: facts).isMember == [true, true, true, false, false, true, true])
  }

  @Test func overloadsAreNoCycle() {
    let facts = read("@overload\ndef f(a: int): ...\ndef f(a): g(a)\ndef g(a): f(a)\ndef f(a): pass\n")
    #expect(RecursionCycles(of: facts).isMember == [false, false, false, false])
  }

  @Test func reasonsInOrder() {
    let facts = read("def f(a):\n  if a and a: pass\n  elif a: f(a)\n  else: [x if x else x for x in a]\n")
    let increments = CognitiveComplexity(of: facts).increments(DeclarationID(0))
    #expect(increments.map(\.reason) == [.recursion, .if, .booleanRun, .elseIf, .else, .ternary])
    #expect(increments.map(\.nesting) == [0, 0, 0, 0, 0, 1])
  }
}

/// What may be left out without looking for recursion.
@Suite struct CognitiveBoundTests {
  @Test(arguments: [
    "def f(): f()", "def f():\n def g(): g()\n return f()", "def f():\n if a: return f()", "def f(): pass",
    "class A:\n def f(self): self.f()\n def g(self):\n  def h(): h()\n  h()",
  ])
  func nothingThatExceedsIsLeftOut(_ text: String) {
    let facts = read(text)
    let highest = CognitiveComplexity(of: facts).scores().max() ?? 0
    for limit in 0..<highest { #expect(!CognitiveComplexity.suspects(above: limit, in: facts).isEmpty) }
    #expect(CognitiveComplexity.suspects(above: highest + 2, in: facts).isEmpty)
  }
}
