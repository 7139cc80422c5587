import Codebase
import Knowledge
import Measures
package import RuleEngine
import SourceText

/// The fractals for which sidecars are drafted: natural boundaries that nobody has declared.
package struct DraftPlan: Sendable {
  package struct Entry: Hashable, Sendable {
    /// The id that the draft gives.
    package var id: String
    /// The folder, relative to the root; empty for the root.
    package var folder: String
    /// Where the sidecar is to lie.
    package var sidecar: String { folder.isEmpty ? ".fractal.toml" : folder + "/.fractal.toml" }
  }

  /// By path.
  package let entries: [Entry]

  /// A nested boundary of fewer files than this is left to the fractal around it.
  static let leastNested = 3

  /// `folder` is where drafts are wanted, empty for everywhere; `depth` how many boundaries within each other get one
  /// of their own. Tests get none: nobody relies on them.
  package init(_ snapshot: Snapshot, in folder: String = "", depth: Int) {
    let (codebase, measures) = (snapshot.codebase, snapshot.measures)
    let tree = codebase.tree
    var levels = [Int](repeating: 0, count: tree.fractals.count)
    var entries: [Entry] = []
    var taken = Set(tree.fractals.filter(\.isDeclared).map(\.name))
    for fractal in tree.fractals where fractal.kind != .root {
      let outer = fractal.parent.map { levels[$0.index] } ?? 0
      levels[fractal.id.index] = outer + 1
      let files = tree.files(under: fractal.id).filter { !measures.ofFile[$0.index].isTestCode }
      guard fractal.kind == .inferred, outer < depth, DraftPlan.lies(fractal.path, in: folder), !files.isEmpty,
        outer == 0 || files.count >= DraftPlan.leastNested, !TestFolders.contain(fractal.path + "/.")
      else { continue }
      entries.append(Entry(id: DraftPlan.freeID(like: fractal.name, &taken), folder: fractal.path))
    }
    if entries.isEmpty, folder.isEmpty, !tree.root.isDeclared, !codebase.files.isEmpty, tree.fractals.count == 1 {
      entries.append(Entry(id: DraftPlan.freeID(like: "main", &taken), folder: ""))
    }
    self.entries = entries.sorted { StableOrder.precedes($0.folder, $1.folder) }
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    folder.isEmpty || path == folder || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// A valid id that no other fractal has.
  private static func freeID(like name: String, _ taken: inout Set<String>) -> String {
    var id = name
    if !FractalID.isValid(id) {
      let parts = name.split { $0 == "." || $0 == "/" }.map { part in
        String(part.map { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "_" || $0 == "-" ? $0 : "_" })
      }
      id = parts.isEmpty ? "main" : parts.joined(separator: ".")
    }
    var number = 2
    while !taken.insert(id).inserted || !FractalID.isValid(id) {
      id = "part\(number)"
      number += 1
    }
    return id
  }
}
