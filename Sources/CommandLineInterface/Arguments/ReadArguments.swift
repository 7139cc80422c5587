import Knowledge

/// The arguments of one command, taken apart and each checked by itself.
struct ReadArguments {
  let command: CommandName
  var operands: [String] = []
  private var values: [OptionID: [String]] = [:]

  init(command: CommandName) {
    self.command = command
  }

  func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem: problem, command: command)
  }

  /// Whether an option was given.
  func has(_ id: OptionID) -> Bool { values[id] != nil }

  /// Every value of an option, in the order given.
  func all(_ id: OptionID) -> [String] { values[id, default: []] }

  func first(_ id: OptionID) -> String? { values[id]?.first }

  /// The value of an option as one of a closed set of words; nil where it was not given.
  func word<Word: RawRepresentable<String>>(_ id: OptionID) -> Word? {
    first(id).flatMap(Word.init(rawValue:))
  }

  /// Takes one option, if its value is of the kind that it declares.
  mutating func add(
    _ option: OptionDescription, spelling: String, value: String?, rules: [String]
  ) throws(UsageError) {
    if option.value == .flag {
      values[option.id] = []
      return
    }
    if case .optionalChoice(let words) = option.value, value == nil {
      values[option.id] = Array(words.prefix(1))
      return
    }
    guard let value else {
      throw error(.missingValue(option: spelling, placeholder: "\(spelling) \(option.placeholder)"))
    }
    if value.isEmpty { throw error(.emptyValue(of: "the value of option '\(spelling)'")) }
    if has(option.id), !option.isRepeatable { throw error(.repeatedOption(spelling)) }
    try check(value, option.value, spelling: spelling, rules: rules)
    values[option.id, default: []].append(value)
  }

  private func check(
    _ value: String, _ kind: OptionValueKind, spelling: String, rules: [String]
  ) throws(UsageError) {
    switch kind {
    case .flag, .text, .path: return
    case .integer(let range):
      guard let number = Int(value), range.contains(number) else {
        throw error(.notAnInteger(value, option: spelling, range: range))
      }
    case .date:
      guard CalendarDate(iso: value) != nil else { throw error(.notADate(value, option: spelling)) }
    case .choice(let known), .optionalChoice(let known): try checkChoice(value, known, place: "option '\(spelling)'")
    case .destination(let known): try checkDestination(value, known, spelling: spelling)
    case .rules: try checkRules(value, known: rules, spelling: spelling)
    }
  }

  /// `FORMAT` or `FORMAT:PATH`.
  private func checkDestination(_ value: String, _ known: [String], spelling: String) throws(UsageError) {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    try checkChoice(String(parts[0]), known, place: "option '\(spelling)'")
    if parts.count > 1, parts[1].isEmpty {
      throw error(.emptyValue(of: "the path in '\(spelling) \(value)'"))
    }
  }

  private func checkRules(_ value: String, known: [String], spelling: String) throws(UsageError) {
    for rule in Self.list(value) {
      if rule.isEmpty { throw error(.emptyValue(of: "a rule of option '\(spelling)'")) }
      if !known.contains(rule) { throw error(.unknownRule(rule, known: known)) }
    }
  }

  private func checkChoice(_ value: String, _ known: [String], place: String) throws(UsageError) {
    guard known.contains(value) else {
      throw error(.unknownChoice(value, of: place, known: known))
    }
  }

  func checkOperands(of description: CommandDescription) throws(UsageError) {
    guard let operand = description.operand else {
      if let first = operands.first { throw error(.unexpectedOperand(first)) }
      return
    }
    if operands.contains("") { throw error(.emptyValue(of: operand.placeholder)) }
    if operands.isEmpty, operand.arity == .one || operand.arity == .oneOrMore {
      throw error(.missingOperand(operand.placeholder))
    }
    if operands.count > 1, operand.arity == .one {
      throw error(.unexpectedOperand(operands[1]))
    }
    if operand.choices.isEmpty { return }
    for value in operands { try checkChoice(value, operand.choices, place: operand.placeholder) }
  }

  /// What stands between commas, without blanks round it.
  static func list(_ value: String) -> [String] {
    value.split(separator: ",", omittingEmptySubsequences: false).map { piece in
      var piece = piece.drop { $0 == " " }
      while piece.last == " " { piece.removeLast() }
      return String(piece)
    }
  }
}
