import SourceText
import Testing

/// Each line: pattern, then paths that match, then `|` and paths that do not.
private func check(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) {
  for line in lines.split(separator: "\n") {
    let words = line.split(separator: " ").map(String.init)
    guard let pattern = words.first else { continue }
    let glob = Glob(pattern)
    var expected = true
    for word in words.dropFirst() {
      if word == "|" {
        expected = false
        continue
      }
      #expect(
        glob.matches(word) == expected, "\(pattern) and \(word)", sourceLocation: sourceLocation)
      #expect(glob.matches(Array(word.utf8)) == expected, sourceLocation: sourceLocation)
    }
  }
}

@Suite struct GlobTests {
  @Test func withinASegment() {
    check(
      #"""
      a.py a.py | b.py a_py xa.py a.pyx x/a.py
      *.py a.py .py é.py | a/b.py a.pyi
      a* a ab a.b | a/b ba
      a*c ac abc abcbc | abcb a/c
      *a*b*c abc xaxbxc aabbcc | acb abcd
      a?c abc aéc a💡c | ac abbc a/c
      *?? ab éé a💡 | a é 💡
      a**b ab axxb | a/b ax/b
      """#)
  }

  @Test func sets() {
    check(
      #"""
      [abc] a b c | d ab
      [a-c]x ax bx cx | dx -x
      [!a-c] d é | a b
      [^a] b | a
      []a] ] a | b
      [!]] a | ]
      [a-] a - | b
      [é-ü] é ö ü | a ÿ
      [[:digit:]_] 7 _ | a
      [\]] ] | \
      a[/]b | a/b
      [z-a] z | a m
      """#)
  }

  @Test func acrossSegments() {
    check(
      #"""
      **/*.py a.py a/b.py a/b/c.py | a.pyc
      a/** a/b a/b/c | a b/a
      a/**/b a/b a/x/b a/x/y/b | ab a/x
      **/a/b/**/c a/b/c x/a/b/c a/a/b/b/c | a/c
      ** a a/b
      **/** a a/b
      vendor/ vendor/x vendor/x/y | vendor
      /a/b a/b | x/a/b
      ./a a | x/a
      a//b a/b | a/x/b
      a/*/c a/b/c | a/c a/b/b/c
      **/x/*/**/y x/1/y a/x/1/2/y | x/y
      """#)
  }

  @Test func alternatives() {
    check(
      #"""
      *.{py,pyi} a.py a.pyi | a.pyx
      {a,b/c}/d a/d b/c/d | c/d
      {a,b{c,d}}e ae bce bde | be
      {a,}b ab b | cb
      {a} a | {a}
      {x,y}{1,2} x1 y2 | x
      \{a,b} {a,b} | a
      [{]a,b} {a,b} | a
      """#)
  }

  @Test func malformedStandsForItself() {
    check(
      #"""
      [a [a | a
      a[*.py a[.py a[x.py | a.py
      {a,b {a,b | a
      a} a} | a
      {a,{b} {a,b | a
      a\ a\ | a
      [[:nope:]] [[:nope:]] | n
      """#)
    #expect(Glob("").matches(""))
    #expect(!Glob("").matches("a"))
    #expect(!Glob("*").matches(""))
  }

  @Test func tooManyAlternativesAreNotWrittenOut() {
    let glob = Glob(String(repeating: "{a,b}", count: 9))
    #expect(!glob.matches(String(repeating: "a", count: 9)))
    #expect(glob.matches(String(repeating: "{a,b}", count: 9)))
    #expect(Glob(String(repeating: "{a,b}", count: 7)).matches("abababa"))
    let deep = String(repeating: "{", count: 20_000) + String(repeating: "}", count: 20_000)
    #expect(Glob(deep).matches(deep))
  }

  @Test func anyBytes() {
    #expect(Glob("a?b").matches([0x61, 0xFF, 0x62]))
    #expect(!Glob("a?b").matches([0x61, 0xFF, 0xFE, 0x62]))
    #expect(Glob("*").matches([0xC3]))
    #expect(Glob("[!x]").matches([0x80]))
  }

  /// A matcher that takes up every `*` again needs more steps here than there is time for.
  @Test(.timeLimit(.minutes(1))) func pathologicalPatternsStayPolynomial() {
    let many = String(repeating: "a", count: 2_000)
    #expect(!Glob(String(repeating: "*a", count: 100) + "b").matches(many))
    #expect(Glob(String(repeating: "*a", count: 100)).matches(many))
    let path = String(repeating: "a/", count: 500) + "a"
    #expect(!Glob(String(repeating: "**/a/", count: 50) + "b").matches(path))
    #expect(!Glob(String(repeating: "**/*a*/", count: 50) + "b").matches(path))
    #expect(!Glob(String(repeating: "[", count: 50_000)).matches("a"))
    #expect(!Glob(String(repeating: "{", count: 50_000)).matches("a"))
  }

  /// Against a matcher that simply tries everything.
  @Test func agreesWithExhaustiveSearch() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var matched = 0
    for _ in 0..<4_000 {
      let segments = (0...random(3)).map { _ in
        random(3) == 0 ? "**" : (0...random(3)).map { _ in ["a", "b", "*", "?"][random(4)] }.joined()
      }
      let path = (0...random(4)).map { _ in (0...random(2)).map { _ in ["a", "b"][random(2)] }.joined() }
      let expected = exhaustive(segments[...], path[...])
      matched += expected ? 1 : 0
      let pattern = segments.joined(separator: "/")
      #expect(Glob(pattern).matches(path.joined(separator: "/")) == expected, "\(pattern) \(path)")
    }
    #expect(matched > 400)
  }

  private func exhaustive(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if first.count > 1, first.allSatisfy({ $0 == "*" }) {
      if rest.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0 == "*" } }) { return !path.isEmpty }
      return path.indices.contains { exhaustive(rest, path[$0...]) } || exhaustive(rest, [])
    }
    guard let segment = path.first else { return false }
    return segmentMatches(first[...], segment[...]) && exhaustive(rest, path.dropFirst())
  }

  private func segmentMatches(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return segmentMatches(rest, text) || (!text.isEmpty && segmentMatches(pattern, text.dropFirst()))
    }
    guard let next = text.first, first == "?" || first == next else { return false }
    return segmentMatches(rest, text.dropFirst())
  }
}
