import SyntaxFacts

/// The folders that are fractals though no sidecar says so, and what they are called.
struct BoundaryInference {
  private let folders: FolderTable
  private let roots: SourceRoots
  /// Whether each folder names what lies in it: a source root, or `Sources` and `Tests` of SwiftPM.
  private var isBase: [Bool]

  /// The folders of modules that are made of several files.
  private let moduleFolders: [FolderID]

  init(_ folders: FolderTable, _ roots: SourceRoots, _ views: [SurfaceView], modules: [SourceModule]) {
    self.folders = folders
    self.roots = roots
    moduleFolders = modules.compactMap { $0.name.isEmpty ? nil : folders.folder(at: $0.path) }
    isBase = (0..<folders.count).map { roots.isStrong(FolderID($0)) }
    markSwiftPackages(views)
  }

  /// Folders outside `covered` that are boundaries, by number.
  func boundaries(covered: [Bool]) -> [FolderID] {
    var isBoundary = (0..<folders.count).map { folders.isPackage(FolderID($0)) }
    for folder in moduleFolders where folder != .root { isBoundary[folder.index] = true }
    let tops = tops()
    for folder in folders.folderOfFile {
      if let top = tops[folder.index] { isBoundary[top.index] = true }
    }
    return isBoundary.indices.dropFirst().filter { isBoundary[$0] && !covered[$0] }.map { FolderID($0) }
  }

  /// The id of each boundary: its path from the nearest base above it, with dots. Where two would be
  /// alike or `taken` has it, the path from the root, and where that is taken too, with its slashes.
  func names(of boundaries: [FolderID], taken: Set<String>) -> [String] {
    let short = boundaries.map { dotted($0, from: base(of: $0)) }
    var uses: [String: Int] = [:]
    for name in short { uses[name, default: 0] += 1 }
    func isFree(_ name: String) -> Bool { uses[name] == 1 && !taken.contains(name) }
    var given = taken.union(short.filter(isFree))
    return zip(boundaries, short).map { folder, name in
      if isFree(name) { return name }
      let long = dotted(folder, from: .root)
      return given.insert(long).inserted ? long : folders.paths[folder.index] + "/"
    }
  }

  private func dotted(_ folder: FolderID, from base: FolderID) -> String {
    let path = folders.paths[folder.index]
    let start = base == .root ? 0 : folders.paths[base.index].utf8.count + 1
    let dotted = path.utf8.dropFirst(start).map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }
    return String(decoding: dotted, as: UTF8.self)
  }

  private func base(of folder: FolderID) -> FolderID {
    var current = folders.parents[folder.index]
    while current != .root, !isNaming(current) { current = folders.parents[current.index] }
    return current
  }

  private func isNaming(_ folder: FolderID) -> Bool {
    isBase[folder.index]
      || (roots.kinds[folder.index] == .package && roots.testFolders[folder.index] == nil)
  }

  /// For each folder that is not a base, the folder on the way to it that lies directly in a base.
  private func tops() -> [FolderID?] {
    var tops: [FolderID?] = []
    for index in 0..<folders.count {
      if isBase[index] || index == 0 {
        tops.append(nil)
      } else {
        tops.append(tops[folders.parents[index].index] ?? FolderID(index))
      }
    }
    return tops
  }

  /// SwiftPM's layout: each folder in `Sources` and `Tests` is a target.
  private mutating func markSwiftPackages(_ views: [SurfaceView]) {
    var holdsSwift = [Bool](repeating: false, count: folders.count)
    for (view, folder) in zip(views, folders.folderOfFile) where view.language == .swift {
      holdsSwift[folder.index] = true
    }
    for index in holdsSwift.indices.reversed() where holdsSwift[index] {
      holdsSwift[folders.parents[index].index] = true
    }
    let names = ["Sources", "Tests"].map { PathText.hash(of: Substring($0)) }
    for index in isBase.indices.dropFirst() where holdsSwift[index] && names.contains(folders.names[index]) {
      isBase[index] = true
    }
  }
}
