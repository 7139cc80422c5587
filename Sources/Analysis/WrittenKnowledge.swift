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
    sidecars = WrittenKnowledge.withoutExcluded(sidecars)
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

  /// Leaves out the sidecars that the nearest `[lint] exclude` above them names, with all that they
  /// would say.
  private static func withoutExcluded(_ sidecars: [ReadSidecar]) -> [ReadSidecar] {
    var excludes: [String: FolderGlobs] = [:]
    // From the top down: what is excluded excludes nothing itself.
    let kept = sidecars.sorted { depth($0) < depth($1) }.filter { read in
      let (path, folder) = (read.sidecar.path, read.sidecar.folder)
      let nearest = RootPath.folders(above: path).lazy.compactMap { excludes[$0] }.first
      guard nearest.map({ !$0.matches(path) }) ?? true else { return false }
      if let patterns = read.sidecar.lint.exclude?.value, !read.sidecar.describesFile {
        excludes[folder] = FolderGlobs(patterns.map(\.value), in: folder)
      }
      return true
    }
    return kept.sorted { $0.sidecar.path.utf8.lexicographicallyPrecedes($1.sidecar.path.utf8) }
  }

  private static func depth(_ read: ReadSidecar) -> Int {
    read.sidecar.path.utf8.count { $0 == UInt8(ascii: "/") }
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
