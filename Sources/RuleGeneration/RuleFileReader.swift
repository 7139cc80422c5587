import Diagnostics
package import RuleCatalog
import SourceText
import TOML

/// Reads the files under `rules/`.
package enum RuleFileReader {
  /// The fewest examples of a rule: one where it fires, one near miss, one under a suppression or at an edge.
  static let leastExamples = 3

  /// All rules, sorted by id, and all problems of all files.
  package static func read(
    _ sources: [RuleSource]
  ) -> (rules: [RuleDescription], problems: [RuleFileProblem]) {
    var rules: [RuleDescription] = []
    var problems: [RuleFileProblem] = []
    var pathByID: [String: String] = [:]
    for source in sources.sorted(by: { $0.path < $1.path }) {
      var log = ProblemLog(source)
      if let rule = rule(source, &log) {
        if let other = pathByID.updateValue(source.path, forKey: rule.id) {
          log.report("the rule '\(rule.id)' stands in rules/\(other) already")
        }
        rules.append(rule)
      }
      problems += log.problems
    }
    rules.sort { $0.id < $1.id }
    return (rules, problems.sorted(by: RuleFileProblem.precedes))
  }

  private static func rule(_ source: RuleSource, _ log: inout ProblemLog) -> RuleDescription? {
    let names = source.path.split(separator: "/").map(String.init)
    guard names.count == 2, names[1].hasSuffix(".toml") else {
      log.report("a rule file is CATEGORY/RULE.toml")
      return nil
    }
    let id = String(names[1].dropLast(".toml".count))
    for name in [names[0], id] where !isIdentifier(name) {
      log.report("'\(name)' must be lower-case words joined by '-'")
    }
    let (document, problems) = TOMLDocument.read(source.bytes)
    for problem in problems { log.report(problem.message, at: problem.range) }
    var reader = TableReader(document.root, range: ByteRange(at: 0))
    return description(id: id, category: names[0], &reader, &log)
  }

  private static func description(
    id: String, category: String, _ reader: inout TableReader, _ log: inout ProblemLog
  ) -> RuleDescription? {
    let scope = reader.word("scope", { (scope: RuleScope) in scope.rawValue }, &log)
    let severity = reader.word("severity", { (severity: Severity) in severity.name }, &log)
    let precision = reader.word("precision", { (precision: RulePrecision) in precision.rawValue }, &log)
    let part = reader.text("protocol", &log)
    let summary = reader.sentence("summary", &log)
    let reason = reader.text("reason", &log)
    let remedy = reader.text("remedy", &log)
    let tags = reader.texts("tags", &log)
    let options = OptionReader.options(reader.map("options", &log), &log)
    let examples = ExampleReader.examples(reader.tables("example", &log), &log)
    reader.finish(&log)
    if let part, !protocolParts.contains(part) {
      log.report("'protocol' must be one of P1 … P13", at: reader.place(of: "protocol"))
    }
    ExampleReader.check(examples, of: id, &log)
    guard let scope, let severity, let precision, let part, let summary, let reason, let remedy else {
      return nil
    }
    return RuleDescription(
      id: id, category: category, scope: scope, severity: severity, summary: summary,
      reason: trimmed(reason), remedy: trimmed(remedy), options: options, protocolPart: part,
      precision: precision, tags: tags, examples: examples)
  }

  private static let protocolParts = Set((1...13).map { "P\($0)" })

  /// Lower-case words joined by `-`.
  package static func isIdentifier(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}
