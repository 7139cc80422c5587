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

  /// `folders` are where drafts are wanted; `depth` is how many boundaries within each other get one of their own.
  /// Tests get none: nobody relies on them.
  package init(_ snapshot: Snapshot, below folders: [String] = [""], depth: Int) {
    let tree = snapshot.codebase.tree
    var levels = [Int](repeating: 0, count: tree.fractals.count)
    // By fractal: the id of the declared or drafted one that it is or lies in.
    var around = [String?](repeating: nil, count: tree.fractals.count)
    var entries: [Entry] = []
    var taken = Set(tree.fractals.filter(\.isDeclared).map(\.name))
    for fractal in tree.fractals {
      let outer = fractal.parent.map { levels[$0.index] } ?? 0
      let id = fractal.parent.flatMap { around[$0.index] }
      levels[fractal.id.index] = fractal.kind == .root ? 0 : outer + 1
      around[fractal.id.index] = fractal.isDeclared && fractal.kind != .root ? fractal.name : id
      guard fractal.kind == .inferred, outer < depth, folders.contains(where: { DraftPlan.lies(fractal.path, in: $0) }),
        // A folder of nothing but further parts is none itself.
        tree.files(of: fractal.id).contains(where: { !PackageManifest.isManifest(snapshot.codebase.path(of: $0)) }),
        !TestFolders.contain(fractal.path + "/."),
        DraftPlan.isLarge(fractal, level: outer, snapshot)
      else { continue }
      let entry = Entry(id: DraftPlan.freeID(like: DraftPlan.name(fractal.name, in: id), &taken), folder: fractal.path)
      around[fractal.id.index] = entry.id
      entries.append(entry)
    }
    if entries.isEmpty, folders.contains(""), !tree.root.isDeclared, !snapshot.codebase.files.isEmpty, tree.fractals.count == 1 {
      entries.append(Entry(id: DraftPlan.freeID(like: "main", &taken), folder: ""))
    }
    self.entries = entries.sorted { StableOrder.precedes($0.folder, $1.folder) }
  }

  /// Whether so much of it is no test that it is worth a sidecar.
  private static func isLarge(_ fractal: Fractal, level: Int, _ snapshot: Snapshot) -> Bool {
    let files = snapshot.codebase.tree.files(under: fractal.id).count { file in
      !snapshot.measures.ofFile[file.index].isTestCode
    }
    return files >= (level == 0 ? 1 : leastNested)
  }

  /// Begins with the id of the fractal around it.
  private static func name(_ name: String, in outer: String?) -> String {
    guard let outer, name != outer, !name.hasPrefix(outer + ".") else { return name }
    return outer + "." + name
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
