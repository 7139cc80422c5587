import SourceText

/// Collects what is wrong with one rule file.
struct ProblemLog {
  private let path: String
  private let lines: LineTable
  private(set) var problems: [RuleFileProblem] = []

  init(_ source: RuleSource) {
    path = source.path
    lines = LineTable(source.bytes)
  }

  mutating func report(_ message: String, at range: ByteRange = ByteRange(at: 0)) {
    problems.append(
      RuleFileProblem(path: path, position: lines.position(at: range.lower), message: message))
  }
}
