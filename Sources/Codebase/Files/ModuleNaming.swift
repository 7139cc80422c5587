import SyntaxFacts

/// Dotted names of files, and the stubs that belong to them.
struct ModuleNaming {
  private let folders: FolderTable
  private let roots: SourceRoots

  init(_ folders: FolderTable, _ roots: SourceRoots) {
    self.folders = folders
    self.roots = roots
  }

  /// Gives each file its nearest name and its counterpart.
  func name(_ files: inout [SourceFile]) {
    for index in files.indices where files[index].isImportable {
      files[index].module = nearestName(files[index].path, isStub: files[index].isStub, folders.folderOfFile[index])
    }
    for module in folders.modules + folders.initializers where !module.runtime.isNone && !module.stub.isNone {
      files[module.runtime.index].counterpart = module.stub
      files[module.stub.index].counterpart = module.runtime
    }
  }

  /// All names, from the nearest root to the farthest.
  func names(of file: SourceFile) -> [String] {
    guard file.isImportable else { return [] }
    return folders.ancestors(from: folders.folderOfFile[file.id.index]).filter { roots.kinds[$0.index] != nil }
      .compactMap { name(file.path, isStub: file.isStub, from: $0) }
  }

  private func nearestName(_ path: String, isStub: Bool, _ folder: FolderID) -> String {
    var folder = folder
    while true {
      if roots.kinds[folder.index] != nil, let name = name(path, isStub: isStub, from: folder) { return name }
      if folder == .root { return "" }
      folder = folders.parents[folder.index]
    }
  }

  private func name(_ path: String, isStub: Bool, from root: FolderID) -> String? {
    let start = root == .root ? 0 : folders.paths[root.index].utf8.count + 1
    var path = path
    return path.withUTF8 { bytes in
      let end = ModuleNaming.endOfName(bytes, bytes.count - (isStub ? 4 : 3), from: start)
      guard start < end, !bytes[start..<end].contains(UInt8(ascii: ".")) else { return nil }
      return String(unsafeUninitializedCapacity: end - start) { text in
        for at in start..<end { text[at - start] = ModuleNaming.dotted(bytes[at]) }
        return end - start
      }
    }
  }

  private static func dotted(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "/") ? UInt8(ascii: ".") : byte }

  /// Where the name ends in a path without its suffix: before `/__init__`.
  private static func endOfName(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, from start: Int) -> Int {
    let initializer = "__init__".utf8
    let name = bytes[..<max(end, 0)].suffix(initializer.count)
    guard name.elementsEqual(initializer) else { return end }
    let isWhole = name.startIndex == start || bytes[name.startIndex - 1] == UInt8(ascii: "/")
    return isWhole ? name.startIndex - 1 : end
  }
}
