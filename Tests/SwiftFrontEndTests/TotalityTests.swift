import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

/// Any bytes give facts: nothing traps, nothing hangs, everything lies within the file.
@Suite struct TotalityTests {
  private static let rich = """
    #!/usr/bin/env swift
    import struct A.B; @testable import C
    #if os(Linux) && !DEBUG
    @available(macOS 10.15, *) public final class X<T: P & Q, each U>: Y, @unchecked Sendable
      where T.E == [Int?] {
      private(set) lazy var a: [String: (Int) async throws(E) -> Void]? = [:] { didSet { print(oldValue) } }
      init?<V>(_ x: inout sending V, y: (repeat each U)..., 
        z: Int = f(1, a: "b\\(c ? "d" : #"e\\#(g)"#)")) rethrows {}
      subscript(i: Int) -> some View { get async { x } set(v) { a?.b![i].c = v } }
      case q(Int, r: String = ""), s = 1
    }
    #else
    extension [Int]: P {}
    #endif
    func ==<T>(l: T, r: T) -> Bool {
      l.x == r.x && !(a || b) ? try? await f { [weak self] (x: Int) -> Y in x } : \\.a?.b }
    switch x { case .a(let b, _) where b > 1, is C: break; case let (d, e)?: fallthrough
    @unknown default: _ = /re(g)ex/ }
    L: for await case let x? in y where z { guard let self, #available(iOS 1, *), a<b>.c else { continue L } }
    do throws(E) { #m(a) { $0 } } catch let e as F, .g { defer { (a, b.c) = (1, 2) } }
    let s = \"""
      a \\(b) \\
      c
      \"""; macro m<T>(_: T) -> Int = #externalMacro(module: "a", type: "b")
    infix operator <?> : P; precedencegroup P { higherThan: Q }
    """

  /// Every place of the facts lies in the file, every subtree in its parent.
  private func check(_ bytes: [UInt8]) {
    let facts = facts(bytes)
    let count = UInt32(bytes.count)
    #expect(facts.surface.problems.allSatisfy { $0.range.upper <= count && $0.range.lower <= $0.range.upper })
    #expect(
      facts.surface.declarations.allSatisfy { $0.range.upper <= count && $0.range.lower <= $0.range.upper })
    for (number, node) in facts.bodies.nodes.enumerated() {
      guard node.first <= number, node.end <= count else {
        Issue.record("node \(number) of \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
    var end: UInt32 = 0
    for span in spans(bytes) {
      guard span.range.lower == end, span.range.upper > end else {
        Issue.record("span at \(end) of \(String(decoding: bytes, as: UTF8.self))")
        return
      }
      end = span.range.upper
    }
    #expect(end == count)
  }

  @Test func richTextHasNoProblems() {
    #expect(facts(TotalityTests.rich).surface.problems.isEmpty)
  }

  @Test func everyPrefix() {
    let bytes = Array(TotalityTests.rich.utf8)
    for length in stride(from: 0, through: bytes.count, by: 2) { check(Array(bytes[..<length])) }
  }

  @Test func everySuffix() {
    let bytes = Array(TotalityTests.rich.utf8)
    for start in stride(from: 0, through: bytes.count, by: 5) { check(Array(bytes[start...])) }
  }

  @Test func everyByteLeftOut() {
    let bytes = Array(TotalityTests.rich.utf8)
    for place in stride(from: 0, to: bytes.count, by: 5) {
      check(Array(bytes[..<place] + bytes[(place + 1)...]))
    }
  }

  @Test func randomBytes() {
    var random = Generator(state: 1)
    for length in 0..<400 { check((0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }) }
  }

  @Test func tokenSoup() {
    let words = [
      "(", ")", "[", "]", "{", "}", "<", ">", "\"", "\\(", "\"\"\"", "#", "/", "`", "'", "\n", " ", ".", ",",
      ":",
      ";", "=", "->", "&", "?", "!", "@", "$0", "a", "1", "0x", "1e", "let", "var", "func", "if", "else",
      "switch",
      "case", "default", "for", "in", "while", "guard", "class", "extension", "init", "subscript", "get",
      "set",
      "where", "async", "throws", "try", "await", "some", "each", "repeat", "#if", "#elseif", "#else",
      "#endif",
      "#available", "/*", "*/", "//", "<#", "#>", "/a/", "#/", "/#", "is", "as", "_", "self", "import",
      "operator",
      "&&", "||", "...", "??", "\\", "é", "≠", "\u{1F600}",
    ]
    var random = Generator(state: 7)
    for _ in 0..<800 {
      let count = Int(random.next() % 40)
      let picked = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }
      check(Array(picked.joined(separator: random.next() % 2 == 0 ? "" : " ").utf8))
    }
  }

  @Test(arguments: [
    ("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("a[", "]"), ("if a {", "}"), ("func f() {", "}"),
    ("struct S {", "}"), ("x = {", "}"), ("f {", "}"), ("\"\\(", ")\""), ("a ? ", ""), ("a ? b : ", ""),
    ("-", ""),
    ("!", ""), ("try ", ""), ("await ", ""), ("a<", ""), ("a<", ">"), ("let x: [", "]"), ("let x: (", ")"),
    ("let x: A<", ">"), ("let x: inout ", ""), ("case let (", ")"), ("switch x { case .a(", ")"),
    ("#if A\n", "#endif\n"),
    ("do {", "} catch {}"), ("/*", "*/"), ("a.b(", ")"), ("\\", ""), ("@a(", ")"), ("a = ", ""),
    ("a && (", ")"),
    ("switch a { case 1: ", "}"), ("x = if a {", "} else {}"), ("&", ""), ("~", ""), ("a.", ""), ("L: ", ""),
    ("else if a {} ", ""), ("repeat ", ""), ("each ", ""), ("x as (", ")"), ("() -> ", ""), ("#m(", ")"),
    ("let (", ")"),
    ("enum E { indirect case a(", ")"), ("#/", ""), ("[a: ", "]"), ("if case .a(let x) = b, ", ""),
    ("{ (", ") in }"),
    ("a\n#if A\n.b\n", "#endif\n"), ("var x: Int { ", "}"), ("final ", ""), ("\"\"\"\n\\(", ")\n\"\"\""),
  ])
  func deepNesting(_ open: String, _ close: String) {
    let depth = 30_000
    let text = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
    let bytes = Array(text.utf8)
    // With as much stack as the threads have that read files: frames are larger without optimization.
    let (count, scores) = OwnThread(stackSize: 16 << 20).run {
      let facts = facts(bytes)
      return (facts.surface.byteCount, CognitiveComplexity(of: facts).scores().count)
    }
    #expect(count == UInt32(bytes.count))
    #expect(scores >= 0)
  }

  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}
