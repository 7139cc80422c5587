import Codebase
import Knowledge
import PythonFrontEnd
import RuleEngine
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Workspace

/// A tree as it was at a revision, joined.
struct RevisionTree {
  let snapshot: Snapshot

  /// Reads what lies below `folder`, named from the top of the repository, at `commit`.
  init(
    _ commit: ObjectID, of repository: GitRepository, below folder: String, today: CalendarDate
  ) throws(GitProblem) {
    let start = folder.isEmpty ? "" : folder + "/"
    let files = try repository.files(of: commit).compactMap { RevisionTree.source($0, below: start) }
    var reader = RevisionReader()
    try repository.read(files.map(\.id)) { number, bytes in
      if let bytes { reader.read(bytes, at: files[number].path) }
    }
    snapshot = Snapshot.assemble(
      files: reader.inputs.sorted { StableOrder.precedes($0.path, $1.path) }, sidecars: reader.sidecars, operations: [],
      today: today)
  }

  /// A file that is read, with its path below `start`.
  private static func source(_ file: TreeFile, below start: String) -> (path: String, id: ObjectID)? {
    let path = file.path.text
    guard file.kind == .regular || file.kind == .executable, path.utf8.starts(with: start.utf8) else { return nil }
    let inner = String(path.dropFirst(start.count))
    let isRead = Sidecar.isSidecar(inner) || [".py", ".pyi", ".swift"].contains { inner.hasSuffix($0) }
    return isRead ? (inner, file.id) : nil
  }
}

/// Reads files that lie in a repository only.
private struct RevisionReader {
  private(set) var inputs: [InputFile] = []
  private(set) var sidecars: [ReadSidecar] = []
  private var python = PythonFrontEnd()
  private var swift = SwiftFrontEnd()

  mutating func read(_ bytes: [UInt8], at path: String) {
    if Sidecar.isSidecar(path) {
      sidecars.append(ReadSidecar(path: path, bytes: bytes))
      return
    }
    let buffer = ByteBuffer(bytes)
    let input = buffer.withBytes { bytes in
      let surface = path.hasSuffix(".swift") ? swift.read(bytes).surface : python.read(bytes).surface
      let manifest =
        PackageManifest.isManifest(path) ? PackageManifest(tokens: swift.tokens(bytes), bytes: bytes) : nil
      return InputFile(path: path, surface: surface, manifest: manifest)
    }
    inputs.append(input)
  }
}
