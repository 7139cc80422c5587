import Report
import RuleCatalog
import Workspace

/// `rules` and `explain`.
enum RulesCommand {
  static func list(_ format: RuleListFormat) -> Program.ExitCode {
    switch format {
    case .text: Terminal.print(RuleListWriter.text(RuleCatalog.all, style: style))
    case .json: Terminal.print(RuleListWriter.json(RuleCatalog.all))
    }
  }

  static func explain(_ id: String) -> Program.ExitCode {
    guard let rule = RuleCatalog.all.first(where: { $0.id == id }) else {
      Terminal.say("\(CommandTable.programName): there is no rule '\(id)'")
      return .failure
    }
    return Terminal.print(RulePage.write(rule, style: style))
  }

  private static var style: TextStyle {
    TextStyle(color: Console.allowsColor(.output) ? .ansi : .plain, width: Console.columns ?? 80)
  }
}
