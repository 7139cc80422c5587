import Knowledge
package import Report
package import RuleEngine
import Workspace

/// The sidecars and decision records of a tree, read.
package struct WrittenKnowledge: Sendable {
  package private(set) var sidecars: [ReadSidecar] = []
  package let context: RuleContext
  /// Files that could not be read.
  package private(set) var notices: [Notice] = []

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
      .compactMap { file in bytes(of: file).map { WrittenKnowledge.sidecar($0, path: file.path) } }
    sidecars = ExcludedSidecars.removed(from: sidecars)
    let records = WrittenKnowledge.recordFiles(of: sidecars, in: tree.discovery)
      .compactMap { file in bytes(of: file).flatMap { DecisionRecord.read(markdown: $0, path: file.path) } }
    context = RuleContext(
      sidecars: sidecars, records: records, today: request.today,
      extent: request.isolation == .isolated ? .part : .whole)
    self.sidecars = sidecars
    self.notices = notices
  }

  /// One sidecar, held against the version of this program.
  private static func sidecar(_ bytes: [UInt8], path: String) -> ReadSidecar {
    var read = ReadSidecar(path: path, bytes: bytes)
    if let running = SemanticVersion(Tool.current.version),
      let problem = read.sidecar.unmetRequirement(running: running)
    {
      read.sidecar.problems.append(problem)
    }
    return read
  }

  /// The Markdown files in the folders where the sidecars keep their decisions.
  private static func recordFiles(
    of sidecars: [ReadSidecar], in discovery: Discovery
  ) -> [Discovery.File] {
    let folders = Set(sidecars.flatMap(\.sidecar.decisionFolders))
    guard !folders.isEmpty else { return [] }
    return discovery.files.filter { file in
      file.kind == .wanted && RootPath.folders(above: file.path).contains { folders.contains($0) }
    }
  }
}
