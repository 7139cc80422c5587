import SourceText
import SyntaxFacts
import Testing

/// What the surface says of declarations, imports and exports.
@Suite struct DeclarationTests {
  /// One declaration a line: kind, name, lines of start, name and end, then what else there is.
  private func lines(_ source: String) -> [String] {
    let facts = read(source)
    return facts.surface.declarations.indices.map { line(facts.surface, DeclarationID($0)) }
  }

  private func line(_ surface: Surface, _ id: DeclarationID) -> String {
    let item = surface.declarations[id.index]
    let places = [item.range.lower, item.nameRange.lower, item.range.upper].map {
      String(surface.lines.position(at: $0).line)
    }
    var parts = [item.kind.name, surface.qualifiedName(id), places.joined(separator: "-")]
    if item.access == .private { parts.append("private") }
    parts += item.effects.names
    if item.modifiers.contains(.documented) { parts.append("doc") }
    if item.modifiers.contains(.conditional) { parts.append("conditional") }
    if !item.attributes.isEmpty { parts.append("@" + surface.texts(item.attributes).joined(separator: "@")) }
    if !item.generics.isEmpty {
      parts.append("[" + surface.texts(item.generics).joined(separator: ", ") + "]")
    }
    if !item.inherits.isEmpty {
      parts.append("<" + surface.texts(item.inherits).joined(separator: ", ") + ">")
    }
    if !item.type.isNone { parts.append("-> " + surface.names.text(item.type)) }
    if !item.value.isNone { parts.append("= " + surface.names.text(item.value)) }
    return parts.joined(separator: " ")
  }

  @Test func functionsAndClasses() {
    let source = """
      @a(
        1)
      async def f(x) -> dict[
          str, int]:
        'doc'
        def g(): yield
        class C: pass

      class D(B, metaclass=M, *more):
        r'''doc
        more'''
        def _m(self): return 1
        async def __n__(self):
          yield 1

      if x:
        def h(): b"no doc"
        def i(): "no doc" + x
        def j(): "doc"; 'more'
        def k(): "doc" 'more'
        def l(): f"no doc"
      """
    #expect(
      lines(source) == [
        "function f 1-3-7 async doc @a(1) -> dict[str, int]",
        "function f.<locals>.g 6-6-6 generator",
        "class f.<locals>.C 7-7-7",
        "class D 9-9-14 doc <B, *more>",
        "method D._m 12-12-12 private",
        "method D.__n__ 13-13-14 async generator",
        "function h 17-17-17 conditional",
        "function i 18-18-18 conditional",
        "function j 19-19-19 doc conditional",
        "function k 20-20-20 doc conditional",
        "function l 21-21-21 conditional",
      ])
  }

  @Test func typeParametersAndAliases() {
    let source = """
      def f[T: int, *Ts = *tuple[int], **P = [int]](): ...
      class C[T = str](Base[T]): ...
      type A[T] = list[T]
      """
    #expect(
      lines(source) == [
        "function f 1-1-1 [T: int, *Ts = *tuple[int], **P = [int]]", "class C 2-2-2 [T = str] <Base[T]>",
        "typeAlias A 3-3-3 [T] -> list[T]",
      ])
  }

  @Test func variables() {
    let source = """
      a, (b, *_c) = 1, (2, 3)
      a = 4
      d: Final[int] = 5
      e.f = g[0] = 6
      class K:
        x: int
        y = 'long'
        def m(self):
          self.z = w = 7
      if c:
        h = (
          8)
      for i in j: k = 9
      """
    #expect(
      lines(source) == [
        "variable a 1-1-1 = 1, (2, 3)", "variable b 1-1-1 = 1, (2, 3)",
        "variable _c 1-1-1 private = 1, (2, 3)",
        "constant d 3-3-3 -> Final[int] = 5", "class K 5-5-9", "property K.x 6-6-6 -> int",
        "property K.y 7-7-7 = 'long'", "method K.m 8-8-9", "variable h 11-11-12 conditional = (8)",
        "variable k 13-13-13 conditional = 9",
      ])
  }

  @Test(arguments: [
    (
      "a, b=1, /, c: int = 2, *d: str, e, f: T = g(h, i), **k",
      "a/ b/=1 c:int=2 *d:str e! f!:T=g(h, i) **k"
    ),
    ("a, *, b", "a b!"),
    ("*a", "*a"),
    ("a, /", "a/"),
    ("", ""),
    ("self, a=lambda x, y: x, b={1: 2},", "self a=lambda x, y: x b={1: 2}"),
    ("*args: *Ts, **kwargs: Unpack[T]", "*args:*Ts **kwargs:Unpack[T]"),
    ("a: \"T | None\" = None, # why\n b: int\n  | str = 1", "a:\"T | None\"=None b:int | str=1"),
  ])
  func parameters(list: String, expected: String) {
    let facts = read("def f(\(list)): pass\n")
    let texts = facts.surface.parameters.map { parameter -> String in
      let name = facts.text(parameter.name)
      let marked =
        switch parameter.kind {
        case .positionalOnly: name + "/"
        case .positionalOrKeyword: name
        case .variadic: "*" + name
        case .keywordOnly: name + "!"
        case .keywordVariadic: "**" + name
        }
      return marked + (parameter.type.isNone ? "" : ":" + facts.text(parameter.type))
        + (parameter.defaultValue.isNone ? "" : "=" + facts.text(parameter.defaultValue))
    }
    #expect(texts.joined(separator: " ") == expected)
    #expect(facts.problemCodes == [])
  }

  @Test(
    arguments: [
      ("staticmethod", Modifiers.static), ("classmethod", .classMember), ("property", .computed),
      ("functools.cached_property", .computed), ("x.setter", .computed), ("typing.overload", .overload),
      ("abc.abstractmethod", .abstract), ("final", .final), ("override", .override),
      ("app.route('/property')", []),
      ("f('x.property')", []), ("a.b.c.d.e.f.property", .computed), ("property(x)", .computed),
      ("(property)", []),
    ] as [(String, Modifiers)])
  func decorators(decorator: String, expected: Modifiers) {
    let facts = read("class C:\n  @\(decorator)\n  def f(): pass\n")
    #expect(facts.surface.declarations.last?.modifiers == expected)
  }

  @Test func imports() {
    let source = """
      import a.b as c, d
      from . import e
      from ...f.g import (h as i,  # why
        j as j,)
      from k import *
      if TYPE_CHECKING:
        import l
      else:
        import m
      if not typing.TYPE_CHECKING: import n
      else: import o
      try: import p
      except ImportError: q = __import__('r.s')
      def t():
        import u
        importlib.import_module(".v", __package__)
      import_module(name)
      __import__('no module')
      from .... import w; import x
      """
    let facts = read(source)
    let lines = facts.surface.imports.map { item -> String in
      let place = facts.surface.lines.position(at: item.statement).line
      let dots = String(repeating: ".", count: Int(item.level))
      return [
        "\(place)", item.traits.kind.name, dots + facts.text(item.module),
        facts.text(item.name), facts.text(item.alias), item.traits.contains(.exported) ? "exported" : "",
        item.traits.contains(.wildcard) ? "all" : "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(
      lines == [
        "1 runtime a.b c", "1 runtime d", "2 runtime . e", "3 runtime ...f.g h i",
        "3 runtime ...f.g j j exported",
        "5 runtime k * all", "7 typeOnly l", "9 conditional m", "10 conditional n", "11 typeOnly o",
        "12 conditional p", "13 dynamic r.s", "15 local u", "16 dynamic .v", "19 runtime .... w",
        "19 runtime x",
      ])
    #expect(facts.problemCodes == [])
  }

  @Test(
    arguments: [
      ("__all__ = ['a', \"b\", 'a']", "a b", ExportTraits.declared),
      ("__all__ = ('a',) + ('b',)", "a b", .declared),
      ("__all__ = ['a']\n__all__ += ['b']\n__all__.append('c')\n__all__.extend(['d'])", "a b c d", .declared),
      ("__all__ = ['a'] + other.__all__", "a", [.declared, .computed]),
      ("__all__: list[str] = ['a']", "a", .declared),
      ("__all__ = ['a']\n__all__.remove('a')", "a", [.declared, .computed]),
      ("def f(): __all__ = ['a']", "", []),
      ("x = ['a']", "", []),
    ] as [(String, String, ExportTraits)])
  func exports(source: String, names: String, traits: ExportTraits) {
    let facts = read(source + "\n")
    #expect(facts.surface.exports.map { facts.text($0) }.joined(separator: " ") == names)
    #expect(facts.surface.exportTraits == traits)
  }

  @Test func usesAndEffects() {
    let facts = read(
      "a.b(c)\ndef f(x: T.U) -> 'V':\n  y = z\n  z()\n  z\n[d(e) for e in g]\nh = lambda: i()\n")
    let letters: [(UseTraits, String)] = [(.read, "r"), (.written, "w"), (.called, "c"), (.type, "t")]
    let uses = facts.surface.uses.map { use -> String in
      let scope = use.scope.isNone ? "" : facts.surface.qualifiedName(use.scope) + "/"
      let traits = letters.filter { use.traits.contains($0.0) }.map(\.1).joined()
      return "\(scope)\(facts.text(use.path)):\(traits)\(use.count)"
    }
    #expect(
      uses == [
        "a.b:c1", "c:r1", "f:w1", "T.U:t1", "f/z:rc3", "f/y:w1", "d:c1", "e:rw2", "g:r1", "i:c1", "h:w1",
      ])
    #expect(facts.surface.effects.map { facts.text($0.path) } == ["a.b", "d"])
  }

  @Test(arguments: [
    ("# fractal-lint: allow(x)\na = 1", "own top fractal-lint: allow(x)"),
    ("'doc'\n  #  fractal-lint: y\n", "own top fractal-lint: y"),
    ("a = 1  # noqa  # fractal-lint: z\n", "fractal-lint: z"),
    ("a = 1\n# fractal-lint: z", "own fractal-lint: z"),
    ("a = '# fractal-lint: z'", ""),
    ("# about fractal-lint: no", ""),
    ("f'{a # fractal-lint: z\n}'", "fractal-lint: z"),
  ])
  func directives(source: String, expected: String) {
    let facts = read(source)
    let texts = facts.surface.directives.map {
      ($0.ownLine ? "own " : "") + ($0.atTop ? "top " : "") + facts.text($0.text)
    }
    #expect(texts.joined(separator: "; ") == expected)
  }
}
