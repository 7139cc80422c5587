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
    guard let context, let subject else { return nil }
    let runner = RuleRunner(RuleSelection(rules: rules), context: context)
    var reader = ExampleReader()
    var findings: [Finding] = []
    for (path, text) in files {
      guard let facts = reader.facts(of: text, at: path) else { continue }
      findings += runner.findings(in: context.subject(path: path, facts: facts))
    }
    return runner.run(subject, fileFindings: findings)
  }

  private var context: RuleContext? {
    guard let today = ExampleTree.today else { return nil }
    return RuleContext(
      sidecars: ExampleReader.sidecars(in: files), records: ExampleReader.records(in: files),
      codeOwners: ExampleReader.codeOwners(in: files), listing: files.map(\.path).sorted(), today: today)
  }

  /// The tree joined, as rules see it.
  var subject: Subject? {
    guard let context else { return nil }
    var reader = ExampleReader()
    let inputs = files.compactMap { path, text in
      reader.facts(of: text, at: path).map { InputFile(path: path, surface: $0.surface) }
    }
    let sidecars = ExampleReader.sidecars(in: files)
    let operations = sidecars.flatMap { sidecar in
      let isSwift = inputs.contains { $0.path.hasPrefix(sidecar.sidecar.folder) && $0.surface.language == .swift }
      return reader.operations(of: sidecar.sidecar, in: isSwift ? .swift : .python)
    }
    let head = Snapshot.assemble(files: inputs, sidecars: sidecars, operations: operations, today: context.today)
    return Subject(head: head, context: context)
  }

  /// Path and line, from 1, of a place.
  func line(of location: Location) -> String {
    let text = files.first { $0.path == location.path }?.text ?? ""
    return "\(location.path):\(LineTable(Array(text.utf8)).position(at: location.range.lower).line)"
  }
}
