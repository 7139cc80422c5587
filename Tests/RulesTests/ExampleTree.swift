import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
import RuleEngine
import Rules
import SourceText
import SyntaxFacts

/// A small tree in memory, analysed as a tree on disk would be.
struct ExampleTree {
  /// Text by path.
  var files: [(path: String, text: String)]

  init(_ files: [(path: String, text: String)]) {
    self.files = files
  }

  /// The day on which examples are looked at.
  static let today = CalendarDate(year: 2026, month: 6, day: 1)

  func outcome(rules: [RuleID] = RuleID.allCases) -> RuleOutcome? {
    guard let today = ExampleTree.today else { return nil }
    let sidecars = ExampleReader.sidecars(in: files)
    let context = RuleContext(sidecars: sidecars, records: ExampleReader.records(in: files), today: today)
    let runner = RuleRunner(RuleSelection(rules: rules), context: context)
    var reader = ExampleReader()
    var inputs: [InputFile] = []
    var findings: [Finding] = []
    for (path, text) in files {
      guard let facts = reader.facts(of: text, at: path) else { continue }
      findings += runner.findings(in: context.subject(path: path, facts: facts))
      inputs.append(InputFile(path: path, surface: facts.surface))
    }
    let operations = sidecars.flatMap { sidecar in
      let isSwift = inputs.contains { $0.path.hasPrefix(sidecar.sidecar.folder) && $0.surface.language == .swift }
      return reader.operations(of: sidecar.sidecar, in: isSwift ? .swift : .python)
    }
    let head = Snapshot.assemble(files: inputs, sidecars: sidecars, operations: operations, today: today)
    return runner.run(Subject(head: head, context: context), fileFindings: findings)
  }

  /// Path and line, from 1, of a place.
  func line(of location: Location) -> String {
    let text = files.first { $0.path == location.path }?.text ?? ""
    return "\(location.path):\(LineTable(Array(text.utf8)).position(at: location.range.lower).line)"
  }
}
