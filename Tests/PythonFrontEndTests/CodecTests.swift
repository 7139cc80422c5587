import PythonFrontEnd
import SourceText
import SyntaxFacts
import Testing

/// The binary form of facts.
@Suite struct CodecTests {
  private static let source = """
    '''doc'''
    from .a import b as c  # fractal-lint: allow(x) reason="y"
    __all__ = ["D"]
    class D(b.E[int]):
      x: int = 1
      @property
      def f(self, y: str = "z", *more, **rest) -> "G":
        with open(y) as h:
          return [i for i in h if i and x or y]
    print(D() $ )
    """

  @Test(arguments: ["", "x", source]) func roundTrip(source: String) {
    let facts = read(source)
    #expect(FactsCodec.decodeSurface(FactsCodec.encode(facts.surface)) == facts.surface)
    #expect(FactsCodec.decodeBodies(FactsCodec.encode(facts.bodies)) == facts.bodies)
  }

  @Test func alteredBytesAreRefused() {
    let facts = read(Self.source)
    let surface = FactsCodec.encode(facts.surface)
    let bodies = FactsCodec.encode(facts.bodies)
    for index in stride(from: 0, to: surface.count, by: 7) {
      var altered = surface
      altered[index] ^= 1 << UInt8(index % 8)
      #expect(FactsCodec.decodeSurface(altered) == nil, "byte \(index)")
    }
    for index in stride(from: 0, to: bodies.count, by: 5) {
      var altered = bodies
      altered[index] ^= 0x80
      #expect(FactsCodec.decodeBodies(altered) == nil, "byte \(index)")
    }
  }

  @Test func tornBytesAreRefused() {
    let facts = read(Self.source)
    let surface = FactsCodec.encode(facts.surface)
    let bodies = FactsCodec.encode(facts.bodies)
    for count in stride(from: 0, to: surface.count, by: 11) {
      #expect(FactsCodec.decodeSurface(Array(surface.prefix(count))) == nil)
      #expect(FactsCodec.decodeSurface(Array(surface.suffix(count))) == nil)
    }
    for count in stride(from: 0, to: bodies.count, by: 7) {
      #expect(FactsCodec.decodeBodies(Array(bodies.prefix(count))) == nil)
    }
    #expect(FactsCodec.decodeSurface(surface + [0]) == nil)
    #expect(FactsCodec.decodeSurface(bodies) == nil)
    #expect(FactsCodec.decodeBodies(surface) == nil)
  }

  @Test func digestsTellWhatChanged() {
    let digests = read("import a\ndef f(x=1): return a.b\n").surface.digests
    #expect(read("import a\ndef f(x=1): return a.b\n").surface.digests == digests)
    let moved = read("# why\nimport a\n\ndef f(x = 1):\n  return a.b\n").surface.digests
    #expect(moved.content != digests.content)
    #expect(
      (moved.imports, moved.declarations, moved.uses) == (digests.imports, digests.declarations, digests.uses)
    )
    let changes: [(String, KeyPath<Digests, UInt64>)] = [
      ("import b\ndef f(x=1): return a.b\n", \.imports),
      ("from a import a\ndef f(x=1): return a.b\n", \.imports),
      ("import a\ndef g(x=1): return a.b\n", \.declarations),
      ("import a\ndef f(x=2): return a.b\n", \.declarations),
      ("import a\ndef f(x): return a.b\n", \.declarations),
      ("import a\n@d\ndef f(x=1): return a.b\n", \.declarations),
      ("import a\ndef f(x=1): return a.c\n", \.uses), ("import a\ndef f(x=1): return a.b()\n", \.uses),
    ]
    for (source, part) in changes {
      #expect(read(source).surface.digests[keyPath: part] != digests[keyPath: part], "\(source)")
    }
  }

  @Test func oneFrontEndReadsManyFilesAlike() {
    var frontEnd = PythonFrontEnd()
    let sources = [
      Self.source, "", "def f(: $", String(repeating: "a = b\n", count: 3000), "é" + Self.source,
    ]
    for source in sources + sources.reversed() {
      let again = withPadding(source.utf8) { frontEnd.read($0) }
      #expect(again == read(source))
    }
  }
}
