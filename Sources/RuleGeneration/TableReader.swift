import SourceText
import TOML

/// Takes keys out of a table, each once, and reports what is missing, of the wrong type, or left over.
struct TableReader {
  let table: TOMLTable
  let range: ByteRange
  private var taken: Set<String> = []

  init(_ table: TOMLTable, range: ByteRange) {
    self.table = table
    self.range = range
  }

  /// The text under `key`; reports its absence.
  mutating func text(_ key: String, _ log: inout ProblemLog) -> String? {
    guard let value = required(key, &log) else { return nil }
    guard case .string(let text) = value.content else {
      log.report("'\(key)' must be a text", at: value.range)
      return nil
    }
    if text.isEmpty { log.report("'\(key)' must not be empty", at: value.range) }
    return text
  }

  /// As `text`, for a text of one line that ends with a full stop.
  mutating func sentence(_ key: String, _ log: inout ProblemLog) -> String? {
    guard let text = text(key, &log) else { return nil }
    if text.contains("\n") || !text.hasSuffix(".") {
      log.report("'\(key)' must be one line that ends with a full stop", at: place(of: key))
    }
    return text
  }

  /// The text under `key` if there is one.
  mutating func optionalText(_ key: String, _ log: inout ProblemLog) -> String? {
    table.entry(key) == nil ? nil : text(key, &log)
  }

  /// What `known` makes of the text under `key`.
  mutating func word<Word: CaseIterable>(
    _ key: String, _ spelling: (Word) -> String, _ log: inout ProblemLog
  ) -> Word? {
    guard let text = text(key, &log) else { return nil }
    if let word = Word.allCases.first(where: { spelling($0) == text }) { return word }
    let words = Word.allCases.map { "'\(spelling($0))'" }.joined(separator: ", ")
    log.report("'\(text)' is not a value of '\(key)': \(words)", at: place(of: key))
    return nil
  }

  /// The texts of the array under `key`, none where there is no such key.
  mutating func texts(_ key: String, _ log: inout ProblemLog) -> [String] {
    guard let value = optional(key) else { return [] }
    guard case .array(let elements) = value.content else {
      log.report("'\(key)' must be an array of texts", at: value.range)
      return []
    }
    return elements.compactMap { element in
      if case .string(let text) = element.content { return text }
      log.report("'\(key)' must be an array of texts", at: element.range)
      return nil
    }
  }

  /// The tables of the array of tables under `key`.
  mutating func tables(_ key: String, _ log: inout ProblemLog) -> [TableReader] {
    guard let value = optional(key) else { return [] }
    guard case .array(let elements) = value.content else {
      log.report("'\(key)' must be an array of tables", at: value.range)
      return []
    }
    return elements.compactMap { element in
      if case .table(let table) = element.content { return TableReader(table, range: element.range) }
      log.report("'\(key)' must be an array of tables", at: element.range)
      return nil
    }
  }

  /// The table under `key`, empty where there is none.
  mutating func map(_ key: String, _ log: inout ProblemLog) -> TOMLTable {
    guard let value = optional(key) else { return TOMLTable() }
    guard case .table(let table) = value.content else {
      log.report("'\(key)' must be a table", at: value.range)
      return TOMLTable()
    }
    return table
  }

  /// Whatever stands under `key`; reports its absence.
  mutating func required(_ key: String, _ log: inout ProblemLog) -> TOMLValue? {
    let value = optional(key)
    if value == nil { log.report("the key '\(key)' is missing", at: range) }
    return value
  }

  mutating func optional(_ key: String) -> TOMLValue? {
    taken.insert(key)
    return table[key]
  }

  /// Where the value of `key` stands.
  func place(of key: String) -> ByteRange { table[key]?.range ?? range }

  /// Reports the keys that nobody asked for.
  func finish(_ log: inout ProblemLog) {
    for entry in table.entries where !taken.contains(entry.key) {
      let nearest = Spelling.nearest(to: entry.key, among: taken).map { "; did you mean '\($0)'?" } ?? ""
      log.report("unknown key '\(entry.key)'\(nearest)", at: entry.keyRange)
    }
  }
}
