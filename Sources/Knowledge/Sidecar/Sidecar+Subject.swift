/// What a sidecar describes.
package enum SidecarSubject: Hashable, Sendable {
  /// The folder and all below it; empty for the root.
  case folder(String)
  /// The source files of this path without its extension.
  case file(stem: String)
}

extension Sidecar {
  /// The name of a folder's sidecar, and the end of a file's.
  package static let fileName = ".fractal.toml"
  /// Extensions of the files that a `NAME.fractal.toml` can describe.
  package static let describedExtensions = ["py", "pyi", "swift"]

  /// Whether a path is that of a sidecar.
  package static func isSidecar(_ path: String) -> Bool { path.hasSuffix(fileName) }

  /// What a sidecar at `path` describes.
  static func subject(at path: String) -> SidecarSubject {
    let folder = RootPath.folder(of: path)
    let name = path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
    let isFolder = name.elementsEqual(fileName.utf8) || !isSidecar(path)
    return isFolder ? .folder(folder) : .file(stem: String(path.dropLast(fileName.count)))
  }

  /// The folder, or the path without extension of the file, that it describes.
  package var subjectPath: String {
    switch subject {
    case .folder(let folder): folder
    case .file(let stem): stem
    }
  }

  var describesFolder: Bool {
    if case .folder = subject { true } else { false }
  }

  /// The path of a source file without its extension, by which a sidecar beside it would be named; nil for
  /// files that none can describe.
  static func describedStem(of path: String) -> String? {
    let nameStart = RootPath.folder(of: path).utf8.count
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      path.utf8.distance(from: path.utf8.startIndex, to: dot) > nameStart,
      describedExtensions.contains(String(path[path.utf8.index(after: dot)...]))
    else { return nil }
    return String(path[..<dot])
  }

  /// Whether its settings reach the file at `path`.
  package func reaches(_ path: String) -> Bool {
    switch subject {
    case .folder(let folder): return RootPath.isBelow(path, folder)
    case .file(let stem):
      return Sidecar.describedStem(of: path) == stem
    }
  }

  /// Folders that hold its fractal's decision records, relative to the root: the declared one, or the usual
  /// ones.
  package var decisionFolders: [String] {
    guard fractal != nil else { return [] }
    guard let declared = fractal?.decisions.map({ [$0.value] }) else {
      return folder.isEmpty ? ["decisions", "docs/adr"] : [folder + "/decisions", folder + "/docs/adr"]
    }
    return declared.map { RootPath.joined(folder, $0) }
  }
}
