import SourceText
import SyntaxFacts
import TestSupport
import Testing

/// Tokens with what lies between them.
@Suite struct TokenTests {
  /// The spans of `source` but for blank space, as `kind(text)`.
  private func check(_ source: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let bytes = Array(source.utf8)
    let spans = spans(bytes)
    let texts = spans.filter { $0.kind != .whitespace }.map { span -> String in
      let text = String(decoding: bytes[span.range.indices], as: UTF8.self)
      switch span.kind {
      case .name, .keyword, .operator: return text
      case .newline, .lineBreak: return span.kind == .newline ? "NEWLINE" : "NL"
      case .indent, .dedent: return span.kind == .indent ? "INDENT" : "DEDENT"
      default: return "\(span.kind.name)(\(text))"
      }
    }
    #expect(texts.joined(separator: " ") == expected, sourceLocation: sourceLocation)
    #expect(isCovered(spans, bytes.count), sourceLocation: sourceLocation)
  }

  @Test func kinds() {
    check("x = 0x1F + 1_0.5e-3j", "x = number(0x1F) + number(1_0.5e-3j) NEWLINE")
    check("a**=b//c->d:=e...f!=g<>h", "a **= b // c -> d := e ... f != g <> h NEWLINE")
    check("rb'a' B\"b\" ur'c' u'd'", "string(rb'a') string(B\"b\") ur string('c') string(u'd') NEWLINE")
    check("'''a\nb''' \"\\\"\"", "string('''a\nb''') string(\"\\\"\") NEWLINE")
    check("1if x else.5", "number(1) if x else number(.5) NEWLINE")
    check("1.real", "number(1.) real NEWLINE")
    check("été = ñ", "été = ñ NEWLINE")
    check("$ ? !", "unexpected($) unexpected(?) unexpected(!) NEWLINE")
  }

  @Test func interpolation() {
    check(
      "f'a{b!r:>{c}}d'",
      "interpolatedStart(f') interpolatedMiddle(a) { b ! r : interpolatedMiddle(>) { c } } "
        + "interpolatedMiddle(d) interpolatedEnd(') NEWLINE")
    check(
      "Rf'''{\n{1:2}[x]}{{'''",
      "interpolatedStart(Rf''') { NL { number(1) : number(2) } [ x ] } interpolatedMiddle({{) "
        + "interpolatedEnd(''') NEWLINE")
    check(
      "t'{f\"{a}\"}'",
      "interpolatedStart(t') { interpolatedStart(f\") { a } interpolatedEnd(\") } "
        + "interpolatedEnd(') NEWLINE")
  }

  @Test func linesAndTrivia() {
    check("a # b\n\n  # c\nd", "a comment(# b) NEWLINE NL comment(# c) NL d NEWLINE")
    check("if a:\n  b\n# c\nd", "if a : NEWLINE INDENT b NEWLINE comment(# c) NL DEDENT d NEWLINE")
    check("(a,\r\n b)\rc", "( a , NL b ) NEWLINE c NEWLINE")
    check("a \\\n  b", "a b NEWLINE")
    check("\u{FEFF}a", "a NEWLINE")
    check("\u{c}a\tb", "a b NEWLINE")
    check("a\0b", "a unexpected(\0) b NEWLINE")
    check("", "")
    check("#", "comment(#)")
    check("\n", "NL")
  }

  /// Whether the spans lie one after the other from 0 to `count`.
  private func isCovered(_ spans: [TokenSpan], _ count: Int) -> Bool {
    var end = 0
    for span in spans {
      if Int(span.range.lower) != end { return false }
      end = Int(span.range.upper)
    }
    return end == count
  }

  @Test func anyBytesAreCovered() {
    var numbers = SeededNumbers(7)
    let alphabet = Array("()[]{}'\"f\\\n\r #:=,.0ax\u{e9}!$\0 ".utf8) + [0xFF]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<60, using: &numbers)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
      }
      #expect(isCovered(spans(bytes), bytes.count), "\(bytes)")
    }
  }
}
