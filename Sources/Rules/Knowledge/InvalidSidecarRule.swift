import Codebase
import Contracts
import Diagnostics
import Knowledge
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `invalid-sidecar`: what reading the sidecars and the records, and holding them to the tree, has
/// brought up.
package enum InvalidSidecarRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    for sidecar in subject.knowledge.sidecars.all {
      for problem in sidecar.problems {
        add(problem, in: sidecar.path, fractal: sidecar.fractal?.id.value, &report)
      }
      checkOperations(sidecar, subject, &report)
    }
    for entry in subject.knowledge.decisions.entries where !Sidecar.isSidecar(entry.record.path) {
      for problem in entry.record.problems {
        add(problem, in: entry.record.path, fractal: entry.fractal, &report)
      }
    }
    for problem in subject.codebase.tree.problems { add(problem, subject, &report) }
  }

  private static func add(
    _ problem: SidecarProblem, in path: String, fractal: String?, _ report: inout RuleReport
  ) {
    let location = Location(path: path, range: problem.range)
    let fix = problem.fixText.map { text in
      Fix(title: "Replace with \(text)", edits: [Edit(location, replaceWith: text)])
    }
    report.add(
      at: location, problem.message, remedy: problem.remedy, fractal: fractal, key: problem.message,
      fixes: fix.map { [$0] } ?? [])
  }

  // MARK: Operations that cannot be read

  private static func checkOperations(_ sidecar: Sidecar, _ subject: Subject, _ report: inout RuleReport) {
    for operation in subject.head.operations.operations(in: sidecar.path) {
      let text = operation.text.value
      guard ElementPath(text) == nil || (text.contains("(") && !operation.isReadable) else { continue }
      report.add(
        at: Location(path: sidecar.path, range: operation.text.range), "`\(text)` is no operation",
        remedy: "Write it as the language does, such as \"charge(amount: int) -> Receipt\".",
        fractal: sidecar.fractal?.id.value, key: text)
    }
  }

  // MARK: Declarations against the tree

  private static func add(_ problem: FractalProblem, _ subject: Subject, _ report: inout RuleReport) {
    let tree = subject.codebase.tree
    func place(_ id: FractalNumber) -> Location? { subject.sidecar(of: tree[id])?.idLocation }
    func add(_ id: FractalNumber, _ message: String, _ remedy: String, related: [RelatedLocation] = []) {
      guard let location = place(id) else { return }
      report.add(
        at: location, message, remedy: remedy, fractal: tree[id].name, related: related, key: message)
    }
    func named(_ id: FractalNumber) -> String { "`\(tree[id].name)`" }
    func other(_ id: FractalNumber) -> [RelatedLocation] {
      place(id).map { [RelatedLocation("\(named(id)) is declared here", at: $0)] } ?? []
    }
    switch problem {
    // `duplicate-fractal` speaks of it.
    case .duplicateID: break
    case .outsideParent(let id, let parent):
      add(
        id, "the id \(named(id)) does not begin with that of the fractal around it, \(named(parent))",
        "Call it `\(tree[parent].name).\(tree[id].name.split(separator: ".").last ?? "")`, or move it.",
        related: other(parent))
    case .insideStranger(let id, let stranger):
      add(
        id, "the id \(named(id)) places it in \(named(stranger)), where it does not lie",
        "Change the id, or move the folder.", related: other(stranger))
    case .missingSource(let id):
      add(
        id, "\(named(id)) describes a source file that is not there",
        "Name the sidecar after the file beside it, or remove it.")
    case .duplicateSubject(let id, let sidecar):
      add(
        id, "a second sidecar, `\(sidecar)`, describes the same as this one and is not read",
        "Keep one of the two.")
    }
  }
}

extension DeclaredOperation {
  fileprivate var isReadable: Bool { surface.problems.isEmpty && !surface.declarations.isEmpty }
}

extension SidecarProblem {
  /// What to put in place of the key or the value, as TOML has it.
  fileprivate var fixText: String? {
    switch kind {
    case .unknownWord, .unknownStatus: replacement.map { "\"\($0)\"" }
    default: replacement
    }
  }
}
