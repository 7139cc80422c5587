import SourceText
import SyntaxFacts

/// Tells namespace packages from source roots by how the tree's own imports name what lies in them.
///
/// Both look the same on disk: a folder without `__init__` that holds packages. Where some import walks
/// through it from a root above (`import google.cloud.storage` through `google/cloud`), it is a namespace
/// package, and `import logging` below it does not mean `google/cloud/logging`. So it is where a relative
/// import starts from it or walks through it: a script has no package to be relative to.
struct NamespaceEvidence {
  private let folders: FolderTable
  private let guesses: [SourceRootKind?]
  /// Roots with a guessed root below, by the name at their top that leads there.
  private var tops: [UInt64: [FolderID]] = [:]

  init(_ folders: FolderTable, roots: [SourceRootKind?], guesses: [SourceRootKind?]) {
    self.folders = folders
    self.guesses = guesses
    var visited = [Bool](repeating: false, count: folders.count)
    for (index, guess) in guesses.enumerated() where guess != nil {
      var folder = FolderID(index)
      while folder != .root, !visited[folder.index] {
        visited[folder.index] = true
        let parent = folders.parents[folder.index]
        if roots[parent.index] != nil { tops[folders.names[folder.index], default: []].append(parent) }
        folder = parent
      }
    }
  }

  /// For each folder, whether imports of `files` take it for a package.
  func folders(in views: [SurfaceView]) -> [Bool] {
    var found = [Bool](repeating: false, count: folders.count)
    if !guesses.contains(where: { $0 != nil }) { return found }
    markAbsolute(views, &found)
    markRelative(views, &found)
    return found
  }

  private func markAbsolute(_ views: [SurfaceView], _ found: inout [Bool]) {
    var seen = HashIndex()
    var path: [UInt64] = []
    for view in views where view.language == .python {
      for item in view.imports where item.level == 0 {
        let names = view.names
        let key = StableHash.combine(names.hash(of: item.module), names.hash(of: item.name))
        if seen.contains(key) { continue }
        seen[key] = 1
        path.removeAll(keepingCapacity: true)
        DottedName.append(item.module, of: names, to: &path)
        guard let first = path.first, let tops = tops[first] else { continue }
        if !item.name.isNone { path.append(names.hash(of: item.name)) }
        for top in tops { mark(path, from: top, &found) }
      }
    }
  }

  private func markRelative(_ views: [SurfaceView], _ found: inout [Bool]) {
    var path: [UInt64] = []
    for (view, folder) in zip(views, folders.folderOfFile) {
      for item in view.imports where item.level > 0 && !item.traits.contains(.dynamic) {
        let base = climb(Int(item.level), from: folder, &found)
        path.removeAll(keepingCapacity: true)
        DottedName.append(item.module, of: view.names, to: &path)
        if !item.name.isNone { path.append(view.names.hash(of: item.name)) }
        mark(path, from: base, &found)
      }
    }
  }

  /// The folder that the dots of a relative import lead to; all on the way are within a package.
  private func climb(_ level: Int, from folder: FolderID, _ found: inout [Bool]) -> FolderID {
    var base = folder
    if guesses[base.index] != nil { found[base.index] = true }
    for _ in 1..<max(level, 1) where base != .root {
      base = folders.parents[base.index]
      if guesses[base.index] != nil { found[base.index] = true }
    }
    return base
  }

  private func mark(_ path: [UInt64], from top: FolderID, _ found: inout [Bool]) {
    var folder = top
    for name in path {
      let isInside = folder != top && guesses[folder.index] != nil
      let next = folders.subfolder(of: folder, name)
      if isInside, next != nil || folders.module(in: folder, name) != nil { found[folder.index] = true }
      guard let next else { return }
      folder = next
    }
  }
}
