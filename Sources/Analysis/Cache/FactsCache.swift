import PythonFrontEnd
import Report
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Workspace

/// What earlier runs read in the files of one root: from the stamp of a file to its content, from content to facts,
/// from content and settings to what came of the file by itself.
///
/// Nothing in it is taken on trust: records of another build of the tool are not seen, and bytes that are not what
/// was written are told by their checksums (`Seal`). Whatever cannot be read counts as unknown, and what cannot be
/// written is not kept; neither is worth a word, for the run is the same without.
final class FactsCache: Sendable {
  private let folder: CacheFolder
  private let root: SystemPath
  /// Surfaces, results and stamps.
  private let facts: RecordStore
  private let bodies: RecordStore
  private let stamps: StampTable
  /// From before the first file was looked at, in nanoseconds since 1970.
  private let moment: Int64

  init(in place: CachePlace, root: SystemPath) {
    folder = place.folder
    self.root = root
    moment = place.moment
    let edition = FactsCache.edition
    facts = RecordStore(
      in: folder, name: CacheFolder.name(of: root, "facts"), label: root.text, edition: edition)
    bodies = RecordStore(
      in: folder, name: CacheFolder.name(of: root, "bodies"), label: root.text, edition: edition)
    var buffer = ByteBuffer()
    stamps =
      facts.read(FactsCache.stampsKey, into: &buffer)
      ? buffer.withBytes { StampTable(UnsafeRawBufferPointer($0)) } ?? StampTable() : StampTable()
  }

  private static let stampsKey = RecordKey(high: 0, low: 1)

  /// What the stored bytes depend on beside the files. The build of the program is part of it, so that who works on
  /// a rule never sees what the rule found before.
  static let edition: UInt64 = {
    let versions = [
      FactsCodec.layout, FileResultsCodec.version, UInt64(PythonFrontEnd.version), UInt64(SwiftFrontEnd.version),
      StableHash.of(Tool.current.version), SystemEnvironment.executableDigest(),
      UInt64(MemoryLayout<StampTable.Entry>.stride),
    ]
    return versions.reduce(0) { StableHash.combine($0, $1) }
  }()

  /// What a file holds, if its stamp says so.
  func content(of path: RecordKey, _ stamp: FileStamp) -> ContentHash? {
    guard let entry = stamps.entry(path), entry.stamp == stamp else { return nil }
    return entry.content
  }

  /// Adds the length of the record to `bytesRead`.
  func surface(_ keys: RecordKeys, _ bytesRead: inout Int) -> Surface? {
    facts.read(keys.facts) { count, fill in
      let surface = FactsCodec.readSurface(byteCount: count, fill)
      if surface != nil { bytesRead += count }
      return surface
    }
  }

  func bodies(_ keys: RecordKeys, _ buffer: inout ByteBuffer) -> Bodies? {
    guard bodies.read(keys.facts, into: &buffer) else { return nil }
    return buffer.withBytes { FactsCodec.decodeBodies(UnsafeRawBufferPointer($0)) }
  }

  func results(_ key: RecordKey, _ buffer: inout ByteBuffer) -> FileResults? {
    guard facts.read(key, into: &buffer) else { return nil }
    return buffer.withBytes { FileResultsCodec.decode(UnsafeRawBufferPointer($0)) }
  }

  /// Adds what was read of a file; gives where it lies.
  func add(_ new: FileFacts, _ keys: RecordKeys, _ writer: inout FlatWriter, to trace: inout FileTrace) {
    writer.removeAll()
    FactsCodec.encode(new.surface, into: &writer)
    if let entry = FactsCache.append(writer, to: facts, keys.facts) { trace.facts.append(entry) }
    writer.removeAll()
    FactsCodec.encode(new.bodies, into: &writer)
    if let entry = FactsCache.append(writer, to: bodies, keys.facts) { trace.bodies.append(entry) }
  }

  func add(_ results: FileResults, _ key: RecordKey, _ writer: inout FlatWriter, to trace: inout FileTrace) {
    writer.removeAll()
    FileResultsCodec.encode(results, into: &writer)
    if let entry = FactsCache.append(writer, to: facts, key) { trace.facts.append(entry) }
  }

  private static func append(_ writer: FlatWriter, to store: RecordStore, _ key: RecordKey) -> RecordEntry? {
    writer.bytes.withUnsafeBytes { bytes in
      store.append(bytes).map { RecordEntry(key: key, offset: $0, count: bytes.count) }
    }
  }
}

extension FactsCache {
  /// Keeps what was found out of the files that were read; gives what the cache was good for.
  func keep(_ traces: [FileTrace]) -> CacheCounters {
    var counters = traces.reduce(into: CacheCounters()) { $0 += $1.counters }
    let entries = traces.map { $0.entry(at: moment) }
    let isKnown = !traces.contains { !$0.facts.isEmpty } && entries.allSatisfy { stamps.entry($0.path) == $0 }
    if !isKnown { write(traces, entries) }
    counters.bytesWritten = facts.addedBytes + bodies.addedBytes
    return counters
  }

  private func write(_ traces: [FileTrace], _ entries: [StampTable.Entry]) {
    let anew = facts.isDueAnew
    // Files that this run has not come to may be those of another; they go when everything is written anew.
    let seen = Set(entries.map(\.path))
    let table = entries + (anew ? [] : stamps.entries.filter { !seen.contains($0.path) })
    var added = traces.flatMap(\.facts)
    let bytes = StampTable.encode(table)
    if let offset = bytes.withUnsafeBytes({ facts.append($0) }) {
      added.append(RecordEntry(key: FactsCache.stampsKey, offset: offset, count: bytes.count))
    }
    let contents = Set(table.map(\.content.high))
    let used = Set(traces.compactMap(\.results))
    // Under more than a few settings at once nobody runs; what has gathered beyond that goes.
    let isCrowded = facts.count > 8 * table.count + 64
    facts.finish(added, anew: anew) { key in
      contents.contains(key.high) || (contents.contains(~key.high) && (!isCrowded || used.contains(key)))
    }
    let addedBodies = traces.flatMap(\.bodies)
    if !addedBodies.isEmpty { bodies.finish(addedBodies, anew: bodies.isDueAnew) { contents.contains($0.high) } }
    if anew { folder.trim(keeping: CacheFolder.name(of: root, "facts")) }
  }
}
