/// Reads arguments into an invocation, by the table of commands.
package enum ArgumentParser {
  /// What `arguments` (without the program's name) ask for. `rules` are the ids of all rules there are.
  package static func parse(
    _ arguments: [String], rules: [String]
  ) -> Result<Invocation, UsageError> {
    do {
      return .success(try invocation(arguments, rules: rules))
    } catch {
      return .failure(error)
    }
  }

  private static func invocation(
    _ arguments: [String], rules: [String]
  ) throws(UsageError) -> Invocation {
    let selection = try CommandSelection(arguments)
    let command = CommandTable.command(selection.command ?? .check)
    var read = ReadArguments(command: command.name)
    let options = command.options + [CommandTable.versionOption]
    var scanner = ArgumentScanner(selection.arguments, options: options)
    while let token = scanner.next() {
      switch token {
      case .operand(let index): read.operands.append(selection.arguments[index])
      case .unknownOption(let spelling):
        throw read.error(.unknownOption(spelling, known: command.options.map(\.spelling)))
      case .option(let option, let spelling, let value):
        if option.value == .flag, value != nil { throw read.error(.unexpectedValue(option: spelling)) }
        if option.id == .help { return .help(selection.command) }
        if option.id == .version { return .version }
        try read.add(option, spelling: spelling, value: value, rules: rules)
      }
    }
    try read.checkOperands(of: command)
    return try read.invocation(rules: rules)
  }
}
