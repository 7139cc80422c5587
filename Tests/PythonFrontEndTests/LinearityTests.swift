import SyntaxFacts
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The cost of reading grows with the size of the file, whatever it holds.
@Suite struct LinearityTests {
  /// What is repeated, between what stands before and after.
  private static let shapes: [(before: String, unit: String, after: String)] = [
    ("", "class A:\n def run(self): self.run()\n", ""), ("", "def f(): f()\n", ""),
    ("", "def g():\n def f(): f()\n", ""), ("x", " = (a, [b])", " = c"), ("for ", "(a, b), ", "c in d: pass"),
    ("[a ", "for b in c if d ", "]"), ("with (", "a as b, ", "c): pass"), ("", "with (a\n", ""),
    ("", "match x\n", ""), ("match ", "match ", "x:\n case y: pass"), ("__all__ = [", "'abc', ", "]"),
    ("", "__all__ += ['abc']\n", ""), ("", "'a'\n# fractal-lint: x\n", ""), ("", "# ", ""),
    ("def f(", "a: int = 1,\n", "): pass"), ("x: ", "a[\n", ""), ("def f(", "a=(\n", ""),
    ("", "@a.b(c)\n", "def f(): pass"),
    ("@a", ".b", "\ndef f(): pass"), ("x = f'", "{x}{{}}", "'"), ("x = f'", "\\N{", "'"),
    ("x = '", "\\", "'"),
    ("", "([{", ""), ("", ")]}", ""), ("f(", "a b, ", ")"), ("", "f(a b ", ""),
    ("", "foo(\ndef f(): pass\n", ""),
    ("", "x = (1,\nreturn\n", ""), ("x = ", "a and b or ", "c"), ("", "a\n   b\n", ""), ("", "$ ", ""),
    ("", "'''a\n\"\"\"", ""), ("", "x = [\n", ""), ("", "try: pass\nexcept A: pass\n", ""),
    ("", "__import__('a.b')\n", ""),
  ]

  @Test func readingIsLinear() {
    for shape in Self.shapes {
      let small = cost(of: shape, repeated: 250)
      // Eight times as much; were it quadratic, it would cost 64 times as much.
      let large = cost(of: shape, repeated: 2000)
      #expect(large < 24 * small + 2_000_000, "\(shape.unit.debugDescription): \(small) to \(large) ns")
    }
  }

  /// Nanoseconds of this thread for reading and scoring, the best of three.
  private func cost(of shape: (before: String, unit: String, after: String), repeated count: Int) -> Int {
    let text = shape.before + String(repeating: shape.unit, count: count) + shape.after + "\n"
    return (0..<3).map { _ in
      let start = threadTime()
      let facts = read(text)
      let scores = CognitiveComplexity(of: facts).scores()
      return threadTime() - start + min(scores.count, 0)
    }.min() ?? 0
  }

  private func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
