import SyntaxFacts
import Testing

/// Source that is no Python: a problem where it is, and the rest read.
@Suite struct RecoveryTests {
  @Test(
    arguments: [
      ("x = (1,\ndef f(): pass\n", ["f"], [ProblemCode.unclosedBracket, .unexpectedToken]),
      (
        "x = foo([1, {2:\n\nclass C:\n  def m(self): pass\ndef g(): pass\n", ["C", "C.m", "g"],
        [.unclosedBracket, .unexpectedToken]
      ),
      ("def f(a, b:\n  return 1\ndef g(): pass\n", ["f", "g"], nil),
      ("def f(:\n  pass\ndef g(): pass\n", ["f", "g"], nil),
      ("x = )\ndef f(): pass\n", ["f"], nil),
      ("x = 'abc\ndef f(): pass\n", ["f"], [.unterminatedString]),
      ("x = b\"abc\ndef f(): pass\n", ["f"], [.unterminatedString]),
      ("x = f'abc\ndef f(): pass\n", ["f"], [.unterminatedString]),
      ("x = f'a{b\ndef f(): pass\n", ["f"], nil),
      ("x = f'a{b'\ndef f(): pass\n", ["f"], nil),
      ("x = f'a{b:>\ndef f(): pass\n", ["f"], nil),
      ("x = f'a{'\ndef f(): pass\n", ["f"], nil),
      ("x = f'a{b}}}c}'\ndef f(): pass\n", ["f"], []),
      ("def f(): pass\nx = '''abc\ndef g(): pass\n", ["f"], [.unterminatedString]),
      ("def f(): pass\nx = f'''a{b}\ndef g(): pass\n", ["f"], [.unterminatedString]),
      ("x = 1 +\ndef f(): pass\n", ["f"], [.unexpectedToken]),
      ("if x\n  y\ndef f(): pass\n", ["f"], [.unexpectedToken]),
      ("def f()\n  pass\ndef g(): pass\n", ["f", "g"], [.unexpectedToken]),
      ("if x:\ndef f(): pass\n", ["f"], [.expectedIndent]),
      ("a\n   b\ndef f(): pass\n", ["f"], [.unexpectedIndent]),
      ("if a:\n    b\n  c\ndef f(): pass\n", ["f"], [.inconsistentDedent]),
      ("class:\n  def f(): pass\ndef g(): pass\n", ["", ".f", "g"], [.unexpectedToken]),
      ("def 1f(): pass\ndef g(): pass\n", ["", "g"], nil),
      ("x = 1abc\ndef f(): pass\n", ["f"], nil),
      ("x = $y\ndef f(): pass\n", ["f"], [.unexpectedCharacter]),
      ("x = y \\ z\ndef f(): pass\n", ["f"], [.unexpectedCharacter]),
      ("a\0b\ndef f(): pass\n", ["f"], nil),
      ("match x:\n  case [1, 2:\n    pass\n  case y: pass\ndef f(): pass\n", ["f"], nil),
      ("f(a b)\ndef g(): pass\n", ["g"], [.unexpectedToken]),
      ("f(a b, c)[d e]\ndef g(): pass\n", ["g"], [.unexpectedToken]),
      (
        "from x import\nimport\nfrom import y\ndef f(): pass\n", ["f"],
        [.unexpectedToken, .unexpectedToken, .unexpectedToken]
      ),
      ("else:\n  pass\nexcept: pass\nelif x: pass\ndef f(): pass\n", ["f"], nil),
      ("@\ndef f(): pass\n@a b\ndef g(): pass\n", ["f", "g"], [.unexpectedToken, .unexpectedToken]),
      ("async x\nawait\ndef f(): pass\n", ["f"], [.unexpectedToken, .unexpectedToken]),
      ("\u{FEFF}def f(): pass\r\ndef g():\r  pass\rdef h(): pass", ["f", "g", "h"], []),
    ] as [(String, [String], [ProblemCode]?)])
  func laterDefinitionsAreFound(source: String, definitions: [String], problems: [ProblemCode]?) {
    let facts = read(source)
    #expect(facts.definitions == definitions)
    if let problems { #expect(facts.problemCodes == problems) } else { #expect(!facts.problemCodes.isEmpty) }
  }

  @Test func pythonTwo() {
    let facts = read(
      """
      print "a", b
      print >>f, "c"
      exec "d" in e
      raise E, "f"
      x = `y` + 0777L + ur"z"
      if a <> b: pass
      class Old:
        def m(self, (a, b)):
          try: pass
          except E, e: print e
      def last(): return 1
      """)
    #expect(facts.definitions == ["Old", "Old.m", "last"])
    #expect(facts.problemCodes.count >= 6)
  }

  @Test func typeCommentsAreComments() {
    let facts = read(
      "def f(a,  # type: int\n      b):\n  # type: (...) -> str\n  x = []  # type: list[int]\n")
    #expect(facts.surface.parameters.allSatisfy { $0.type.isNone })
    #expect(facts.problemCodes == [])
  }

  @Test(
    arguments: [
      ([UInt8](), []), ([0xEF, 0xBB, 0xBF], []), ([0xFF], [ProblemCode.invalidUTF8]), ([0], [.nulByte]),
      (Array("# coding: latin-1\n# ".utf8) + [0xE9], []),
      (Array("# coding: utf-8\n# ".utf8) + [0xE9], [.invalidUTF8]),
      (Array("# a\n# -*- coding: koi8-r -*-\nx = '".utf8) + [0xC1, 0x27], []),
      (Array("# a\n\n# coding: koi8-r\nx = '".utf8) + [0xC1, 0x27], [.invalidUTF8]),
      (Array("x = '".utf8) + [0xED, 0xA0, 0x80, 0x27], [.invalidUTF8]),
    ] as [([UInt8], [ProblemCode])])
  func encodings(bytes: [UInt8], problems: [ProblemCode]) {
    #expect(read(bytes).problemCodes == problems)
  }

  @Test func numbersThatRunOn() {
    for source in ["1abc", "0b12", "0xg", "1__0", "1e", "0o8", "1.e"] {
      #expect(read(source).problemCodes.first == .invalidNumber, "\(source)")
    }
    for source in [
      "1if x else 2", "0xfor x", "[1for x in y]", "1or 2", "1_0.0_1e+1_0J", "0XFF", "0B1", ".5j",
    ] {
      #expect(!read(source).problemCodes.contains(.invalidNumber), "\(source)")
    }
  }

  @Test func veryManyProblemsAreCounted() {
    let facts = read(String(repeating: "$\n", count: 1000))
    #expect(facts.surface.problems.count == ProblemList.limit)
    #expect(facts.surface.problems.map(\.range) == facts.surface.problems.map(\.range).sorted())
    #expect(facts.surface.problems.count + Int(facts.surface.omittedProblems) >= 1000)
    #expect(read("x = 1\n").surface.omittedProblems == 0)
  }
}
