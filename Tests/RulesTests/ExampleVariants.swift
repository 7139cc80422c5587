import Knowledge
import RuleCatalog

extension RuleExample {
  /// The files without their marks.
  var tree: ExampleTree { ExampleTree(files.map { ($0.path, $0.withoutMarks.text) }) }

  /// `PATH:LINE` of every line at which `rule` must fire; each line moved down by `offset`.
  func expected(_ rule: String, offset: Int = 0) -> Set<String> {
    var lines: Set<String> = []
    for file in files {
      for mark in file.withoutMarks.marks where mark.rules.contains(rule) {
        lines.insert("\(file.path):\(mark.line + offset)")
      }
    }
    return lines
  }

  /// Every line of every file made a comment. What speaks to the tool would still do so, and is taken out.
  var inComments: ExampleTree {
    ExampleTree(
      tree.files.map { path, text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.contains("fractal-lint:") }
        return (path, lines.map { "# " + $0 }.joined(separator: "\n"))
      })
  }

  /// Every Python file made a string.
  var inStrings: ExampleTree {
    ExampleTree(
      tree.files.map { path, text in
        (path, path.hasSuffix(".py") ? "text = r\"\"\"\n" + text + "\"\"\"\n" : text)
      })
  }

  /// Under a line of signs outside of the Basic Multilingual Plane.
  var afterEmoji: ExampleTree {
    ExampleTree(tree.files.map { ($0, "# 🦊👩‍👩‍👧 e\u{301}\n" + $1) })
  }

  /// With a suppression above every line at which `rule` must fire.
  func suppressing(_ rule: String) -> ExampleTree {
    ExampleTree(
      files.map { file in
        let (text, marks) = file.withoutMarks
        let marked = Set(marks.filter { $0.rules.contains(rule) }.map(\.line))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
          let blanks = String(line.prefix { $0 == " " })
          let comment = "\(blanks)# fractal-lint: allow(\(rule)) reason=\"in a test\""
          return marked.contains(index + 1) ? [comment, String(line)] : [String(line)]
        }
        return (file.path, lines.joined(separator: "\n"))
      })
  }
}
