import Foundation
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// `oracle swift --time PATH…`: megabytes a second from bytes to facts, on one thread, files already read.
func timeSwift(_ files: [String]) -> Int32 {
  let sources = files.compactMap { FileManager.default.contents(atPath: $0) }
    .map { Array($0) + [UInt8](repeating: 0, count: readAhead) }
  let size = sources.reduce(0) { $0 + $1.count - readAhead }
  guard size > 0 else { return 2 }
  var frontEnd = SwiftFrontEnd()
  var best = Double.infinity
  var uses = 0
  for _ in 0..<5 {
    uses = 0
    let time = ContinuousClock().measure {
      for bytes in sources { uses += read(bytes, &frontEnd).surface.uses.count }
    }
    best = min(best, time / .seconds(1))
  }
  let rate = Double(size) / best / 1e6
  print("\(sources.count) files, \(size) bytes, \(uses) uses: \(Int(best * 1000)) ms, \(Int(rate)) MB/s")
  return 0
}

private func read(_ bytes: [UInt8], _ frontEnd: inout SwiftFrontEnd) -> FileFacts {
  bytes.withUnsafeBufferPointer {
    frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<(bytes.count - readAhead)]))
  }
}

/// `oracle swift --doubling`: how the time grows when an input of one kind is doubled.
func doubleSwift() -> Int32 {
  let kinds: [(String, String, String)] = [
    ("statements", "let a = b.c(d: e)\n", ""), ("one line", "a.b(c, d) + ", "1"),
    ("arguments", "f(a: 1, ", ""),
    ("operators", "a + b && c || ", "d"), ("parentheses", "(", ")"), ("brackets", "[", "]"),
    ("braces", "{", "}"),
    ("closures", "f {", "}"), ("signatures", "{ (a) in ", "}"), ("signature lookahead", "{ (a, ", ")}"),
    ("generics open", "a<b", ""), ("generics closed", "a<", ">"), ("generic lists", "a<b, ", ""),
    ("generic tuples", "a<(b, ", ""), ("members", "func f(a: Int) -> [B: C] { return a }\n", ""),
    ("modifiers", "final\n", ""), ("modifiers in a line", "final ", ""), ("attributes", "@a\n", ""),
    ("conditions", "#if A\n", "#endif\n"), ("conditions open", "#if A\n", ""),
    ("conditions in a line", "#if ", ""),
    ("elseif", "#elseif A\n", ""), ("cases", "case .a(let b): f()\n", ""), ("pounds", "#", ""),
    ("pound strings", "#\"", ""),
    ("raw strings", "#\"\"\" a\n", ""), ("interpolations", "\"\\(a)", "\""),
    ("many interpolations", "\"a\\(b)c\"\n", ""),
    ("comments", "/* a */", ""), ("open comments", "/*", ""), ("regexes", "x = /a b/\n", ""),
    ("slashes", "(/a ", ""),
    ("open regexes", "#/\n", ""), ("conflicts", "<<<<<<< a\n", ""), ("placeholders", "<#a", ""),
    ("dots", ".a", ""),
    ("chains", ".a().b { c }", ""), ("ternaries", "a ? b : ", "c"), ("ternaries nested", "a ? ", "b"),
    ("literal", "\"aaaa", "\""),
    ("number", "1", ""), ("name", "a", ""), ("labels", "a: ", ""), ("closers", ")}]", ""),
    ("key paths", "\\.a[b].c? ", ""),
    ("unicode", "é≠", ""), ("enum cases", "case a(b: Int), ", ""), ("tuple targets", "(a, ", "b)"),
    ("assignments", "a = ", "b"),
    ("types", "let x: [A: (B) -> ", ""), ("where", "T: A, ", ""), ("trailing", "f {} a: {} ", ""),
    ("switches", "switch a { case 1: ", ""),
    ("guards", "guard let a, b && c else { return }\n", ""), ("prefix", "- ", ""), ("tries", "try ", ""),
    ("backslashes", "\\", ""),
    ("accessors", "var a: Int { get { 1 } set { b = newValue } }\n", ""), ("subscripts", "a[b", "]"),
    ("macros", "#a(b) ", ""),
  ]
  var frontEnd = SwiftFrontEnd()
  for (name, open, close) in kinds {
    var times: [Double] = []
    for size in [1_600_000, 3_200_000, 6_400_000] {
      let count = size / (open.utf8.count + close.utf8.count)
      let text = String(repeating: open, count: count) + String(repeating: close, count: count)
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: readAhead)
      var best = Double.infinity
      for _ in 0..<3 {
        best = min(best, ContinuousClock().measure { _ = read(bytes, &frontEnd) } / .seconds(1))
      }
      times.append(best * 1000)
    }
    let ratios = "\(round(times[1] / times[0] * 100) / 100) \(round(times[2] / times[1] * 100) / 100)"
    print("\(times[2] / times[1] > 2.4 ? "!" : " ") \(name): \(times.map { Int($0) }) ms, x \(ratios)")
  }
  return 0
}
