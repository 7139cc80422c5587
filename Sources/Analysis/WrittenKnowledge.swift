import Knowledge
package import Report
package import RuleEngine
import Workspace

/// The sidecars, decision records and owners of a tree, read.
package struct WrittenKnowledge: Sendable {
  package private(set) var sidecars: [ReadSidecar] = []
  package let context: RuleContext
  /// Files that could not be read.
  package private(set) var notices: [Notice] = []

  /// Whether it depends on files that are neither read nor listed otherwise.
  package var listsAllFiles: Bool { context.knowledge.listing != nil }

  package init(of tree: ChosenTree, _ request: AnalysisRequest) {
    var notices: [Notice] = []
    func bytes(of file: Discovery.File) -> [UInt8]? {
      switch FileReader.read(tree.systemPath(of: file)) {
      case .success(let bytes): return bytes
      case .failure(let problem):
        notices.append(Notice(kind: .unreadableFile, message: problem.error.words, path: file.path))
        return nil
      }
    }
    var sidecars = tree.discovery.files
      .filter { $0.kind == .folderSidecar || $0.kind == .fileSidecar }
      .compactMap { file in bytes(of: file).map { ReadSidecar(checked: $0, path: file.path) } }
    sidecars = ExcludedSidecars.removed(from: sidecars)
    let records = RecordFiles.files(of: sidecars, in: tree.discovery)
      .compactMap { file in bytes(of: file).flatMap { DecisionRecord.read(markdown: $0, path: file.path) } }
    let owners = OwnerFile.file(in: tree.discovery).flatMap { file in
      bytes(of: file).map { OwnerFile.read($0, at: file.path) }
    }
    context = RuleContext(
      sidecars: sidecars, records: records, codeOwners: owners,
      listing: LayerFiles.listing(of: tree, asking: sidecars, request.work), today: request.today,
      extent: request.isolation == .isolated ? .part : .whole)
    self.sidecars = sidecars
    self.notices = notices
  }
}
