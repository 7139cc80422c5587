package import Concurrency
package import RuleEngine
import Workspace

extension ReadTree {
  /// Everything joined, once and for all.
  package func joined(_ work: ParallelWork = .serial) -> Snapshot {
    Snapshot.assemble(
      files: files, measures: measures, sidecars: knowledge.sidecars, operations: operations,
      projectFiles: tree.discovery.files.filter(\.isProjectMarker).map(\.path),
      rootPackage: PackageName.parts(of: tree.root), today: knowledge.context.today, work: work)
  }
}
