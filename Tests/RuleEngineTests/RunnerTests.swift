import Codebase
import Contracts
import Diagnostics
import Knowledge
import RuleCatalog
import RuleEngine
import SourceText
import Synchronization
import SyntaxFacts
import Testing

/// A rule that finds the first byte of every file.
private enum EveryFile: FileRule {
  static func check(_ subject: FileSubject, _ report: inout RuleReport) {
    report.add(
      at: Location(path: subject.path, range: ByteRange(at: 0)), "m", remedy: "r",
      fractal: subject.fractal, key: "k")
  }
}

/// A rule that finds the first byte of every file, when all are there.
private enum EveryTree: TreeRule {
  static func check(_ subject: Subject, _ report: inout RuleReport) {
    for file in subject.codebase.files {
      report.add(at: Location(path: file.path, range: ByteRange(at: 0)), "m", remedy: "r", key: "k")
    }
  }
}

struct RunnerTests {
  private static func run(
    sidecars: [(path: String, text: String)] = [], selection: RuleSelection = RuleSelection()
  ) throws -> RuleOutcome {
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let read = sidecars.map { ReadSidecar(path: $0.path, bytes: Array($0.text.utf8)) }
    let context = RuleContext(sidecars: read, records: [], today: today)
    let runner = RuleRunner(selection, context: context) { rule in
      rule == .cognitiveComplexity ? .file(EveryFile.self) : .tree(EveryTree.self)
    }
    let files = ["b.py", "a/one.py", "a/two.py"].map {
      InputFile(path: $0, surface: Surface(language: .python))
    }
    let found = files.flatMap { file in
      runner.findings(
        in: context.subject(
          path: file.path, facts: FileFacts(surface: file.surface, bodies: Bodies())))
    }
    let head = Snapshot.assemble(files: files, sidecars: read, operations: [], today: today)
    return runner.run(Subject(head: head, context: context), fileFindings: found)
  }

  private static func paths(_ outcome: RuleOutcome, _ rule: RuleID) -> [String] {
    outcome.findings.filter { $0.rule == rule.rawValue }.map(\.location.path)
  }

  /// The clock is handed in, and asked before and after each rule that looks at the whole tree.
  @Test
  func rulesAreTimedWhereSomebodyAsks() throws {
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let context = RuleContext(sidecars: [], records: [], today: today)
    let runner = RuleRunner(RuleSelection(), context: context) { _ in .tree(EveryTree.self) }
    let files = [InputFile(path: "a.py", surface: Surface(language: .python))]
    let subject = Subject(
      head: .assemble(files: files, sidecars: [], operations: [], today: today), context: context)
    let ticks = Mutex<UInt64>(0)
    let outcome = runner.run(subject, fileFindings: []) {
      ticks.withLock { ticks in
        ticks += 5
        return ticks
      }
    }
    #expect(outcome.costs.map(\.rule) == RuleID.allCases)
    #expect(outcome.costs.allSatisfy { $0.nanoseconds == 5 && $0.findings == 1 })
    #expect(runner.run(subject, fileFindings: []).costs.isEmpty)
  }

  @Test
  func findingsAreSortedAndRulesListed() throws {
    let outcome = try RunnerTests.run()
    #expect(outcome.rules == RuleID.allCases)
    #expect(outcome.findings == outcome.findings.sorted(by: Finding.precedes))
    #expect(outcome.findings.count == 3 * RuleID.allCases.count)
  }

  @Test(arguments: [RuleID.cognitiveComplexity, .dependencyCycle])
  func settingsDecideSeverityByPath(_ rule: RuleID) throws {
    let outcome = try RunnerTests.run(sidecars: [
      (".fractal.toml", "[lint.rules]\n\(rule.rawValue) = \"info\"\n[lint.paths.\"a/two.py\"]\n\(rule.rawValue) = \"off\"\n")
    ])
    let found = outcome.findings.filter { $0.rule == rule.rawValue }
    #expect(found.map(\.location.path) == ["a/one.py", "b.py"])
    #expect(found.allSatisfy { $0.severity == .info })
  }

  @Test
  func aRuleThatIsOffIsNotAsked() throws {
    let off = "[lint.rules]\ndependency-cycle = \"off\"\n"
    #expect(try !RunnerTests.run(sidecars: [(".fractal.toml", off)]).rules.contains(.dependencyCycle))
    let on = "[lint.rules]\ndependency-cycle = \"error\"\n"
    let outcome = try RunnerTests.run(sidecars: [(".fractal.toml", off), ("a/.fractal.toml", on)])
    #expect(outcome.rules.contains(.dependencyCycle))
    #expect(RunnerTests.paths(outcome, .dependencyCycle) == ["a/one.py", "a/two.py"])
  }

  @Test(arguments: [
    (["a"], ["a/one.py", "a/two.py"]), (["a/one.py"], ["a/one.py"]), ([""], ["a/one.py", "a/two.py", "b.py"]),
    (["a/o"], []),
  ])
  func pathsFilterWhatIsReported(_ paths: [String], _ expected: [String]) throws {
    let outcome = try RunnerTests.run(selection: RuleSelection(rules: [.dependencyCycle], paths: paths))
    #expect(outcome.findings.map(\.location.path) == expected)
  }

  @Test
  func selectionNamesRulesCategoriesAndParts() {
    let structure = RuleSelection.rules(select: ["structure"], ignore: ["layer-violation"])
    let expected = RuleCatalog.all.filter { $0.category == "structure" && $0.id != "layer-violation" }
    #expect(structure.map(\.rawValue) == expected.map(\.id))
    #expect(RuleSelection.rules(select: ["P4"], ignore: []) == [.missingOperation, .signatureMismatch])
    #expect(RuleSelection.rules(select: nil, ignore: []) == RuleID.allCases)
  }

  @Test
  func optionsComeFromTheNearestSidecarAndKeepToTheirRange() throws {
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    func limit(_ text: String, budget: String = "") -> (Int, Bool) {
      let sidecar = ReadSidecar(path: ".fractal.toml", bytes: Array((budget + text).utf8))
      let settings = RuleContext(sidecars: [sidecar], records: [], today: today).settings(for: "a.py")
      let source = settings.source(of: .max, of: .cognitiveComplexity)
      return (settings.integer(.max, of: .cognitiveComplexity), source != nil)
    }
    #expect(limit("") == (15, false))
    #expect(limit("[lint.rules]\ncognitive-complexity = { max = 3 }") == (3, true))
    #expect(limit("[lint.rules]\ncognitive-complexity = { max = -3 }") == (15, false))
    #expect(limit("[lint.rules]\ncognitive-complexity = { max = \"3\" }") == (15, false))
    #expect(limit("", budget: "[budgets]\ncognitive_complexity = 7\n") == (7, true))
  }
}
