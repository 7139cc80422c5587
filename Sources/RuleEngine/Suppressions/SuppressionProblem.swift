package import SourceText

/// Something wrong with a comment that speaks to the tool.
package enum SuppressionProblem: Hashable, Sendable {
  /// A word that means nothing there.
  case unknownWord(String, nearest: String?)
  /// `allow` without a list of rules in parentheses.
  case missingRules
  case unknownRule(String, nearest: String?)
  /// The reason stands without quotes.
  case unquotedReason
  /// A quotation that is not closed.
  case unclosedQuote
  /// `until` is no day of the calendar.
  case badDate(String)
  /// A key is given twice.
  case repeated(String)
  /// `file` below the first line of code.
  case notAtTop
  /// `begin` without `end`.
  case unclosedBegin
  /// `end` without `begin`.
  case unmatchedEnd
  /// More regions open at once than are read.
  case tooDeep(limit: Int)
}

extension SuppressionProblem {
  /// One line: what is wrong.
  package var message: String {
    switch self {
    case .unknownWord(let word, _): "'\(word)' means nothing here, and the suppression does not count"
    case .missingRules: "this suppression names no rule"
    case .unknownRule(let rule, _): "there is no rule '\(rule)' to suppress"
    case .unquotedReason: "the reason stands without quotes, and the suppression does not count"
    case .unclosedQuote: "a quotation is not closed, and the suppression does not count"
    case .badDate(let text): "'\(text)' is not a date, and the suppression does not count"
    case .repeated(let key): "'\(key)' is given twice"
    case .notAtTop: "a suppression of a whole file must stand above its first line of code"
    case .unclosedBegin: "this suppression begins and never ends, and does not count"
    case .unmatchedEnd: "this ends a suppression that was not begun"
    case .tooDeep(let limit): "more than \(limit) suppressions are open here"
    }
  }

  /// One line: what to do.
  package var remedy: String {
    switch self {
    case .unknownWord(_, let nearest?), .unknownRule(_, let nearest?): "Did you mean '\(nearest)'?"
    case .unknownWord: "Write 'allow(RULE) reason=\"…\"', perhaps with 'until=DATE' and 'decision=ID'."
    case .missingRules: "Write 'allow(RULE, RULE)'."
    case .unknownRule: "Remove it; 'fractal-lint rules' lists all rules."
    case .unquotedReason: "Put it in double quotes."
    case .unclosedQuote: "Close it with a double quote."
    case .badDate: "Write until=YYYY-MM-DD."
    case .repeated: "Keep one of the two."
    case .notAtTop: "Move it to the top of the file, or use 'begin' and 'end'."
    case .unclosedBegin: "Write '# fractal-lint: end' where it ends."
    case .unmatchedEnd: "Remove it, or write 'begin allow(RULE) reason=\"…\"' above."
    case .tooDeep: "End some of them first."
    }
  }
}

/// A problem and where it stands, in one file.
package struct FoundSuppressionProblem: Hashable, Sendable {
  package var problem: SuppressionProblem
  package var range: ByteRange
  /// What would settle it: texts for places; empty where only the author can tell.
  package var fix: [Replacement]

  package struct Replacement: Hashable, Sendable {
    package var range: ByteRange
    package var text: String
  }

  init(_ problem: SuppressionProblem, range: ByteRange, fix: [(ByteRange, String)] = []) {
    self.problem = problem
    self.range = range
    self.fix = fix.map { Replacement(range: $0.0, text: $0.1) }
  }
}
