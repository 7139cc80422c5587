import Foundation
import PythonFrontEnd
import SourceText
import SyntaxFacts
import TestSupport
import Testing

/// Reading never fails: any bytes give facts whose parts fit together, in bounded depth.
@Suite struct TotalityTests {
  /// What does not fit together in facts of `count` bytes: places outside the file, subtrees outside the
  /// skeleton.
  private func flaw(_ facts: FileFacts, _ count: Int) -> String? {
    let found =
      declarationFlaw(facts, count) ?? skeletonFlaw(facts.bodies.nodes, count) ?? placeFlaw(facts.surface, count)
    if let found { return found }
    let scores = CognitiveComplexity(of: facts).scores()
    return scores.count == facts.surface.declarations.count ? nil : "scores"
  }

  private func isPlaced(_ range: ByteRange, _ count: Int) -> Bool {
    range.lower <= range.upper && Int(range.upper) <= count
  }

  private func declarationFlaw(_ facts: FileFacts, _ count: Int) -> String? {
    for (number, item) in facts.surface.declarations.enumerated() {
      if !isPlaced(item.range, count) || !isPlaced(item.nameRange, count) { return "place of \(item)" }
      if item.body.indices.upperBound > facts.bodies.nodes.count { return "body of \(item)" }
      if !item.parent.isNone, item.parent.index >= number { return "parent of \(item)" }
    }
    return nil
  }

  private func skeletonFlaw(_ nodes: [SkeletonNode], _ count: Int) -> String? {
    for (number, node) in nodes.enumerated() {
      if Int(node.first) > number { return "subtree of \(node)" }
      if !isPlaced(ByteRange(node.start, node.end), count) { return "place of \(node)" }
      if let call = node.value.asCall, call >= number { return "operand of \(node)" }
    }
    return nodes.last?.kind == .block ? nil : "no block at the top"
  }

  private func placeFlaw(_ surface: Surface, _ count: Int) -> String? {
    if let item = surface.imports.first(where: { !isPlaced($0.range, count) }) { return "place of \(item)" }
    if let item = surface.problems.first(where: { !isPlaced($0.range, count) }) { return "place of \(item)" }
    if let item = surface.uses.first(where: { Int($0.offset) > count }) { return "place of \(item)" }
    return nil
  }

  private func check(_ bytes: some Sequence<UInt8>, sourceLocation: SourceLocation = #_sourceLocation) {
    let bytes = Array(bytes)
    let flaw = flaw(read(bytes), bytes.count)
    #expect(
      flaw == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)",
      sourceLocation: sourceLocation)
  }

  @Test func randomBytes() {
    var numbers = SeededNumbers(1)
    for _ in 0..<1000 {
      check(
        (0..<Int.random(in: 0..<80, using: &numbers)).map { _ in
          UInt8.random(in: .min ... .max, using: &numbers)
        })
    }
  }

  private static let words = [
    "def ", "f", "(", ")", "[", "]", "{", "}", ":", "\n", "\n  ", "\n    ", ",", "=", "==", ":=", "->", ".",
    "...",
    "class ", "if ", "elif ", "else", "for ", " in ", "while ", "try", "except ", "finally", "with ", " as ",
    "async ",
    "await ", "lambda ", "yield ", " from ", "import ", "return ", "raise ", "match ", "case ", "type ", "_",
    "not ",
    " and ", " or ", " is ", "*", "**", "@", ";", "1", "'a'", "f'", "f'{", "'", "'''", "\"", "!r", "\\\n",
    "\\", "# c",
    "\u{E9}", "del ", "global ", "assert ", "__all__", "+=", "-", "~", "/", "<>", "$", "pass", "break",
    "None", "t\"{",
  ]

  @Test func tokenSoups() {
    var numbers = SeededNumbers(2)
    for _ in 0..<3000 {
      let count = Int.random(in: 1..<40, using: &numbers)
      let text = (0..<count).map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &numbers)] }
        .joined()
      check(text.utf8)
    }
  }

  private static let rich = """
    \u{FEFF}# é
    from .a import (b as c, d); import e.f as g
    @h.i(j)[0]
    async def k[T: int = str](l, /, m: n = 1, *o, p, **q) -> "r":
      '''doc'''
      async with s as t, (u): v = await w(x, *y, z=1)
      for a, (b, *c) in d: yield from e
      else: return f'{g!r:>{h}}{{i}}' f"{j['k']}"
      match l, m:
        case {"n": [o, *_], **p} | Q(r, s=t) as u if v: pass
        case -1 | 2+3j | None | w.x: del y[z], a.b
      try: raise c from d
      except* (e, f) as g: h += lambda i, *j: (yield)
      finally: assert k, l
      return [m for n in o if p async for q in r], {s: t, **u}, {*v}, w[x:y, ::z], a if b else c
    class D(E, metaclass=F): g: int = h = i; type J = K
    if (l := m) and not n or o < p not in q: print(\"\"\"r
    s\"\"\", t'{u}')
    """

  @Test func everyPrefix() {
    let bytes = Array(Self.rich.utf8)
    #expect(read(bytes).definitions == ["k", "D"])
    for count in 0...bytes.count { check(bytes[..<count]) }
  }

  @Test func everyByteLeftOut() {
    let bytes = Array(Self.rich.utf8)
    for left in bytes.indices { check(bytes[..<left] + bytes[(left + 1)...]) }
  }

  /// What is nested or chained, how: before, after each level, and around all.
  private static let repeated: [(open: String, close: String, frame: (String, String))] = [
    ("(", ")", ("", "")), ("[", "]", ("x = ", "")), ("{", "}", ("x = ", "")), ("f(", ")", ("", "")),
    ("a[", "]", ("", "")), ("(", "", ("", "")), ("([{", "", ("", "")), ("", ")", ("x", "")),
    ("f'{", "}'", ("", "")),
    ("f'{", "", ("", "")), ("{x:", "}", ("f'", "'")), ("-", "", ("", "1")), ("not ", "", ("", "1")),
    ("await ", "", ("", "x")), ("lambda: ", "", ("", "x")), ("lambda x=", "", ("", "x")),
    ("yield ", "", ("", "x")),
    ("* ", "", ("", "x")), ("a if b else ", "", ("", "c")), ("a if ", "", ("", "c")),
    ("a ** ", "", ("", "b")),
    ("x := ", "", ("(", "1)")), ("", ".b", ("a", "")), ("", "()", ("a", "")), ("", "[0]", ("a", "")),
    ("a = ", "", ("", "b")), ("@a\n", "", ("", "def f(): pass")), ("", "elif a: b\n", ("if a: b\n", "")),
    ("{", "}", ("match x:\n case ", ": pass")), ("[", "]", ("match x:\n case ", ": pass")),
    ("A(", ")", ("match x:\n case ", ": pass")), ("{1: ", "}", ("match x:\n case ", ": pass")),
    ("a | ", "", ("match x:\n case ", "b: pass")), ("a and b or ", "", ("", "c")),
    ("list[", "]", ("x: ", "")),
    ("for a in b if c ", "", ("[d ", "]")), ("if a: ", "", ("", "b")), ("def f(): ", "", ("", "b")),
  ]

  @Test func nesting() {
    let cases = Self.repeated.map { item in
      item.frame.0 + String(repeating: item.open, count: 5000) + String(repeating: item.close, count: 5000)
        + item.frame.1 + "\ndef last(): pass\n"
    }
    onDeepStack {
      for text in cases {
        let facts = read(text)
        let isWhole = facts.definitions.last == "last" || facts.problemCodes.contains(.unterminatedString)
        #expect(isWhole, "\(text.prefix(60).debugDescription)")
        #expect(flaw(facts, text.utf8.count) == nil)
      }
    }
  }

  @Test func deepIndentation() {
    let indented = { (count: Int, line: String) in
      (0..<count).map { String(repeating: " ", count: $0) + line + "\n" }.joined()
    }
    let tooDeep = indented(400, "if x:") + "def last(): pass\n"
    let justDeepEnough = indented(99, "def f():") + String(repeating: " ", count: 99) + "pass\n"
    onDeepStack {
      let facts = read(tooDeep)
      #expect(facts.definitions == ["last"])
      #expect(facts.problemCodes.contains(.nestingTooDeep))
      let whole = read(justDeepEnough)
      #expect(whole.definitions.count == 99)
      #expect(whole.problemCodes == [])
    }
  }

  /// Runs `body` on a stack of 8 MiB; the product's threads have more, a test runner's own may have less.
  private func onDeepStack(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      body()
      done.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    done.wait()
  }
}
