import Codebase
import Contracts
import Diagnostics
import Knowledge
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `missing-operation`: every name of `[interface]` against what the fractal's modules have.
package enum MissingOperationRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal), let interface = sidecar.interface else { continue }
      for entry in interface.exports?.value ?? [] {
        check(entry, noun: "export", fractal, sidecar, subject, &report)
      }
      for entry in interface.operations?.value ?? [] {
        check(entry, noun: "operation", fractal, sidecar, subject, &report)
      }
    }
  }

  private static func check(
    _ entry: Spanned<String>, noun: String, _ fractal: Fractal, _ sidecar: Sidecar,
    _ subject: Subject, _ report: inout RuleReport
  ) {
    guard let path = ElementPath(entry.value) else { return }
    let location = Location(path: sidecar.path, range: entry.range)
    switch subject.head.elements.find(path, in: fractal) {
    case .unseen: return
    case .missing(let nearest):
      report.add(
        at: location, "`\(fractal.name)` declares the \(noun) `\(path.address)`, and the code has none of that name",
        remedy: nearest.map { "Did you mean `\($0)`? If not, restore it in the code or remove the entry." }
          ?? "Restore it in the code, or remove the entry (a breaking change).",
        fractal: fractal.name, key: "\(noun) \(path.text)")
    case .found(let places):
      guard let hidden = fractal.hides(places, in: subject.codebase), let place = places.first else { return }
      let file = subject.codebase[place.file]
      let range = file.surface.declarations[place.id.index].nameRange
      report.add(
        at: location, "`\(fractal.name)` declares the \(noun) `\(path.address)`, which is \(hidden.name) in the code",
        remedy: "Open it in the code to those that use `\(fractal.name)`, or remove the entry (a breaking change).",
        fractal: fractal.name, related: [RelatedLocation("declared here", at: Location(path: file.path, range: range))],
        key: "\(noun) \(path.text)")
    }
  }
}
