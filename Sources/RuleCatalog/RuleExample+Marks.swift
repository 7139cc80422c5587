extension RuleExample {
  /// The rules that some line expects.
  package var markedRules: Set<String> {
    Set(files.flatMap { $0.withoutMarks.marks.flatMap(\.rules) })
  }

  /// The rules that must fire at a line.
  package struct Mark: Hashable, Sendable {
    /// From 1.
    package var line: Int
    package var rules: [String]
  }
}

extension RuleExample.File {
  /// What begins a comment in the file's language.
  package var commentSign: String { path.hasSuffix(".swift") ? "//" : "#" }

  /// What a mark begins with: it ends a line at which rules must fire, `# expect: RULE, RULE`.
  private var mark: String { commentSign + " expect: " }

  /// The text as it is analysed, and the marks that stood in it. No place before a mark moves.
  package var withoutMarks: (text: String, marks: [RuleExample.Mark]) {
    var marks: [RuleExample.Mark] = []
    var lines: [Substring] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let (code, rules) = parted(line) else {
        lines.append(line)
        continue
      }
      marks.append(RuleExample.Mark(line: index + 1, rules: rules))
      lines.append(code)
    }
    return (lines.joined(separator: "\n"), marks)
  }

  /// A line before its mark and what the mark says; nil where it has none.
  private func parted(_ line: Substring) -> (Substring, rules: [String])? {
    let pieces = Array(mark.utf8)
    let bytes = Array(line.utf8)
    guard bytes.count >= pieces.count,
      let start = (0...bytes.count - pieces.count).last(where: {
        bytes[$0..<$0 + pieces.count].elementsEqual(pieces)
      })
    else { return nil }
    var end = start
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let names = String(decoding: bytes[(start + pieces.count)...], as: UTF8.self)
    let rules = names.split { $0 == "," || $0 == " " }.map(String.init)
    return (Substring(String(decoding: bytes[..<end], as: UTF8.self)), rules)
  }
}
