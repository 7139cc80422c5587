package import SourceText

/// A file under `rules/`.
package struct RuleSource: Hashable, Sendable {
  /// Relative to `rules/`: `CATEGORY/RULE.toml`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Something wrong with a rule file, and where.
package struct RuleFileProblem: Hashable, Sendable {
  /// Relative to `rules/`.
  package var path: String
  package var position: Position
  package var message: String

  /// `rules/PATH:LINE:COLUMN: MESSAGE`
  package var text: String { "rules/\(path):\(position.line):\(position.column): \(message)" }

  static func precedes(_ a: RuleFileProblem, _ b: RuleFileProblem) -> Bool {
    if a.path != b.path { return a.path < b.path }
    if a.position != b.position { return a.position < b.position }
    return a.message < b.message
  }
}

/// A file that is written from the rule files.
package struct GeneratedFile: Hashable, Sendable {
  /// Relative to the repository.
  package var path: String
  package var text: String
}
