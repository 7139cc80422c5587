import Workspace

/// Finds files again by the paths that findings name.
struct SystemPaths {
  private let root: SystemPath
  /// Only of files whose name is not UTF-8: the others are found by what is shown.
  private var unusual: [String: SystemPath] = [:]

  init(_ tree: ChosenTree) {
    root = tree.root
    for file in tree.discovery.files where file.systemPath != SystemPath(file.path) {
      unusual[file.path] = file.systemPath
    }
  }

  func bytes(of path: String) -> [UInt8]? {
    try? FileReader.read(root.appending(unusual[path] ?? SystemPath(path))).get()
  }
}
