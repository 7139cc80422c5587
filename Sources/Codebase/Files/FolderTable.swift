import SourceText
import SyntaxFacts

/// The files of one module: what runs, and the stub beside it.
struct ModuleFiles: Sendable {
  var runtime = FileID.none
  var stub = FileID.none

  /// What an import of the module means.
  var preferred: FileID { runtime.isNone ? stub : runtime }
  var isEmpty: Bool { runtime.isNone && stub.isNone }
}

/// The folders that hold source, with the Python modules in each, found by the hash of a name.
struct FolderTable: Sendable {
  private(set) var paths: [String] = [""]
  private(set) var parents: [FolderID] = [.root]
  private(set) var depths: [Int] = [0]
  /// `__init__` of each folder.
  private(set) var initializers: [ModuleFiles] = [ModuleFiles()]
  /// Whether modules other than `__init__` lie directly in each folder.
  private(set) var holdsModules: [Bool] = [false]
  /// The folder of each file.
  private(set) var folderOfFile: [FolderID] = []
  private(set) var modules: [ModuleFiles] = []
  private(set) var moduleFolders: [FolderID] = []
  private(set) var moduleNames: [UInt64] = []

  private var subfolderIndex: HashIndex
  private var moduleIndex: HashIndex
  /// Hash of the last part of each folder's path.
  private(set) var names: [UInt64] = [0]

  var count: Int { paths.count }

  init(_ files: [SourceFile]) {
    subfolderIndex = HashIndex(capacity: files.count / 4)
    moduleIndex = HashIndex(capacity: files.count)
    folderOfFile.reserveCapacity(files.count)
    var last = FolderID.root
    for index in files.indices {
      if !FolderTable.isSibling(files, index) { last = intern(PathText.folder(of: files[index].path)) }
      folderOfFile.append(last)
      if files[index].isImportable { addModule(files[index], in: last) }
    }
  }

  /// Whether a file lies in the folder of the one before it.
  private static func isSibling(_ files: [SourceFile], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    var (path, before) = (files[index].path, files[index - 1].path)
    return path.withUTF8 { path in
      before.withUTF8 { before in
        let slash = UInt8(ascii: "/")
        let end = path.lastIndex(of: slash)
        return end == before.lastIndex(of: slash) && path[..<(end ?? 0)].elementsEqual(before[..<(end ?? 0)])
      }
    }
  }

  /// The folder at `path`, added with all above it where it is new.
  mutating func intern(_ path: String) -> FolderID {
    var folder = FolderID.root
    var end = path.startIndex
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      end = part.endIndex
      let name = PathText.hash(of: Substring(part))
      folder = subfolder(of: folder, name) ?? add(String(path[..<end]), name: name, in: folder)
    }
    return folder
  }

  private mutating func add(_ path: String, name: UInt64, in parent: FolderID) -> FolderID {
    let folder = FolderID(paths.count)
    paths.append(path)
    parents.append(parent)
    depths.append(depths[parent.index] + 1)
    initializers.append(ModuleFiles())
    holdsModules.append(false)
    names.append(name)
    subfolderIndex[key(parent, name)] = folder.rawValue
    return folder
  }

  private mutating func addModule(_ file: SourceFile, in folder: FolderID) {
    let name = PathText.hashOfStem(of: file.path)
    if name == FolderTable.initializerName {
      FolderTable.enter(file, into: &initializers[folder.index])
      return
    }
    holdsModules[folder.index] = true
    if let slot = moduleIndex[key(folder, name)] {
      FolderTable.enter(file, into: &modules[Int(slot)])
      return
    }
    moduleIndex[key(folder, name)] = UInt32(truncatingIfNeeded: modules.count)
    modules.append(ModuleFiles())
    moduleFolders.append(folder)
    moduleNames.append(name)
    FolderTable.enter(file, into: &modules[modules.count - 1])
  }

  private static let initializerName = StableHash.of("__init__")

  private static func enter(_ file: SourceFile, into module: inout ModuleFiles) {
    if file.isStub {
      module.stub = file.id
    } else if module.runtime.isNone {
      module.runtime = file.id
    }
  }

  private func key(_ folder: FolderID, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(folder.rawValue), name)
  }
}

extension FolderTable {
  func subfolder(of folder: FolderID, _ name: UInt64) -> FolderID? {
    subfolderIndex[key(folder, name)].map(FolderID.init(rawValue:))
  }

  /// The module `name` that is a file of its own in `folder`.
  func module(in folder: FolderID, _ name: UInt64) -> FileID? {
    moduleIndex[key(folder, name)].map { modules[Int($0)].preferred }
  }

  /// Whether `folder` has an `__init__`.
  func isPackage(_ folder: FolderID) -> Bool {
    !initializers[folder.index].isEmpty
  }

  /// The module or package `name` in `folder` that has a file.
  func child(of folder: FolderID, _ name: UInt64) -> FileID? {
    if let sub = subfolder(of: folder, name), isPackage(sub) { return initializers[sub.index].preferred }
    return module(in: folder, name)
  }

  /// The package whose `__init__` is `file`.
  func package(initializedBy file: FileID) -> FolderID? {
    let folder = folderOfFile[file.index]
    let initializer = initializers[folder.index]
    return initializer.runtime == file || initializer.stub == file ? folder : nil
  }

  /// The folder at `path`, where there is one.
  func folder(at path: String) -> FolderID? {
    var folder = FolderID.root
    for name in PathText.components(of: path) {
      guard let next = subfolder(of: folder, name) else { return nil }
      folder = next
    }
    return folder
  }

  /// `folder` and what it lies in, up to the root.
  func ancestors(from folder: FolderID) -> [FolderID] {
    var chain = [folder]
    while let last = chain.last, last != .root { chain.append(parents[last.index]) }
    return chain
  }

  /// The depth of the deepest folder that holds both.
  func commonDepth(_ a: FolderID, _ b: FolderID) -> Int {
    var (a, b) = (a, b)
    while a != b {
      if a > b { a = parents[a.index] } else { b = parents[b.index] }
    }
    return depths[a.index]
  }
}
