import Knowledge
import Report
import RuleEngine
import Workspace

/// Reads what people have written down in a tree, file by file.
struct KnowledgeFiles {
  private let tree: ChosenTree
  /// Files that could not be read.
  private(set) var notices: [Notice] = []

  init(of tree: ChosenTree) {
    self.tree = tree
  }

  /// Those that no sidecar excludes.
  mutating func sidecars() -> [ReadSidecar] {
    var found: [ReadSidecar] = []
    for file in tree.discovery.files where file.kind == .folderSidecar || file.kind == .fileSidecar {
      if let bytes = bytes(of: file) { found.append(ReadSidecar(checked: bytes, path: file.path)) }
    }
    return ExcludedSidecars.removed(from: found)
  }

  /// The records in Markdown, from the folders where `sidecars` keep theirs.
  mutating func records(of sidecars: [ReadSidecar]) -> [DecisionRecord] {
    var found: [DecisionRecord] = []
    for file in RecordFiles.files(of: sidecars, in: tree.discovery) {
      if let record = bytes(of: file).flatMap({ DecisionRecord.read(markdown: $0, path: file.path) }) {
        found.append(record)
      }
    }
    return found
  }

  /// Who owns what: of the places where forges look the first that there is.
  mutating func codeOwners() -> CodeOwners? {
    let found = tree.discovery.files.filter { $0.kind == .codeOwners }
    let first = CodeOwners.places.lazy.compactMap { place in found.first { $0.path == place } }.first
    return first.flatMap { file in bytes(of: file).map { CodeOwners.read($0, path: file.path) } }
  }

  private mutating func bytes(of file: Discovery.File) -> [UInt8]? {
    switch FileReader.read(tree.systemPath(of: file)) {
    case .success(let bytes): return bytes
    case .failure(let problem):
      notices.append(Notice(kind: .unreadableFile, message: problem.error.words, path: file.path))
      return nil
    }
  }
}
