import SourceText
import SyntaxFacts

/// Why a folder counts as one from which absolute imports are looked up, strongest first.
package enum SourceRootKind: UInt8, Sendable, Comparable, CaseIterable {
  /// Named in `[structure] roots`.
  case declared
  /// Holds `pyproject.toml`, `setup.py` or `setup.cfg`.
  case project
  /// A folder `src` that is not a package.
  case source
  /// The root of what is analysed.
  case repository
  /// The first folder above a package that is not one itself.
  case package
  /// Holds modules outside any package: `sys.path[0]` of a script in it. Only for what lies below it.
  case script

  package static func < (a: SourceRootKind, b: SourceRootKind) -> Bool { a.rawValue < b.rawValue }
}

/// A folder from which absolute imports are looked up.
package struct SourceRoot: Hashable, Sendable {
  package let path: String
  package let kind: SourceRootKind
}

/// The source roots of a tree and who sees which.
///
/// A file sees the roots that it lies below, nearest first, and then the others, nearest first again. The
/// others never answer for names of the standard library, and roots within a folder of tests answer only
/// to files of that folder: `tests/requests.py` is not what `import requests` means elsewhere.
struct SourceRoots: Sendable {
  private(set) var kinds: [SourceRootKind?]
  /// The topmost folder of tests that each folder lies in.
  let testFolders: [FolderID?]
  /// Roots that files outside them see, by the hash of a name at their top; the strongest first, then by
  /// path.
  private var outside: HashIndex
  private var outsideRoots: [[FolderID]] = []

  init(_ folders: FolderTable, _ views: [SurfaceView], declared: [String], projectFiles: [String]) {
    kinds = [SourceRootKind?](repeating: nil, count: folders.count)
    testFolders = SourceRoots.testFolders(in: folders)
    outside = HashIndex()
    kinds[FolderID.root.index] = .repository
    if declared.isEmpty {
      markProjects(projectFiles, in: folders)
    } else {
      for path in declared { mark(folders.folder(at: PathText.normalized(path)), as: .declared) }
    }
    markWalkedUp(in: folders, views)
    indexOutside(folders, onlyDeclared: declared.isEmpty ? [] : [.declared])
  }

  /// All of them, by path.
  func list(_ folders: FolderTable) -> [SourceRoot] {
    let found = kinds.enumerated().compactMap { index, kind in
      kind.map { SourceRoot(path: folders.paths[index], kind: $0) }
    }
    return found.sorted { PathText.precedes($0.path, $1.path) }
  }

  /// Roots that do not contain `folder` and hold a module `name` at their top, nearest to `folder` first.
  func others(holding name: UInt64, seenFrom folder: FolderID, _ folders: FolderTable) -> [FolderID] {
    guard let slot = outside[name] else { return [] }
    let tests = testFolders[folder.index]
    let seen = outsideRoots[Int(slot)].filter {
      testFolders[$0.index] == nil || testFolders[$0.index] == tests
    }
    guard seen.count > 1 else { return seen }
    return seen.enumerated()
      .map { (root: $0.element, place: $0.offset, depth: folders.commonDepth($0.element, folder)) }
      .sorted { $0.depth == $1.depth ? $0.place < $1.place : $0.depth > $1.depth }
      .map(\.root)
  }

  /// Whether `root` names modules for all the tree, not only for what lies below it.
  func isStrong(_ root: FolderID) -> Bool {
    guard let kind = kinds[root.index] else { return false }
    return kind <= .repository
  }

  /// Whether `import logging` below `root` may mean a module at its top: not where the root is a guess
  /// made from packages alone, as below a namespace folder (`google/cloud/logging`).
  func mayShadowStandardLibrary(_ root: FolderID, _ folders: FolderTable) -> Bool {
    isStrong(root) || folders.holdsModules[root.index]
  }
}

extension SourceRoots {
  private mutating func mark(_ folder: FolderID?, as kind: SourceRootKind) {
    guard let folder else { return }
    if let known = kinds[folder.index], known <= kind { return }
    kinds[folder.index] = kind
  }

  private mutating func markProjects(_ projectFiles: [String], in folders: FolderTable) {
    for path in projectFiles {
      guard let folder = folders.folder(at: PathText.folder(of: PathText.normalized(path))) else { continue }
      if !folders.isPackage(folder) { mark(folder, as: .project) }
    }
    let source = PathText.hash(of: "src")
    for index in 1..<max(folders.count, 1) where folders.names[index] == source {
      let parent = folders.parents[index]
      if folders.isPackage(FolderID(index)) || folders.isPackage(parent) { continue }
      mark(FolderID(index), as: .source)
    }
  }

  /// Roots that show only by what lies in them: above packages, and around scripts.
  private mutating func markWalkedUp(in folders: FolderTable, _ views: [SurfaceView]) {
    var guesses: [SourceRootKind?] = Array(repeating: nil, count: folders.count)
    for index in guesses.indices where !folders.isPackage(FolderID(index)) && kinds[index] == nil {
      if folders.holdsModules[index] { guesses[index] = .script }
    }
    for index in guesses.indices where folders.isPackage(FolderID(index)) {
      let parent = folders.parents[index]
      if !folders.isPackage(parent), kinds[parent.index] == nil { guesses[parent.index] = .package }
    }
    let namespaces = NamespaceEvidence(folders, roots: kinds, guesses: guesses).folders(in: views)
    for (index, guess) in guesses.enumerated() where guess != nil {
      if !namespaces[index] || testFolders[index] != nil { kinds[index] = guess }
    }
  }

  private mutating func indexOutside(_ folders: FolderTable, onlyDeclared: Set<SourceRootKind>) {
    func isSeen(_ root: FolderID) -> Bool {
      guard let kind = kinds[root.index], kind != .script, kind != .repository else { return false }
      return onlyDeclared.isEmpty || onlyDeclared.contains(kind)
    }
    for index in 1..<max(folders.count, 1) where isSeen(folders.parents[index]) {
      enter(folders.names[index], root: folders.parents[index])
    }
    for (index, folder) in folders.moduleFolders.enumerated() where isSeen(folder) {
      enter(folders.moduleNames[index], root: folder)
    }
    for slot in outsideRoots.indices where outsideRoots[slot].count > 1 {
      outsideRoots[slot] = Set(outsideRoots[slot]).sorted { a, b in
        let (kindA, kindB) = (kinds[a.index] ?? .script, kinds[b.index] ?? .script)
        if kindA != kindB { return kindA < kindB }
        return PathText.precedes(folders.paths[a.index], folders.paths[b.index])
      }
    }
  }

  private mutating func enter(_ name: UInt64, root: FolderID) {
    if let slot = outside[name] {
      outsideRoots[Int(slot)].append(root)
      return
    }
    outside[name] = UInt32(truncatingIfNeeded: outsideRoots.count)
    outsideRoots.append([root])
  }

  private static func testFolders(in folders: FolderTable) -> [FolderID?] {
    let words = Set(["test", "tests", "testing"].map { PathText.hash(of: Substring($0)) })
    var found: [FolderID?] = [nil]
    for index in 1..<max(folders.count, 1) {
      let above = found[folders.parents[index].index]
      found.append(above ?? (words.contains(folders.names[index]) ? FolderID(index) : nil))
    }
    return found
  }
}
