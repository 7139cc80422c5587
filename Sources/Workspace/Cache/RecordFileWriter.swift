import SourceText
import Synchronization

/// A record file in the making, under a name of its own until it is whole.
///
/// Threads add records as they have them, each with one write to a place that nobody else has, so that nothing is
/// kept in memory and nobody waits. Nothing is brought to the device: what a power cut tears, the checksums tell.
final class RecordFileWriter: Sendable {
  private let file: FileDescriptor
  private let path: SystemPath
  /// Where the next record goes.
  private let end = Atomic<Int>(RecordFileHeader.length)
  private let hasFailed = Atomic<Bool>(false)
  private let isInPlace = Atomic<Bool>(false)
  /// Records that would make the file longer are not taken.
  private let limit: Int

  /// Nil where `folder` cannot be written to.
  init?(in folder: SystemPath, limit: Int) {
    var path = SystemPath("")
    guard let file = try? AtomicFile.createTemporary(in: folder, permissions: 0o600, path: &path) else { return nil }
    self.file = file
    self.path = path
    self.limit = limit
    // So that what a killed run leaves behind is known for what it is.
    put(RecordFileHeader(), at: 0)
  }

  deinit {
    if !isInPlace.load(ordering: .relaxed) { try? Platform.remove(path) }
  }

  /// Bytes so far.
  var count: Int { end.load(ordering: .relaxed) }

  /// Where the record went; nil where it was not taken.
  func append(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !hasFailed.load(ordering: .relaxed), count <= limit - bytes.count else { return nil }
    let offset = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    do throws(SystemError) {
      try Platform.write(bytes, to: file.number, at: offset)
      return offset
    } catch {
      hasFailed.store(true, ordering: .relaxed)
      return nil
    }
  }

  /// Ends the file and puts it in the place of `target`; false, and nothing has changed, where that fails.
  func finish(_ entries: [RecordEntry], label: String, edition: UInt64, as target: SystemPath) -> Bool {
    var index = entries.withUnsafeBytes { Array($0) }
    index += Array(label.utf8)
    var header = RecordFileHeader()
    header.edition = edition
    header.indexOffset = UInt64(count)
    header.indexCount = UInt64(entries.count)
    header.labelCount = UInt64(label.utf8.count)
    header.indexChecksum = index.withUnsafeBytes { ContentHash.of($0).low }
    let offset = count
    index.withUnsafeBytes { put($0, at: offset) }
    put(header.sealed, at: 0)
    guard !hasFailed.load(ordering: .relaxed) else { return false }
    do throws(SystemError) {
      try Platform.move(path, to: target)
    } catch {
      return false
    }
    isInPlace.store(true, ordering: .relaxed)
    return true
  }

  private func put(_ header: RecordFileHeader, at offset: Int) {
    withUnsafeBytes(of: header) { put($0, at: offset) }
  }

  private func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    do throws(SystemError) {
      try Platform.write(bytes, to: file.number, at: offset)
    } catch {
      hasFailed.store(true, ordering: .relaxed)
    }
  }
}
