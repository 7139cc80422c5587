import Codebase
import Contracts
import Diagnostics
import Knowledge
package import RuleEngine
import SourceText

/// The rule `missing-operation`: every name of `[interface]` against what the fractal's modules have.
package enum MissingOperationRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    var finder = ElementFinder(subject.codebase)
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal), let interface = sidecar.interface else { continue }
      for entry in interface.exports?.value ?? [] {
        check(entry, noun: "export", fractal, sidecar, &finder, &report)
      }
      for entry in interface.operations?.value ?? [] {
        check(entry, noun: "operation", fractal, sidecar, &finder, &report)
      }
    }
  }

  private static func check(
    _ entry: Spanned<String>, noun: String, _ fractal: Fractal, _ sidecar: Sidecar,
    _ finder: inout ElementFinder, _ report: inout RuleReport
  ) {
    guard let path = ElementPath(entry.value), case .missing(let nearest) = finder.find(path, in: fractal)
    else { return }
    report.add(
      at: Location(path: sidecar.path, range: entry.range),
      "`\(fractal.name)` declares the \(noun) `\(path.text)`, and the code has none of that name",
      remedy: nearest.map { "Did you mean `\($0)`? If not, restore it in the code or remove the entry." }
        ?? "Restore it in the code, or remove the entry (a breaking change).",
      fractal: fractal.name, key: "\(noun) \(path.text)")
  }
}
