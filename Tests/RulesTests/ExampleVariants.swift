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
    changed { file, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("fractal-lint:") }
      return lines.map { file.commentSign + " " + $0 }.joined(separator: "\n")
    }
  }

  /// Every source file made a string.
  var inStrings: ExampleTree {
    changed { file, text in
      switch file.path.split(separator: ".").last {
      case "py": "text = r\"\"\"\n" + text + "\"\"\"\n"
      case "swift": "let text = ##\"\"\"\n" + text + "\n\"\"\"##\n"
      default: text
      }
    }
  }

  /// Under a line of signs outside of the Basic Multilingual Plane.
  var afterEmoji: ExampleTree {
    changed { file, text in file.commentSign + " 🦊👩‍👩‍👧 e\u{301}\n" + text }
  }

  /// With a suppression above every line at which `rule` must fire.
  func suppressing(_ rule: String) -> ExampleTree {
    changed { file, text in
      let marked = Set(file.withoutMarks.marks.filter { $0.rules.contains(rule) }.map(\.line))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
        let blanks = String(line.prefix { $0 == " " })
        let comment = "\(blanks)\(file.commentSign) fractal-lint: allow(\(rule)) reason=\"in a test\""
        return marked.contains(index + 1) ? [comment, String(line)] : [String(line)]
      }
      return lines.joined(separator: "\n")
    }
  }

  /// The files without their marks, each with another text.
  private func changed(_ change: (RuleExample.File, String) -> String) -> ExampleTree {
    ExampleTree(files.map { ($0.path, change($0, $0.withoutMarks.text)) })
  }
}
