import Report
import SourceText

/// What is wrong with the arguments; the exit code is 2.
package struct UsageError: Error, Hashable, Sendable {
  package var problem: Problem
  /// The command that was being read; nil before one is known.
  package var command: CommandName?

  /// Every way in which arguments can be wrong.
  package enum Problem: Hashable, Sendable {
    case unknownOption(String, known: [String])
    case unknownCommand(String, known: [String])
    /// A word that takes a second one, such as `config`, stands without it.
    case incompleteCommand(String, known: [String])
    case missingValue(option: String, placeholder: String)
    case unexpectedValue(option: String)
    case emptyValue(of: String)
    case notAnInteger(String, option: String, range: ClosedRange<Int>)
    case notADate(String, option: String)
    case unknownChoice(String, of: String, known: [String])
    case unknownRule(String, known: [String])
    case repeatedOption(String)
    case exclusiveOptions(String, String)
    /// Two outputs go to the same place; nil is standard output.
    case sharedDestination(path: String?)
    case missingOperand(String)
    case unexpectedOperand(String)
  }
}

extension UsageError {
  /// One line: what is wrong, what was probably meant, where help is. Safe for a terminal.
  package var message: String {
    let (what, hint) = problem.words
    let help = CommandTable.programName + (command.map { " " + $0.rawValue } ?? "") + " --help"
    let problem = hint.isEmpty ? what : what + ": " + hint
    return TerminalText.safe(problem + (problem.hasSuffix("?") ? "" : ".") + " See '\(help)'.")
  }
}

extension UsageError.Problem {
  fileprivate var words: (what: String, hint: String) {
    switch self {
    case .unknownOption(let option, let known):
      ("unknown option '\(option)'", Self.suggestion(for: option, among: known) ?? "")
    case .unknownCommand(let command, let known):
      ("unknown command '\(command)'", Self.suggestionOrList(for: command, among: known))
    case .incompleteCommand(let command, let known):
      ("'\(command)' is not a whole command", Self.list(known))
    case .missingValue(let option, let placeholder): ("option '\(option)' needs a value", placeholder)
    case .unexpectedValue(let option): ("option '\(option)' takes no value", "")
    case .emptyValue(let place): ("\(place) is empty", "")
    case .notAnInteger(let value, let option, let range):
      (
        "option '\(option)' takes a whole number from \(range.lowerBound) to \(range.upperBound)",
        "'\(value)' is none"
      )
    case .notADate(let value, let option):
      ("option '\(option)' takes a day as YYYY-MM-DD", "'\(value)' is none")
    case .unknownChoice(let value, let place, let known):
      ("unknown value '\(value)' of \(place)", Self.suggestionOrList(for: value, among: known))
    case .unknownRule(let rule, let known):
      (
        "unknown rule '\(rule)'",
        Self.suggestion(for: rule, among: known) ?? "'\(CommandTable.programName) rules' lists them"
      )
    case .repeatedOption(let option): ("option '\(option)' is given twice", "")
    case .exclusiveOptions(let one, let other): ("options '\(one)' and '\(other)' exclude each other", "")
    case .sharedDestination(let path?): ("two outputs go to '\(path)'", "")
    case .sharedDestination(nil):
      ("two outputs go to standard output", "give one of them a path, as in 'json:PATH'")
    case .missingOperand(let placeholder): ("\(placeholder) is missing", "")
    case .unexpectedOperand(let operand): ("unexpected argument '\(operand)'", "")
    }
  }

  private static func suggestion(for word: String, among known: [String]) -> String? {
    Spelling.nearest(to: word, among: known).map { "did you mean '\($0)'?" }
  }

  private static func suggestionOrList(for word: String, among known: [String]) -> String {
    suggestion(for: word, among: known) ?? list(known)
  }

  private static func list(_ known: [String]) -> String {
    (known.count == 1 ? "try " : "one of ") + known.joined(separator: ", ")
  }
}
