import Codebase
import Contracts
package import Knowledge
import Measures
package import RuleEngine
import SourceText
import TOML

/// A sidecar as the code suggests it, each guess marked as one.
package struct SidecarDraft: Hashable, Sendable {
  /// Relative to the root.
  package let path: String
  package let text: String

  /// What stands in the file of a fractal that is to be declared, before anything is known of it.
  package static func beginning(of entry: DraftPlan.Entry) -> String {
    "[fractal]\nid = \(TOMLLiteral.string(entry.id).text)\n"
  }

  /// The drafts of `plan`. `snapshot` is that of the tree in which its fractals are declared; `bytes` gives those of a
  /// file at a root-relative path, nil where there is none.
  package static func drafts(
    _ plan: DraftPlan, _ snapshot: Snapshot, owners: CodeOwners?, today: CalendarDate, bytes: (String) -> [UInt8]?
  ) -> [SidecarDraft] {
    let evidence = DraftEvidence(snapshot)
    var finder = ElementFinder(snapshot.codebase)
    return plan.entries.compactMap { entry in
      guard let fractal = snapshot.codebase.tree.fractals.first(where: { $0.sidecar == entry.sidecar }) else { return nil }
      var text = DraftText(fractal, today)
      text.addFractal(
        summary: DraftSummary(of: fractal, bytes: bytes), owners: owners?.owners(in: fractal, snapshot.codebase) ?? [],
        DraftInterface(of: fractal, evidence, snapshot, &finder))
      text.addDependencies(evidence, snapshot.codebase)
      return SidecarDraft(path: entry.sidecar, text: text.text)
    }
  }
}

extension CodeOwners {
  /// The owners of most of the files of a fractal; none where no rule speaks of most of them.
  fileprivate func owners(in fractal: Fractal, _ codebase: Codebase) -> [String] {
    let files = codebase.tree.files(under: fractal.id)
    var counts: [[String]: Int] = [:]
    for file in files {
      guard let owners = owners(of: codebase.path(of: file)), !owners.isEmpty else { continue }
      counts[owners.map(\.value), default: 0] += 1
    }
    let most = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key.lexicographicallyPrecedes($1.key) }
    return most.flatMap { $0.value * 2 > files.count ? $0.key : nil } ?? []
  }
}
