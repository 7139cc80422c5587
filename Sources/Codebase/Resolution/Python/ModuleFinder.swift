import SourceText
import SyntaxFacts

/// What a dotted module name means from some place.
enum ModuleLookup: Hashable {
  case file(FileID)
  /// A folder that is a package without `__init__`.
  case namespace(FolderID)
  /// The package or module is there, the rest of the name is not.
  case partial(FileID)
  case missing
  case leavesTree
}

/// Finds modules by dotted name, as Python's path finder would on the roots that a file sees.
///
/// Looks through every root for the whole name before it settles for less: a regular module or package
/// first, then one in a namespace package, then a package that lacks the rest, then a namespace package.
struct ModuleFinder {
  let folders: FolderTable
  let roots: SourceRoots
  let standardLibrary = PythonStandardLibrary()
  /// Hashes of the parts of the root's own name, where the root is a package.
  private let rootPackage: [UInt64]
  private var known = HashIndex()
  private var results: [ModuleLookup] = []

  init(folders: FolderTable, roots: SourceRoots, rootPackage: [String] = []) {
    self.folders = folders
    self.roots = roots
    self.rootPackage = rootPackage.map { PathText.hash(of: $0[...]) }
  }

  /// What the absolute name `parts` means in files of `folder`.
  mutating func absolute(_ parts: [UInt64], from folder: FolderID) -> ModuleLookup {
    var key = UInt64(folder.rawValue)
    for part in parts { key = StableHash.combine(key, part) }
    if let slot = known[key] { return results[Int(slot)] }
    let result = search(parts, from: folder)
    known[key] = UInt32(truncatingIfNeeded: results.count)
    results.append(result)
    return result
  }

  /// What `parts` means below `folder`, `level` being the number of leading dots there.
  func relative(_ parts: [UInt64], level: Int, from folder: FolderID) -> ModuleLookup {
    var base = folder
    for _ in 1..<max(level, 1) {
      if base == .root { return .leavesTree }
      base = folders.parents[base.index]
    }
    let initializer = folders.initializers[base.index]
    if parts.isEmpty { return initializer.isEmpty ? .namespace(base) : .file(initializer.preferred) }
    let found = walk(parts, from: base).lookup
    return found == .missing && !initializer.isEmpty ? .partial(initializer.preferred) : found
  }

  private func search(_ parts: [UInt64], from folder: FolderID) -> ModuleLookup {
    guard let top = parts.first else { return .missing }
    if !rootPackage.isEmpty, parts.starts(with: rootPackage) {
      return relative(Array(parts.dropFirst(rootPackage.count)), level: 1, from: .root)
    }
    let isStandard = standardLibrary.contains(top)
    var best = Candidates()
    var current = folder
    while true {
      if roots.kinds[current.index] != nil,
        !isStandard || mayShadowStandardLibrary(current),
        let found = best.offer(walk(parts, from: current)) {
        return found
      }
      if current == .root { break }
      current = folders.parents[current.index]
    }
    if isStandard { return best.regularOnly }
    for root in roots.others(holding: top, seenFrom: folder, folders) {
      if let found = best.offer(walk(parts, from: root)) { return found }
    }
    return best.best
  }

  /// Where the root is a package, nothing in it is on the path by its bare name: `http` in `django` is not
  /// what `import http` means there.
  private func mayShadowStandardLibrary(_ root: FolderID) -> Bool {
    if root == .root, !rootPackage.isEmpty { return false }
    return roots.mayShadowStandardLibrary(root, folders)
  }

  private struct Walk {
    var lookup: ModuleLookup
    /// The first part is a module or a package with `__init__`.
    var isRegular: Bool
  }

  private func walk(_ parts: [UInt64], from start: FolderID) -> Walk {
    var folder = start
    var nearest: FileID?
    var isRegular = false
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let sub = folders.subfolder(of: folder, part)
      if let sub, folders.isPackage(sub) {
        nearest = folders.initializers[sub.index].preferred
      } else if let module = folders.module(in: folder, part) {
        return Walk(lookup: isLast ? .file(module) : .partial(module), isRegular: isRegular || index == 0)
      } else if sub == nil {
        return Walk(lookup: nearest.map { .partial($0) } ?? .missing, isRegular: isRegular)
      } else if isLast, let sub {
        return Walk(lookup: .namespace(sub), isRegular: isRegular)
      }
      if index == 0 { isRegular = nearest != nil }
      if let sub { folder = sub }
    }
    return Walk(lookup: nearest.map { .file($0) } ?? .missing, isRegular: isRegular)
  }

  /// The best of what several roots offer.
  private struct Candidates {
    var inNamespace: ModuleLookup?
    var partial: ModuleLookup?
    var namespace: ModuleLookup?

    /// Notes what a root has, and gives it back where nothing can be better.
    mutating func offer(_ walk: Walk) -> ModuleLookup? {
      switch walk.lookup {
      case .file:
        if walk.isRegular { return walk.lookup }
        inNamespace = inNamespace ?? walk.lookup
      case .partial: if walk.isRegular { partial = partial ?? walk.lookup }
      case .namespace: namespace = namespace ?? walk.lookup
      case .missing, .leavesTree: break
      }
      return nil
    }

    var best: ModuleLookup { inNamespace ?? partial ?? namespace ?? .missing }
    /// The standard library comes before namespace packages on every path.
    var regularOnly: ModuleLookup { partial ?? .missing }
  }
}
