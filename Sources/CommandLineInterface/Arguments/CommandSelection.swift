/// Which command arguments name, and the arguments without its name.
struct CommandSelection {
  /// Nil where no command is named, which means `check`.
  let command: CommandName?
  let arguments: [String]

  /// The command is the first argument that is neither an option nor an option's value, if that is the name
  /// of one.
  init(_ arguments: [String]) throws(UsageError) {
    let operands = Self.operands(arguments)
    guard let first = operands.first else {
      self.init(command: nil, arguments: arguments)
      return
    }
    let candidates = CommandTable.commands.filter { $0.words.first == arguments[first] }
    guard let candidate = candidates.first else {
      self.init(command: nil, arguments: arguments)
      return
    }
    if candidate.words.count == 1 {
      self.init(command: candidate.name, arguments: Self.without([first], arguments))
      return
    }
    guard operands.count > 1 else {
      guard arguments.contains(where: { $0 == "--help" || $0 == "-h" }) else {
        throw UsageError(
          problem: .incompleteCommand(arguments[first], known: candidates.map(\.name.rawValue)))
      }
      self.init(command: candidate.name, arguments: Self.without([first], arguments))
      return
    }
    let second = operands[1]
    guard let command = candidates.first(where: { $0.words.last == arguments[second] }) else {
      let typed = arguments[first] + " " + arguments[second]
      throw UsageError(problem: .unknownCommand(typed, known: candidates.map(\.name.rawValue)))
    }
    self.init(command: command.name, arguments: Self.without([first, second], arguments))
  }

  private init(command: CommandName?, arguments: [String]) {
    self.command = command
    self.arguments = arguments
  }

  /// Indices of the first two operands before `--`. What takes a value is the same for every command.
  private static func operands(_ arguments: [String]) -> [Int] {
    var scanner = ArgumentScanner(
      arguments, options: CommandTable.commands.flatMap(\.options) + [CommandTable.versionOption])
    var found: [Int] = []
    while found.count < 2, let token = scanner.next(), !scanner.isPastSeparator {
      if case .operand(let index) = token { found.append(index) }
    }
    return found
  }

  private static func without(_ indices: [Int], _ arguments: [String]) -> [String] {
    arguments.indices.filter { !indices.contains($0) }.map { arguments[$0] }
  }
}
