import SourceText
import SyntaxFacts

/// Which module each file belongs to, where files of a language make up modules.
///
/// By the manifest of the nearest package above; where that computes its targets, or where there is none, by
/// SwiftPM's folders (`Sources/A`, `Tests/ATests`); else by folder: one directly in the root is a module
/// where somebody imports it by name or it holds tests, and everything that is left is one module.
struct ModuleLayout: Sendable {
  private(set) var modules: [SourceModule] = []
  /// By file; nil for files of a language without such modules.
  private(set) var moduleOfFile: [ModuleID?]
  private var byName: [UInt64: [ModuleID]] = [:]

  /// A folder that is a module, while modules are gathered.
  private struct Draft: Hashable {
    var name: String
    var path: String
    var package: String
  }

  private struct Package {
    var path: String
    var manifest: PackageManifest
    /// Targets by the folders that hold them.
    var folders: [String: [PackageManifest.Target]] = [:]
  }

  init(_ files: [SourceFile], _ views: [SurfaceView], manifests: [(path: String, manifest: PackageManifest)]) {
    moduleOfFile = Array(repeating: nil, count: files.count)
    let compiled = files.indices.filter { views[$0].language.compilesModules }
    guard !compiled.isEmpty else { return }
    let tree = FolderSet(compiled.lazy.map { files[$0].path })
    var packages: [String: Package] = [:]
    for (folder, manifest) in ModuleLayout.joined(manifests) {
      packages[folder] = Package(
        path: folder, manifest: manifest, folders: ModuleLayout.folders(of: manifest, in: folder, tree))
    }
    let imported = ModuleLayout.importedNames(compiled.map { views[$0] })
    var numbers: [Draft: Int] = [:]
    var drafts: [Draft] = []
    var members: [[FileID]] = []
    // Nearly always all files of a folder belong to one module.
    var ofFolders: [String: Int] = [:]
    var last = (folder: "", number: nil as Int?)
    for index in compiled {
      let path = files[index].path
      let isPlain = !PackageManifest.isManifest(path)
      if !isPlain || !PathText.isDirectly(path, in: last.folder) {
        let folder = PathText.folder(of: path)
        last = (folder, ofFolders[folder])
      }
      if isPlain, let known = last.number {
        members[known].append(FileID(index))
        continue
      }
      let (draft, isOfFolder) = ModuleLayout.draft(of: path, packages, imported)
      let number = numbers[draft] ?? drafts.count
      if number == drafts.count {
        numbers[draft] = number
        drafts.append(draft)
        members.append([])
      }
      if isPlain, isOfFolder {
        ofFolders[last.folder] = number
        last.number = number
      }
      members[number].append(FileID(index))
    }
    number(drafts, members, files)
  }

  /// One manifest for each folder: `Package.swift`, then what those for versions of the tools add, the latest
  /// version first.
  private static func joined(
    _ manifests: [(path: String, manifest: PackageManifest)]
  ) -> [String: PackageManifest] {
    var joined: [String: PackageManifest] = [:]
    let plain = manifests.filter { PathText.name(of: $0.path) == "Package.swift" }
    let versioned = manifests.filter { PathText.name(of: $0.path) != "Package.swift" }
    for (path, manifest) in plain + versioned.sorted(by: { PathText.precedes($1.path, $0.path) }) {
      joined[PathText.folder(of: path), default: PackageManifest()].add(manifest)
    }
    return joined
  }

  private mutating func number(_ drafts: [Draft], _ members: [[FileID]], _ files: [SourceFile]) {
    let order = drafts.indices.sorted { a, b in
      if !PathText.equal(drafts[a].path, drafts[b].path) { return PathText.precedes(drafts[a].path, drafts[b].path) }
      return PathText.precedes(drafts[a].name, drafts[b].name)
    }
    for old in order {
      let id = ModuleID(modules.count)
      let entry = members[old].min { a, b in
        let (left, right) = (depth(files[a.index].path), depth(files[b.index].path))
        return left == right ? a < b : left < right
      }
      guard let entry else { continue }
      let draft = drafts[old]
      modules.append(
        SourceModule(
          id: id, name: draft.name, path: draft.path, package: draft.package, entry: entry, files: members[old]))
      for file in members[old] { moduleOfFile[file.index] = id }
      if !draft.name.isEmpty { byName[PathText.hash(of: draft.name[...]), default: []].append(id) }
    }
  }

  private func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The module that `name` means in files of `module`: of several the one of its own package, else the
  /// nearest, else the first by path.
  func module(named name: UInt64, from module: ModuleID) -> ModuleID? {
    guard let candidates = byName[name] else { return nil }
    if candidates.count == 1 { return candidates.first }
    let own = modules[module.index]
    if let inPackage = candidates.first(where: { modules[$0.index].package == own.package }) { return inPackage }
    let shared = candidates.map { ($0, ModuleLayout.commonLength(modules[$0.index].path, own.path)) }
    return shared.max { a, b in a.1 == b.1 ? a.0 > b.0 : a.1 < b.1 }?.0
  }

  private static func commonLength(_ a: String, _ b: String) -> Int {
    zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
  }
}

// MARK: - Where files belong

extension ModuleLayout {
  /// Where a file belongs, and whether all files of its folder do that are no manifests.
  private static func draft(
    of path: String, _ packages: [String: Package], _ imported: Set<UInt64>
  ) -> (draft: Draft, isOfFolder: Bool) {
    let above = RootFolders.above(path)
    let package = above.lazy.compactMap { packages[$0] }.first
    if PackageManifest.isManifest(path) || isDocumentation(path) {
      return (Draft(name: "", path: path, package: PathText.folder(of: path)), false)
    }
    if let package {
      for folder in above where folder.utf8.count >= package.path.utf8.count {
        guard let targets = package.folders[folder] else { continue }
        // What a target leaves out is in no module that could be imported.
        let name = targets.first { holds($0, folder, path) }.map { moduleName($0.name) }
        let takesAll = targets.allSatisfy { $0.exclude.isEmpty && $0.sources.isEmpty }
        return (Draft(name: name ?? "", path: folder, package: package.path), takesAll)
      }
    }
    let root = package?.path ?? ""
    if let found = conventional(path, below: root) { return (found, true) }
    let parts = relative(path, to: root).split(separator: "/")
    if parts.count > 1, let top = parts.first {
      let name = moduleName(String(top))
      if imported.contains(PathText.hash(of: name[...])) || name.hasSuffix("Tests") {
        return (Draft(name: name, path: join(root, String(top)), package: root), true)
      }
    }
    return (Draft(name: "", path: root, package: root), true)
  }

  /// Whether the file is part of a documentation catalog, which no compiler reads.
  private static func isDocumentation(_ path: String) -> Bool {
    var rest = path.utf8[...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      if rest[..<slash].suffix(5).elementsEqual(".docc".utf8) { return true }
      rest = rest[rest.index(after: slash)...]
    }
    return false
  }

  private static func holds(_ target: PackageManifest.Target, _ folder: String, _ path: String) -> Bool {
    let inner = relative(path, to: folder)
    func covers(_ listed: String) -> Bool {
      let listed = PathText.normalized(listed)
      return listed.isEmpty || inner == listed || inner.hasPrefix(listed + "/")
    }
    if target.exclude.contains(where: covers) { return false }
    return target.sources.isEmpty || target.sources.contains(where: covers)
  }

  /// `…/Sources/A/…`, `…/Tests/A/…`, `…/Plugins/A/…`: the innermost such folder below the package.
  private static func conventional(_ path: String, below root: String) -> Draft? {
    let parts = relative(path, to: root).split(separator: "/").map { String($0) }
    guard parts.count > 2 else { return nil }
    for index in (0..<parts.count - 2).reversed() where ["Sources", "Tests", "Plugins"].contains(parts[index]) {
      let outer = join(root, parts[..<index].joined(separator: "/"))
      return Draft(
        name: moduleName(parts[index + 1]), path: join(outer, parts[index] + "/" + parts[index + 1]),
        package: outer)
    }
    return nil
  }

  /// The folder of each target, as SwiftPM looks for it.
  private static func folders(
    of manifest: PackageManifest, in root: String, _ tree: FolderSet
  ) -> [String: [PackageManifest.Target]] {
    var found: [String: [PackageManifest.Target]] = [:]
    let isOnly = manifest.targets.count { $0.kind == .regular } == 1
    for target in manifest.targets {
      let folder = target.path.map { join(root, PathText.normalized($0)) }
      let bases = bases(of: target.kind).map { join(root, $0) }
      let usual = bases.lazy.map { $0 + "/" + target.name }.first(where: tree.contains)
      // A package of one target may keep its files in `Sources` itself.
      let bare = target.kind == .regular && isOnly ? bases.first(where: tree.contains) : nil
      if let folder = folder ?? usual ?? bare { found[folder, default: []].append(target) }
    }
    return found
  }

  /// The folders in which SwiftPM looks for targets of a kind.
  private static func bases(of kind: PackageManifest.TargetKind) -> [String] {
    switch kind {
    case .regular, .macro: ["Sources", "Source", "src", "srcs"]
    case .test: ["Tests", "Sources", "Source", "src", "srcs"]
    case .plugin: ["Plugins"]
    }
  }

  private static func importedNames(_ views: [SurfaceView]) -> Set<UInt64> {
    var names: Set<UInt64> = []
    for view in views {
      for item in view.imports { names.insert(DottedName.first(item.module, of: view.names)) }
    }
    return names
  }

  /// As the compiler makes it of a target's name.
  private static func moduleName(_ target: String) -> String {
    String(decoding: target.utf8.map { isNameByte($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func relative(_ path: String, to folder: String) -> String {
    if folder.isEmpty { return path }
    return String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return name.isEmpty ? folder : folder + "/" + name
  }
}

/// The folders that hold files, themselves or below them.
private struct FolderSet {
  private var paths: Set<String> = []

  init(_ files: some Sequence<String>) {
    var last: String?
    for file in files {
      if let last, PathText.isDirectly(file, in: last) { continue }
      var folder = PathText.folder(of: file)
      last = folder
      while paths.insert(folder).inserted, !folder.isEmpty { folder = PathText.folder(of: folder) }
    }
  }

  func contains(_ path: String) -> Bool { paths.contains(path) }
}

private enum RootFolders {
  /// The folders above `path`, innermost first, the root (empty) last.
  static func above(_ path: String) -> [String] {
    var folders: [String] = []
    var current = path
    while !current.isEmpty {
      current = PathText.folder(of: current)
      folders.append(current)
    }
    return folders
  }
}
