import SourceText

/// What the cache keeps of one root.
package struct CachedRoot: Hashable, Sendable {
  /// Sixteen hexadecimal digits that its files begin with.
  package var name: String
  /// The folder that was analysed; empty where no file tells.
  package var root: String
  /// Records in all of its files.
  package var entries: Int
  /// Of all of its files.
  package var bytes: Int
  /// In nanoseconds since 1970.
  package var lastUsed: Int64
}

extension CacheFolder {
  /// What it holds, by root; what other programs keep there is passed over.
  package func roots() -> [CachedRoot] {
    var roots: [String: CachedRoot] = [:]
    for file in ownFiles() {
      guard let name = file.rootName else { continue }
      var root = roots[name] ?? CachedRoot(name: name, root: "", entries: 0, bytes: 0, lastUsed: 0)
      if let records = RecordFile(file.path) {
        root.root = records.label
        root.entries += records.entries.count
      }
      root.bytes += file.size
      root.lastUsed = max(root.lastUsed, file.modified)
      roots[name] = root
    }
    return roots.values.sorted { ($0.root, $0.name) < ($1.root, $1.name) }
  }

  /// Removes what the tool has written, and nothing else.
  package func clear() -> (files: Int, bytes: Int, problems: [FileProblem]) {
    var (files, bytes) = (0, 0)
    var problems: [FileProblem] = []
    for file in ownFiles() {
      do throws(SystemError) {
        try Platform.remove(file.path)
        files += 1
        bytes += file.size
      } catch {
        problems.append(FileProblem(path: file.path.text, error: error))
      }
    }
    return (files, bytes, problems)
  }

  /// Removes the roots that have not been used for longest until the rest is within `limit` bytes, but never the
  /// one whose files begin with `name`; and what runs that were killed left behind.
  package func trim(to limit: Int = CacheFolder.limit, keeping name: String) {
    let files = ownFiles()
    let hour: Int64 = 3_600_000_000_000
    for file in files where file.rootName == nil && file.modified < Platform.nanosecondsSinceEpoch() - hour {
      try? Platform.remove(file.path)
    }
    let byRoot = Dictionary(grouping: files.filter { $0.rootName != nil }) { $0.rootName ?? "" }
    var total = byRoot.values.joined().reduce(0) { $0 + $1.size }
    let oldestFirst = byRoot.filter { !name.hasPrefix($0.key) }
      .sorted { ($0.value.map(\.modified).max() ?? 0, $0.key) < ($1.value.map(\.modified).max() ?? 0, $1.key) }
    for (_, files) in oldestFirst where total > limit {
      for file in files {
        try? Platform.remove(file.path)
        total -= file.size
      }
    }
  }
}

extension CacheFolder {
  /// A file that the tool has written: its name and its first bytes say so.
  private struct OwnFile {
    var path: SystemPath
    /// Nil for one that was not finished.
    var rootName: String?
    var size: Int
    var modified: Int64
  }

  private func ownFiles() -> [OwnFile] {
    var listing = FolderListing()
    guard let folder = try? Platform.openFolder(path.bytes, links: .follow),
      (try? Platform.list(folder, into: &listing)) != nil
    else { return [] }
    return listing.entries.compactMap { entry in
      let name = String(decoding: listing.name(entry), as: UTF8.self)
      let rootName = CacheFolder.rootName(of: name)
      guard rootName != nil || CacheFolder.isUnfinished(name) else { return nil }
      let path = path.appending(SystemPath(bytes: Array(listing.name(entry))))
      guard let status = try? Platform.status(at: path.bytes, links: .refuse), status.kind == .regular,
        CacheFolder.beginsAsRecords(path)
      else { return nil }
      return OwnFile(path: path, rootName: rootName, size: status.size, modified: status.stamp.modified)
    }.sorted { $0.path < $1.path }
  }

  /// The digits of `0123456789abcdef.facts`, with or without `-recent`.
  private static func rootName(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, parts[0].allSatisfy({ $0.isHexDigit && !$0.isUppercase }),
      endings.contains(where: { parts[1] == $0 || parts[1] == $0 + recentEnding })
    else { return nil }
    return String(parts[0])
  }

  private static func isUnfinished(_ name: String) -> Bool {
    name.hasPrefix(AtomicFile.temporaryBeginning) && name.hasSuffix(AtomicFile.temporaryEnding)
  }

  private static func beginsAsRecords(_ path: SystemPath) -> Bool {
    guard let file = try? Platform.openForReading(path.bytes, links: .refuse) else { return false }
    var magic: UInt64 = 0
    let got = withUnsafeMutableBytes(of: &magic) { bytes in
      bytes.baseAddress.flatMap { try? Platform.read(file.number, at: 0, into: $0, count: bytes.count) }
    }
    return got == 8 && magic == RecordFileHeader.magicNumber
  }
}
