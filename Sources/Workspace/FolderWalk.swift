import Concurrency

/// One walk through a tree, folder by folder, with the names of files as bytes in one array.
struct FolderWalk {
  struct Folder {
    /// Relative to the root, with a slash at the end unless empty.
    var path: [UInt8]
    var depth: Int
    /// The ignore rules that hold right inside, its own file aside.
    var scope: Int
    /// It may be what a build left behind.
    var mayBeBuildOutput = false
    /// Named, or the root: read whatever is in it.
    var isNamed = false
  }

  private struct Kept {
    var start: Int
    var count: Int
    var kind: FileKind
    var stamp: FileStamp
  }

  let root: SystemPath
  let options: DiscoveryOptions
  let wantedSuffixes: [[UInt8]]
  /// Whether anything below the root was named, that may be found on the way.
  private let notesVisits: Bool
  var scopes = IgnoreScopes()
  /// What full paths begin with, for rules from above the root: the way from the top of the work tree.
  var outerPrefix: [UInt8] = []
  var pending: [Folder] = []
  var visited: Set<[UInt8]> = []
  private var paths: [UInt8] = []
  private var kept: [Kept] = []
  private var listing = FolderListing()
  var buffer = ByteBuffer()
  private var counts = Discovery()

  init(root: SystemPath, options: DiscoveryOptions) {
    self.root = root
    self.options = options
    wantedSuffixes = options.wantedSuffixes.map { Array($0.utf8) }
    notesVisits = options.named.contains { !$0.bytes.isEmpty }
  }

  /// Under the same rules as `other`, with nothing found yet.
  private init(continuing other: FolderWalk) {
    (root, options, wantedSuffixes) = (other.root, other.options, other.wantedSuffixes)
    (scopes, outerPrefix, notesVisits) = (other.scopes, other.outerPrefix, other.notesVisits)
  }

  /// Takes in what another walk has found.
  private mutating func add(_ other: FolderWalk) {
    kept += other.kept.map { found in
      var found = found
      found.start += paths.count
      return found
    }
    paths += other.paths
    visited.formUnion(other.visited)
    counts.problems += other.counts.problems
    counts.folderCount += other.counts.folderCount
    counts.ignoredCount += other.counts.ignoredCount
    counts.linkCount += other.counts.linkCount
  }

  /// `base` is the root, open.
  mutating func run(in base: Int32, _ work: ParallelWork) {
    if options.reach == .root || options.named.contains(where: \.bytes.isEmpty) {
      let scope = options.outerRules == .none ? IgnoreScopes.none : addOuterRules()
      pending.append(Folder(path: [], depth: 0, scope: scope, isNamed: true))
      visitAll(in: base, work)
    }
    addNamed(in: base, work)
  }

  /// Everything found, in order.
  func discovery() -> Discovery {
    var result = counts
    let ordered = paths.withUnsafeBufferPointer { paths in
      kept.sorted { a, b in
        Platform.precedes(
          UnsafeBufferPointer(rebasing: paths[a.start..<(a.start + a.count)]),
          UnsafeBufferPointer(rebasing: paths[b.start..<(b.start + b.count)]))
      }
    }
    result.files.reserveCapacity(ordered.count)
    var last: ArraySlice<UInt8>?
    for file in ordered {
      let path = paths[file.start..<(file.start + file.count)]
      if path != last {
        result.files.append(.init(pathBytes: Array(path), kind: file.kind, stamp: file.stamp))
      }
      last = path
    }
    result.problems.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return result
  }
}

extension FolderWalk {
  /// So many folders not yet looked into are worth handing out.
  private static let enoughToShare = 96

  /// All that is pending and all below, on several threads once there is enough of it.
  mutating func visitAll(in base: Int32, _ work: ParallelWork) {
    if work.workers > 1 { spread(in: base) }
    guard work.workers > 1, !pending.isEmpty else { return visitPending(in: base) }
    let tops = pending
    pending = []
    let start = FolderWalk(continuing: self)
    let walks = work.map(count: tops.count, makeState: {}) { _, number in
      var walk = start
      walk.pending = [tops[number]]
      walk.visitPending(in: base)
      return walk
    }
    for walk in walks { add(walk) }
  }

  /// Level by level, so that what is then pending is of like size, until there is enough to share.
  private mutating func spread(in base: Int32) {
    while !pending.isEmpty, pending.count < FolderWalk.enoughToShare {
      let level = pending
      pending = []
      for folder in level { tryVisit(folder, in: base) }
    }
  }

  private mutating func visitPending(in base: Int32) {
    while let folder = pending.popLast() { tryVisit(folder, in: base) }
  }

  private mutating func tryVisit(_ folder: Folder, in base: Int32) {
    do throws(SystemError) {
      try visit(folder, in: base)
    } catch {
      addProblem(folder.path.dropLast(), error)
    }
  }

  private mutating func visit(_ folder: Folder, in base: Int32) throws(SystemError) {
    guard folder.depth <= options.depthLimit else { throw .tooDeep(limit: options.depthLimit) }
    // Without the slash at the end.
    let path = folder.path.isEmpty ? [UInt8(ascii: ".")][...] : folder.path[..<(folder.path.count - 1)]
    let open = try Platform.openFolder(path, in: base, links: .refuse)
    var failure: SystemError?
    do throws(SystemError) {
      try Platform.list(open, into: &listing)
    } catch {
      failure = error
    }
    let signs = FolderSigns(listing)
    if !folder.isNamed, signs.contains(.virtualEnvironment) || (folder.mayBeBuildOutput && !signs.contains(.package)) {
      counts.ignoredCount += 1
      return
    }
    counts.folderCount += 1
    if notesVisits { visited.insert(folder.path) }
    var scope = folder.scope
    if signs.contains(.ignoreFile) {
      scope = addRules(
        Array(".gitignore".utf8), in: open.number, of: folder, under: scope,
        baseLength: outerPrefix.count + folder.path.count)
    }
    addEntries(of: folder, scope: scope, isProject: signs.contains(.project), open)
    if let failure { throw failure }
  }

  mutating func addRules(
    _ name: [UInt8], in open: Int32, of folder: Folder, under scope: Int, baseLength: Int
  ) -> Int {
    do throws(SystemError) {
      try FileReader.read(name, in: open, limit: FileTree.ignoreFileLimit, into: &buffer)
      return scopes.add(buffer.withBytes { IgnoreFile($0) }, under: scope, baseLength: baseLength)
    } catch {
      // git passes over a link or folder of that name, too; what cannot be read is worth a word.
      if error != .tooManyLinks, error != .isFolder { addProblem(folder.path + name, error) }
      return scope
    }
  }

  private mutating func addEntries(
    of folder: Folder, scope: Int, isProject: Bool, _ open: borrowing FileDescriptor
  ) {
    // Taken out, so that what is found can be added meanwhile.
    let listing = listing
    self.listing = FolderListing()
    defer { self.listing = listing }
    // Full paths are for ignore rules alone.
    var full = scope >= 0 ? outerPrefix + folder.path : []
    let nameStart = full.count
    listing.names.withUnsafeBufferPointer { names in
      for entry in listing.entries {
        let name = UnsafeBufferPointer(rebasing: names[entry.start..<(entry.start + entry.count)])
        if scope >= 0 {
          full.removeSubrange(nameStart...)
          full.append(contentsOf: name)
        }
        switch entry.kind ?? askedKind(of: name, in: folder, open) {
        case nil: continue
        case .link: counts.linkCount += 1
        case .folder:
          addFolder(name, in: folder, full: full, nameStart: nameStart, scope: scope, isProject: isProject)
        case .regular, .other:
          addFile(name, in: folder, full: full, nameStart: nameStart, scope: scope, open)
        }
      }
    }
  }

  /// For file systems whose folders do not tell; nil, and a problem, if the file itself does not either.
  private mutating func askedKind(
    of name: UnsafeBufferPointer<UInt8>, in folder: Folder, _ open: borrowing FileDescriptor
  ) -> FileStatus.Kind? {
    do throws(SystemError) {
      return try Platform.status(at: name, in: open.number, links: .refuse).kind
    } catch {
      addProblem(folder.path + name, error)
      return nil
    }
  }

  private mutating func addFolder(
    _ name: UnsafeBufferPointer<UInt8>, in folder: Folder, full: [UInt8], nameStart: Int, scope: Int, isProject: Bool
  ) {
    let isIgnored = scope >= 0 && full.withUnsafeBufferPointer {
      scopes.ignores($0, nameStart: nameStart, isFolder: true, in: scope)
    }
    guard !isIgnored, !SkippedFolders.holdNothing(named: name) else {
      counts.ignoredCount += 1
      return
    }
    var path: [UInt8] = []
    path.reserveCapacity(folder.path.count + name.count + 1)
    path += folder.path
    path += name
    path.append(SystemPath.slash)
    pending.append(
      Folder(
        path: path, depth: folder.depth + 1, scope: scope,
        mayBeBuildOutput: isProject && SkippedFolders.mayBeBuildOutput(named: name)))
  }

  private mutating func addFile(
    _ name: UnsafeBufferPointer<UInt8>, in folder: Folder, full: [UInt8], nameStart: Int, scope: Int,
    _ open: borrowing FileDescriptor
  ) {
    guard let kind = FileKind.of(name, wantedSuffixes: wantedSuffixes) else { return }
    let isIgnored = scope >= 0 && full.withUnsafeBufferPointer {
      scopes.ignores($0, nameStart: nameStart, isFolder: false, in: scope)
    }
    guard !isIgnored else {
      counts.ignoredCount += 1
      return
    }
    keep(folder.path + name, kind: kind, status: Result { () throws(SystemError) in
      try Platform.status(at: name, in: open.number, links: .refuse)
    })
  }

  mutating func keep(
    _ path: [UInt8], kind: FileKind, status: Result<FileStatus, SystemError>
  ) {
    switch status {
    case .failure(let error): addProblem(path[...], error)
    case .success(let status) where status.kind != .regular: addProblem(path[...], .notARegularFile)
    case .success(let status):
      kept.append(Kept(start: paths.count, count: path.count, kind: kind, stamp: status.stamp))
      paths.append(contentsOf: path)
    }
  }

  mutating func addProblem(_ path: some Collection<UInt8>, _ error: SystemError) {
    let shown = path.isEmpty ? root.text : String(decoding: path, as: UTF8.self)
    counts.problems.append(FileProblem(path: shown, error: error))
  }
}
