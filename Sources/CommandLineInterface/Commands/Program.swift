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
      return invocation.run()
    }
  }

  /// What `--select` and `--ignore` take: rules, their categories, parts of the protocol.
  private static var selectableNames: [String] {
    let rules = RuleCatalog.all
    return rules.map(\.id) + Set(rules.map(\.category) + rules.map(\.protocolPart)).sorted()
  }
}
