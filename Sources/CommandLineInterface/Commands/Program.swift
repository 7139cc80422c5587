import RuleCatalog
import Workspace

/// The program: arguments in, exit code out.
package enum Program {
  /// Nothing at or above the threshold was found; something was; the run was asked for wrongly, or failed.
  package enum ExitCode: Int32, Sendable {
    case success = 0
    case findings = 1
    case failure = 2
  }

  /// Runs what `arguments` (without the program's name) ask for.
  package static func run(_ arguments: [String]) -> ExitCode {
    Console.ignoreBrokenPipes()
    SystemEnvironment.keepMemory()
    switch ArgumentParser.parse(arguments, rules: selectableNames) {
    case .failure(let error):
      Terminal.say("\(CommandTable.programName): \(error.message)")
      return .failure
    case .success(let invocation):
      return run(invocation)
    }
  }

  private static func run(_ invocation: Invocation) -> ExitCode {
    switch invocation {
    case .check(let options): CheckCommand(options).run()
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
    case .help(let command): help(on: command)
    case .version: Terminal.print(Version.line)
    }
  }

  private static func help(on command: CommandName?) -> ExitCode {
    let width = Console.columns ?? HelpText.defaultWidth
    return Terminal.print(command.map { HelpText.command($0, width: width) } ?? HelpText.program(width: width))
  }

  /// What `--select` and `--ignore` take: rules, their categories, parts of the protocol.
  private static var selectableNames: [String] {
    let rules = RuleCatalog.all
    return rules.map(\.id) + Set(rules.map(\.category) + rules.map(\.protocolPart)).sorted()
  }
}
