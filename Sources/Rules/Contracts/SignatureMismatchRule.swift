import Codebase
import Contracts
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `signature-mismatch`: every declared operation against the signature in the code.
package enum SignatureMismatchRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      let isTyped = subject.context.settings(of: sidecar).boolean(.types, of: report.rule)
      for operation in subject.head.operations.operations(in: sidecar.path) {
        guard let path = ElementPath(operation.text.value), let declared = operation.signature,
          case .signatures(let signatures) = subject.head.elements.callables(path, in: fractal),
          let closest = closest(signatures, to: declared, isTyped ? .whereBothAreWritten : .never)
        else { continue }
        add(closest, operation, path, fractal, subject.codebase, &report)
      }
    }
  }

  /// A signature in the code and how the declared one differs from it.
  private struct Mismatch {
    var signature: PlacedSignature
    var differences: [SignatureDifference]
  }

  /// The signature that differs least, the first of equals; nil where one agrees.
  private static func closest(
    _ signatures: [PlacedSignature], to declared: Signature, _ types: TypeComparison
  ) -> Mismatch? {
    // An author may have written `self`, though callers do not pass it.
    let readings = [declared, declared.withoutReceiver()]
    let all = signatures.flatMap { placed in
      readings.map { reading in
        Mismatch(
          signature: placed,
          differences: SignatureComparison.differences(
            declared: reading, code: placed.signature, types: types))
      }
    }
    let least = all.min { $0.differences.count < $1.differences.count }
    return least.flatMap { $0.differences.isEmpty ? nil : $0 }
  }

  private static func add(
    _ mismatch: Mismatch, _ operation: DeclaredOperation, _ path: ElementPath, _ fractal: Fractal,
    _ codebase: Codebase, _ report: inout RuleReport
  ) {
    let place = mismatch.signature.declaration
    let file = codebase[place.file]
    let location = Location(path: operation.sidecar, range: operation.text.range)
    let correction = mismatch.signature.signature.text(named: path.text, like: operation.text.value)
    let words = mismatch.differences.map(\.words).joined(separator: "; ")
    report.add(
      at: location, "`\(path.text)` is not as declared: \(words)",
      remedy: "Change the code if callers rely on the declaration; else declare `\(correction)`.",
      fractal: fractal.name,
      related: [
        RelatedLocation(
          "in the code",
          at: Location(path: file.path, range: file.surface.declarations[place.id.index].nameRange))
      ],
      key: path.text,
      fixes: [
        Fix(
          title: "Declare it as it is in the code",
          edits: [Edit(location, replaceWith: TOMLText.quoted(correction))])
      ])
  }
}

/// Text as a TOML basic string.
enum TOMLText {
  static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

extension DeclaredOperation {
  /// Nil where only a name stands there.
  fileprivate var signature: Signature? {
    guard text.value.contains("("), surface.problems.isEmpty, !surface.declarations.isEmpty else {
      return nil
    }
    return Signature(DeclarationID(0), in: surface)
  }
}
