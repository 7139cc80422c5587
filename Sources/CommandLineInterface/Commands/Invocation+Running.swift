import Workspace

/// Which command does what was asked for.
extension Invocation {
  /// Runs the command.
  func run() -> Program.ExitCode {
    switch self {
    case .check(let options): CheckCommand(options).run()
    case .initialize(let options): InitCommand(options).run()
    case .review(let options): ReviewCommand(options).run()
    case .rules(let format): RulesCommand.list(format)
    case .explain(let rule): RulesCommand.explain(rule)
    case .facts(let options): FactsCommand(options).run()
    case .graph(let options): GraphCommand(options).run()
    case .registry(let options): RegistryCommand(options).run()
    case .configShow(let options): ConfigCommand(options).show()
    case .cacheStats(let cache): CacheCommand(cache).say()
    case .cacheClear(let cache): CacheCommand(cache).clear()
    case .decisionNew(let options): DecisionNewCommand(options).run()
    case .decisionList(let options): DecisionCommand.list(options)
    case .decisionShow(let options): DecisionCommand.show(options)
    case .decisionGraph(let options): DecisionCommand.graph(options)
    case .schema(let name): SchemaCommand.show(name)
    case .help(let command): Invocation.help(on: command)
    case .version: Terminal.print(Version.line)
    }
  }

  private static func help(on command: CommandName?) -> Program.ExitCode {
    let width = Console.columns ?? HelpText.defaultWidth
    return Terminal.print(command.map { HelpText.command($0, width: width) } ?? HelpText.program(width: width))
  }
}
