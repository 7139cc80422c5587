import RuleCatalog
import TOML

extension SidecarProblem {
  /// One line: what is wrong.
  package var message: String {
    switch kind {
    case .toml(let kind): TOMLProblem(kind, range: range).message
    case .unknownKey(let key, let table, _): "unknown key '\(key)'" + SidecarProblem.place(table)
    case .missingKey(let key, let table): "the key '\(key)' is missing" + SidecarProblem.place(table)
    case .wrongType(let key, let expected, let found): "'\(key)' must be \(expected.words), but is \(found)"
    case .unknownWord(let word, let key, let allowed, _):
      "'\(word)' is not a value of '\(key)': \(KeyType.list(allowed))"
    case .negative(let key): "'\(key)' must not be negative"
    case .badVersion(let text): "'\(text)' is not a version"
    case .badRequirement(let text): "'\(text)' is not a version requirement"
    case .badDate(let text): "'\(text)' is not a date"
    case .quotedDate(let text): "the date '\(text)' stands in quotes"
    case .badFractalID(let text): "'\(text)' is not a fractal id"
    case .badDependency(let text): "'\(text)' names neither a fractal nor a package"
    case .badPermission(let text): "'\(text)' permits nothing that is known"
    case .unknownStatus(let text, _): "'\(text)' is not a status of a decision"
    case .needsFractal(let table): "[\(table)] says nothing in a sidecar without [fractal]"
    case .unknownRule(let rule, _): "there is no rule '\(rule)'"
    case .unknownOption(let option, let rule, _): "the rule '\(rule)' has no option '\(option)'"
    case .wrongOptionType(let option, let rule, let expected):
      "the option '\(option)' of '\(rule)' must be \(expected.words)"
    case .optionOutOfRange(let option, let rule, let allowed):
      "the option '\(option)' of '\(rule)' must lie within \(SidecarProblem.text(allowed))"
    case .unknownBudget(let name, _): "there is no budget '\(name)'"
    case .unmetRequirement(let wanted, let running):
      "the file wants fractal-lint \(wanted), but this is \(running.text)"
    }
  }

  /// One line: what to do.
  package var remedy: String {
    if let replacement { return "Did you mean '\(replacement)'?" }
    return switch kind {
    case .toml: "Correct the line; the rest of the file was read."
    case .unknownKey: "Remove it; 'fractal-lint schema sidecar' prints all keys."
    case .missingKey(let key, _): "Add '\(key) = …'."
    case .wrongType(_, let expected, _): "Write \(expected.words)."
    case .unknownWord(_, _, let allowed, _): "Use one of \(KeyType.list(allowed))."
    case .negative: "Use 0 or more."
    case .badVersion: "Write MAJOR.MINOR.PATCH, such as \"2.3.0\"."
    case .badRequirement: "Write comparisons joined by commas, such as \"^1.2\" or \">=1.0, <3\"."
    case .badDate: "Write a day of the calendar as YYYY-MM-DD."
    case .quotedDate(let text): "Write \(text) without quotes."
    case .badFractalID: "Join names of letters, digits, '_' and '-' by dots, such as \"shop.payments\"."
    case .badDependency: "Write a fractal's id, 'pypi:NAME' or 'swift:NAME'."
    case .badPermission:
      "Write 'A -> B', 'budget NAME', 'zone ELEMENT', 'suppress RULE in GLOB' or 'major VERSION'."
    case .unknownStatus: "Use one of \(KeyType.list(DecisionStatus.words))."
    case .needsFractal: "Add [fractal] with an id, or move the table to the fractal's sidecar."
    case .unknownRule: "Remove it; 'fractal-lint rules' lists all rules."
    case .unknownOption(_, let rule, _): "Remove it; 'fractal-lint rules \(rule)' shows its options."
    case .wrongOptionType(_, _, let expected): "Write \(expected.words)."
    case .optionOutOfRange: "Choose a value within the range."
    case .unknownBudget: "Remove it; a budget is named for a rule that has a maximum."
    case .unmetRequirement: "Update fractal-lint, or lower 'requires'."
    }
  }

  private static func place(_ table: String) -> String {
    table.isEmpty ? " at the top of the file" : " in [\(table)]"
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(text(range.lowerBound))…\(text(range.upperBound))"
  }

  private static func text(_ number: Double) -> String {
    // Not `Int(exactly:)`: that wants the C library's rounding, which nothing else here links.
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
