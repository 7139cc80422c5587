import Concurrency
import Knowledge
import Report
import RuleEngine
import SourceText
import Workspace

/// Reads what people have written down in a tree, file by file.
struct KnowledgeFiles {
  private let tree: ChosenTree
  /// By path, what sidecars are taken to hold.
  private let drafted: [String: [UInt8]]
  /// Files that could not be read.
  private(set) var notices: [Notice] = []

  /// So few are read in less time than threads take to begin.
  private static let fewSidecars = 64

  init(of tree: ChosenTree, drafted: [String: [UInt8]] = [:]) {
    self.tree = tree
    self.drafted = drafted
  }

  /// Those that no sidecar excludes.
  mutating func sidecars(_ work: ParallelWork) -> [ReadSidecar] {
    let files = tree.discovery.files.filter { $0.kind == .folderSidecar || $0.kind == .fileSidecar }
    let (tree, drafted) = (tree, drafted)
    let threads = files.count < KnowledgeFiles.fewSidecars ? .serial : work
    let read = threads.map(count: files.count, makeState: {}) { _, number -> Result<ReadSidecar, FileProblem> in
      let file = files[number]
      if let bytes = drafted[file.path] { return .success(ReadSidecar(checked: bytes, path: file.path)) }
      return FileReader.read(tree.systemPath(of: file)).map { ReadSidecar(checked: $0, path: file.path) }
    }
    var found: [ReadSidecar] = []
    for (file, result) in zip(files, read) {
      switch result {
      case .success(let sidecar): found.append(sidecar)
      case .failure(let problem):
        notices.append(Notice(kind: .unreadableFile, message: problem.error.words, path: file.path))
      }
    }
    let known = Set(found.map(\.sidecar.path))
    for (path, bytes) in drafted where !known.contains(path) { found.append(ReadSidecar(checked: bytes, path: path)) }
    found.sort { StableOrder.precedes($0.sidecar.path, $1.sidecar.path) }
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
