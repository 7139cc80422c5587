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
    for index in files.indices {
      let file = files[index]
      files[index].module = rootsAbove(file).lazy.compactMap { name(file, from: $0) }.first ?? ""
    }
    for module in folders.modules + folders.initializers where !module.runtime.isNone && !module.stub.isNone {
      files[module.runtime.index].counterpart = module.stub
      files[module.stub.index].counterpart = module.runtime
    }
  }

  /// All names, from the nearest root to the farthest.
  func names(of file: SourceFile) -> [String] {
    rootsAbove(file).compactMap { name(file, from: $0) }
  }

  private func rootsAbove(_ file: SourceFile) -> [FolderID] {
    guard file.isImportable else { return [] }
    let above = folders.ancestors(from: folders.folderOfFile[file.id.index])
    return above.filter { roots.kinds[$0.index] != nil }
  }

  private func name(_ file: SourceFile, from root: FolderID) -> String? {
    let start = root == .root ? 0 : folders.paths[root.index].utf8.count + 1
    var bytes = file.path.utf8.dropFirst(start).dropLast(file.isStub ? 4 : 3)[...]
    if bytes.elementsEqual("__init__".utf8) { return nil }
    let ending = "/__init__".utf8
    if bytes.suffix(ending.count).elementsEqual(ending) { bytes = bytes.dropLast(ending.count) }
    if bytes.isEmpty || bytes.contains(UInt8(ascii: ".")) { return nil }
    return String(decoding: bytes.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }
}
