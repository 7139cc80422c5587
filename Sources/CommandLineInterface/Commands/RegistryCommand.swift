import Analysis
import Report
import RuleCatalog
import RuleEngine
import SourceText
import Workspace

/// `registry`: the fractals of a tree, what each offers and wants, and how it fares.
struct RegistryCommand {
  private let options: RegistryOptions

  init(_ options: RegistryOptions) {
    self.options = options
  }

  func run() -> Program.ExitCode {
    guard let session = Session() else { return .failure }
    var clock = PhaseClock()
    let request = session.request(options.scope, today: options.today, cache: options.cache)
    switch Analysis.run(request, rules: RuleID.allCases, reporting: .everything, clock: &clock) {
    case .failure(let problem):
      Session.say(unusable: problem.lines, of: options.scope.paths)
      return .failure
    case .success(let analysis):
      Session.say(unusable: analysis.read.tree.unusable, of: options.scope.paths)
      let report = analysis.report(of: analysis.outcome(), detail: [], folder: session.folder)
      NoticeList.lines(report, writes: []).forEach(Terminal.say)
      let code = print(analysis.registry(of: report, folder: session.folder))
      return analysis.read.tree.unusable.isEmpty ? code : .failure
    }
  }

  private func print(_ whole: RegistryView) -> Program.ExitCode {
    let registry = whole.filtered(options.filter)
    if registry.entries.isEmpty { say(options.filter, whole) }
    return switch options.format {
    case .text: Terminal.print(RegistryTable.write(registry, style: style))
    case .json: Terminal.print(JSONRegistryWriter.write(registry))
    }
  }

  private var style: TextStyle {
    TextStyle(color: Console.allowsColor(.output) ? .ansi : .plain, width: Console.columns ?? 100)
  }

  /// What was perhaps meant, where nothing is as asked.
  private func say(_ filter: RegistryFilter, _ registry: RegistryView) {
    func say(_ asked: String?, _ what: String, among known: [String]) {
      guard let asked, !known.contains(asked) else { return }
      let near = Spelling.nearest(to: asked, among: Set(known).sorted()).map { "; did you mean '\($0)'?" } ?? ""
      Terminal.say("\(CommandTable.programName): no fractal \(what) '\(asked)'\(near)")
    }
    say(filter.capability, "provides", among: registry.entries.flatMap(\.provides))
    say(filter.need, "needs", among: registry.entries.flatMap(\.needs))
    say(filter.owner, "is owned by", among: registry.entries.flatMap(\.owners))
  }
}

/// Which fractals of a registry are listed; those that fit all that is asked for.
package struct RegistryFilter: Hashable, Sendable {
  /// `--capability`, `--needs`, `--owner`; nil where any will do.
  package var capability: String?
  package var need: String?
  package var owner: String?

  func takes(_ entry: RegistryView.Entry) -> Bool {
    capability.map(entry.provides.contains) ?? true && need.map(entry.needs.contains) ?? true
      && owner.map(entry.owners.contains) ?? true
  }
}

extension RegistryView {
  fileprivate func filtered(_ filter: RegistryFilter) -> RegistryView {
    RegistryView(entries: entries.filter(filter.takes))
  }
}
