import Synchronization

/// Records by key that last from run to run, in two files: all of them, and what has come since.
///
/// Each of the two says by itself what it holds, and both are only ever replaced as a whole, by renaming. So runs
/// at the same time do not harm each other: one of their files stays, and what the other knew is found out again.
/// A run that has opened a file keeps it, whatever takes its place. As long as what has come since is little, a
/// run that adds something rewrites only that.
package final class RecordStore: Sendable {
  private let folder: CacheFolder
  private let name: String
  private let label: String
  private let edition: UInt64
  private let all: RecordFile?
  private let recent: RecordFile?
  private let writer = Mutex(Writer.notNeeded)

  private enum Writer {
    case notNeeded
    case open(RecordFileWriter)
    /// The folder cannot be written to.
    case none
  }

  /// The records of `edition` under `name` in `folder`; none where there is no such file, or none that can be
  /// read. `label` is what people are told it is about.
  package init(in folder: CacheFolder, name: String, label: String, edition: UInt64) {
    self.folder = folder
    self.name = name
    self.label = label
    self.edition = edition
    all = RecordFile(folder.path.appending(name), edition: edition)
    recent = RecordFile(folder.path.appending(name + CacheFolder.recentEnding), edition: edition)
    // Once a day is often enough to tell what is used from what is not.
    if let all, all.modified < Platform.nanosecondsSinceEpoch() - 86_400_000_000_000 { all.touch() }
  }

  /// Replaces what `buffer` holds by the record; false where there is none.
  package func read(_ key: RecordKey, into buffer: inout ByteBuffer) -> Bool {
    if let recent, let entry = recent.entry(key), recent.read(entry, into: &buffer) { return true }
    guard let all, let entry = all.entry(key) else { return false }
    return all.read(entry, into: &buffer)
  }

  /// The record, which `body` asks for by its length and with room for it; nil where there is none. It gives what
  /// `body` makes of the record, which may be unsound.
  package func read<Result>(
    _ key: RecordKey, _ body: (_ count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Bool) -> Result?
  ) -> Result? {
    for file in [recent, all] {
      guard let file, let entry = file.entry(key), file.isWithin(entry) else { continue }
      if let result = body(Int(entry.count), { file.read(entry, into: $0) }) { return result }
    }
    return nil
  }

  /// How many records there are, those that stand in both files counted twice.
  package var count: Int { (all?.entries.count ?? 0) + (recent?.entries.count ?? 0) }

  /// Every key that satisfies a condition.
  package func keys(where isWanted: (RecordKey) -> Bool) -> [RecordKey] {
    ((all?.entries ?? []) + (recent?.entries ?? [])).map(\.key).filter(isWanted)
  }

  /// Writes a record; gives where, nil where that is not possible.
  package func append(_ bytes: UnsafeRawBufferPointer) -> Int? {
    openWriter()?.append(bytes)
  }

  /// Bytes added so far.
  package var addedBytes: Int {
    writer.withLock { if case .open(let writer) = $0 { writer.count } else { 0 } }
  }

  /// Whether `finish` should write everything anew: there is nothing yet, or what has come since is no longer
  /// little.
  package var isDueAnew: Bool {
    guard let all else { return true }
    return (recent?.size ?? 0) + addedBytes > max(all.size / 4, RecordStore.smallest)
  }

  private static let smallest = 1 << 20

  /// Puts what was added in place, with those records from before that `isLive`: all of them with `anew`, else
  /// the recent ones. Whether that worked.
  @discardableResult
  package func finish(
    _ added: [RecordEntry], anew: Bool, keeping isLive: (RecordKey) -> Bool
  ) -> Bool {
    guard let writer = openWriter() else { return false }
    var entries = added
    var known = Set(added.map(\.key))
    for file in anew ? [recent, all] : [recent] {
      guard let file else { continue }
      RecordStore.copy(file, to: writer, &entries, &known, isLive)
    }
    let target = folder.path.appending(anew ? name : name + CacheFolder.recentEnding)
    guard writer.finish(entries, label: label, edition: edition, as: target) else { return false }
    if anew { try? Platform.remove(folder.path.appending(name + CacheFolder.recentEnding)) }
    return true
  }

  private static func copy(
    _ file: RecordFile, to writer: RecordFileWriter, _ entries: inout [RecordEntry],
    _ known: inout Set<RecordKey>, _ isLive: (RecordKey) -> Bool
  ) {
    var buffer = ByteBuffer()
    for entry in file.entries where isLive(entry.key) {
      guard known.insert(entry.key).inserted, file.read(entry, into: &buffer),
        let offset = buffer.withBytes({ writer.append(UnsafeRawBufferPointer($0)) })
      else { continue }
      entries.append(RecordEntry(key: entry.key, offset: offset, count: buffer.count))
    }
  }

  private func openWriter() -> RecordFileWriter? {
    writer.withLock { state in
      switch state {
      case .open(let writer): return writer
      case .none: return nil
      case .notNeeded:
        guard folder.prepare(), let writer = RecordFileWriter(in: folder.path, limit: CacheFolder.fileLimit) else {
          state = .none
          return nil
        }
        state = .open(writer)
        return writer
      }
    }
  }
}
