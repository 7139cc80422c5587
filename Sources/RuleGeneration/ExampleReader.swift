import RuleCatalog
import SourceText
import TOML

/// Reads `[[example]]`.
enum ExampleReader {
  static func examples(_ readers: [TableReader], _ log: inout ProblemLog) -> [RuleExample] {
    readers.compactMap { reader in
      var reader = reader
      let title = reader.text("title", &log)
      let files = files(reader.map("files", &log), &log)
      if files.isEmpty { log.report("an example without files", at: reader.range) }
      reader.finish(&log)
      return title.map { RuleExample(title: $0, files: files) }
    }
  }

  private static func files(_ table: TOMLTable, _ log: inout ProblemLog) -> [RuleExample.File] {
    table.entries.compactMap { entry in
      guard case .string(let text) = entry.value.content else {
        log.report("the text of a file is a text", at: entry.value.range)
        return nil
      }
      if entry.key.hasPrefix("/") || entry.key.split(separator: "/").contains("..") {
        log.report("'\(entry.key)' must lie below the example's root", at: entry.keyRange)
      }
      if text.contains("\r") { log.report("line ends must be LF", at: entry.value.range) }
      return RuleExample.File(path: entry.key, text: text)
    }
  }

  /// Enough examples: some where the rule fires, some where it is silent.
  static func check(_ examples: [RuleExample], of rule: String, _ log: inout ProblemLog) {
    if examples.count < RuleFileReader.leastExamples {
      log.report("fewer than \(RuleFileReader.leastExamples) examples")
    }
    let fires = examples.map { $0.markedRules.contains(rule) }
    if !fires.contains(true) { log.report("no example where the rule fires ('# expect: \(rule)')") }
    if !fires.contains(false) { log.report("no example in which the rule is silent") }
  }
}
