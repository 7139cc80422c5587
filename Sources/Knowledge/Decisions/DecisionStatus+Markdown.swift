import SourceText

extension DecisionStatus {
  /// Reads a status as Markdown records word it: `✅ Accepted (since May)`, `> Approved`, `accepted; supersedes 4`,
  /// `Superceded by [5. Use Y](0005-use-y.md)`. `path` is that of the record.
  package init?(markdown text: String, path: String) {
    let said = text.drop { !$0.isLetter }
    let lower = said.lowercased()
    if let tail = ["superseded by", "superceded by", "replaced by"].first(where: lower.hasPrefix) {
      let successors = CitedRecords.read(Spanned(String(said.dropFirst(tail.count)), at: .init(at: 0)), from: path)
      self = .superseded(by: successors.first?.value)
      return
    }
    let found = DecisionStatus.spellings.first { words, _ in
      lower.hasPrefix(words) && DecisionStatus.isEnd(lower.dropFirst(words.count))
    }
    guard let found else { return nil }
    self = found.status
  }

  /// Words in use for each status; what was superseded in part still holds in the rest.
  private static let spellings: [(words: String, status: DecisionStatus)] =
    ["proposed", "pending", "draft", "on hold", "in review", "under review", "under discussion", "in progress", "incomplete"]
    .map { ($0, .proposed) }
    + ["accepted", "approved", "agreed", "adopted", "implemented", "decided"].map { ($0, .accepted) }
    + ["partly superseded", "partially superseded", "superseded in part"].map { ($0, .accepted) }
    + ["rejected", "declined"].map { ($0, .rejected) }
    + ["deprecated", "obsolete", "retired", "withdrawn"].map { ($0, .deprecated) }
    + ["superseded", "superceded"].map { ($0, .superseded(by: nil)) }

  /// Whether a status may end before `rest`: what follows is a remark or a day, and no other status.
  private static func isEnd(_ rest: String.SubSequence) -> Bool {
    guard let first = rest.first, first.isLetter == false else { return rest.isEmpty }
    let remark = rest.drop { !$0.isLetter && !$0.isNumber && $0 != "(" }
    return first != " " || !remark.hasPrefix("or ") && !remark.hasPrefix("| ") && !rest.hasPrefix(" |")
  }
}
