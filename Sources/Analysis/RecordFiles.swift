import Knowledge
import RuleEngine
import Workspace

/// Where decision records are looked for.
enum RecordFiles {
  /// The Markdown files in the folders where the sidecars keep their decisions.
  static func files(
    of sidecars: [ReadSidecar], in discovery: Discovery
  ) -> [Discovery.File] {
    let folders = Set(sidecars.flatMap(\.sidecar.decisionFolders))
    guard !folders.isEmpty else { return [] }
    return discovery.files.filter { file in
      file.kind == .wanted && RootPath.folders(above: file.path).contains { folders.contains($0) }
    }
  }
}
