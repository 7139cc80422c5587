import Diagnostics
import Knowledge
package import Report
import RuleEngine
import SourceText
package import Workspace

/// Which sources of a tree are read, and word of the paths that were named in vain.
package struct SourceChoice: Sendable {
  /// Ascending by path.
  package private(set) var files: [Discovery.File] = []
  package private(set) var notices: [Notice] = []

  package init(of tree: ChosenTree, _ knowledge: WrittenKnowledge) {
    /// What is left out, and the sidecar that says so; ascending by path.
    var excluded: [(path: String, sidecar: String)] = []
    for file in tree.discovery.files where file.kind.isSource {
      let exclude = knowledge.context.settings(for: file.path).settings.exclude
      if let exclude, exclude.value.matches(file.path) {
        excluded.append((file.path, exclude.source.path))
      } else {
        files.append(file)
      }
    }
    let checked = [files.map(\.path), knowledge.sidecars.map(\.sidecar.path)]
    let leftOut = excluded.map(\.path)
    for path in Set(tree.reported) where !checked.contains(where: { SourceChoice.first(in: $0, path) != nil })
    {
      let exclude = knowledge.context.settings(for: path).settings.exclude
      if let place = SourceChoice.first(in: leftOut, path) {
        notices.append(SourceChoice.leftOut(path, by: excluded[place].sidecar))
      } else if let exclude, exclude.value.matches(path) {
        notices.append(SourceChoice.leftOut(path, by: exclude.source.path))
      } else {
        notices.append(SourceChoice.empty(path, tree))
      }
    }
    // A set has no order of its own.
    notices.sort(by: Notice.precedes)
  }

  /// The place of the first of `paths`, ascending, that is `path` or lies in it; empty for the root.
  private static func first(in paths: [String], _ path: String) -> Int? {
    let file = partition(paths, path)
    if file < paths.count, path.isEmpty || paths[file] == path { return file }
    let inside = partition(paths, path + "/")
    return inside < paths.count && paths[inside].utf8.starts(with: (path + "/").utf8) ? inside : nil
  }

  /// The place of the first of `paths` that does not come before `path`.
  private static func partition(_ paths: [String], _ path: String) -> Int {
    paths.partitioningIndex { !$0.utf8.lexicographicallyPrecedes(path.utf8) }
  }

  private static func leftOut(_ path: String, by sidecar: String) -> Notice {
    Notice(
      kind: .ignoredPath,
      message:
        "left out by [lint] exclude in \(sidecar); nothing here was checked ('--isolated' looks at it)",
      path: path)
  }

  private static func empty(_ path: String, _ tree: ChosenTree) -> Notice {
    let isFile = tree.discovery.files.contains { $0.path == path }
    return Notice(
      kind: .ignoredPath,
      message: isFile
        ? "is no source that is read (.py, .pyi, .swift); nothing here was checked"
        : "holds no source that is read (.py, .pyi, .swift); nothing here was checked",
      path: path)
  }
}
