package import Concurrency
package import RuleEngine
import Workspace

extension ReadTree {
  /// Everything joined, once and for all; with further sidecars, of which it is only known what they declare.
  package func joined(with further: [ReadSidecar] = [], _ work: ParallelWork = .serial) -> Snapshot {
    Snapshot.assemble(
      files: files, measures: measures, sidecars: knowledge.sidecars + further, operations: operations,
      projectFiles: tree.discovery.files.filter(\.isProjectMarker).map(\.path),
      rootPackage: PackageName.parts(of: tree.root), today: knowledge.context.today, work: work)
  }
}
