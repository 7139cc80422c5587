package import Diagnostics

/// Something wrong with a comment that speaks to the tool.
package enum SuppressionProblem: Hashable, Sendable {
  /// A word that means nothing there.
  case unknownWord(String, nearest: String?)
  /// `allow` without a list of rules in parentheses.
  case missingRules
  case unknownRule(String, nearest: String?)
  case missingReason
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
  /// It holds back nothing.
  case unused(rule: String)
}

extension SuppressionProblem {
  /// One line: what is wrong.
  package var message: String {
    switch self {
    case .unknownWord(let word, _): "'\(word)' means nothing here, and the suppression does not count"
    case .missingRules: "this suppression names no rule"
    case .unknownRule(let rule, _): "there is no rule '\(rule)' to suppress"
    case .missingReason: "this suppression gives no reason and does not count"
    case .unquotedReason: "the reason stands without quotes"
    case .unclosedQuote: "a quotation in this suppression is not closed"
    case .badDate(let text): "'\(text)' is not a date, and the suppression does not count"
    case .repeated(let key): "'\(key)' is given twice"
    case .notAtTop: "a suppression of a whole file must stand above its first line of code"
    case .unclosedBegin: "this suppression begins and never ends, and does not count"
    case .unmatchedEnd: "this ends a suppression that was not begun"
    case .tooDeep(let limit): "more than \(limit) suppressions are open here"
    case .unused(let rule): "this suppression of '\(rule)' holds back nothing"
    }
  }

  /// One line: what to do.
  package var remedy: String {
    switch self {
    case .unknownWord(_, let nearest?), .unknownRule(_, let nearest?): "Did you mean '\(nearest)'?"
    case .unknownWord: "Write 'allow(RULE) reason=\"…\"', perhaps with 'until=DATE' and 'decision=ID'."
    case .missingRules: "Write 'allow(RULE, RULE)'."
    case .unknownRule: "Remove it; 'fractal-lint rules' lists all rules."
    case .missingReason, .unquotedReason: "Add reason=\"…\" in double quotes."
    case .unclosedQuote: "Close it with a double quote."
    case .badDate: "Write until=YYYY-MM-DD."
    case .repeated: "Keep one of the two."
    case .notAtTop: "Move it to the top of the file, or use 'begin' and 'end'."
    case .unclosedBegin: "Write '# fractal-lint: end' where it ends."
    case .unmatchedEnd: "Remove it, or write 'begin allow(RULE) reason=\"…\"' above."
    case .tooDeep: "End some of them first."
    case .unused: "Remove it."
    }
  }
}

/// A problem and where it stands.
package struct PlacedSuppressionProblem: Hashable, Sendable {
  package var problem: SuppressionProblem
  package var location: Location

  package init(_ problem: SuppressionProblem, at location: Location) {
    self.problem = problem
    self.location = location
  }

  static func precedes(_ a: PlacedSuppressionProblem, _ b: PlacedSuppressionProblem) -> Bool {
    if a.location.path != b.location.path {
      return a.location.path.utf8.lexicographicallyPrecedes(b.location.path.utf8)
    }
    if a.location.range != b.location.range { return a.location.range < b.location.range }
    return a.problem.message.utf8.lexicographicallyPrecedes(b.problem.message.utf8)
  }
}
