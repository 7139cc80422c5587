import SourceText

/// A file of records, open for reading: what it holds never changes, for it is only ever replaced as a whole.
///
/// Whatever the bytes are, opening and reading end well: header and index are held against their checksums, and
/// places against the length of the file. The records themselves are for their readers to check. They are read,
/// not mapped: a file that someone cuts short is then an error, and no signal.
final class RecordFile: Sendable {
  let entries: [RecordEntry]
  /// What the file is about.
  let label: String
  let edition: UInt64
  /// In bytes, with header and index.
  let size: Int
  /// When it was last written or touched, in nanoseconds since 1970.
  let modified: Int64
  private let index: KeyIndex
  private let file: FileDescriptor
  private let recordsEnd: UInt64

  /// Nil where there is no such file, or it is not one of this kind, of `edition` where that is given.
  init?(_ path: SystemPath, edition: UInt64? = nil) {
    guard let file = try? Platform.openForReading(path.bytes, links: .refuse),
      let status = try? Platform.status(of: file), status.kind == .regular,
      let header = RecordFile.header(of: file.number), header.isSound,
      edition == nil || header.edition == edition,
      let contents = RecordFile.index(of: file.number, header, size: status.size)
    else { return nil }
    entries = contents.entries
    label = contents.label
    index = KeyIndex(contents.entries.map(\.key))
    size = status.size
    modified = status.stamp.modified
    self.edition = header.edition
    recordsEnd = header.indexOffset
    self.file = file
  }

  func entry(_ key: RecordKey) -> RecordEntry? {
    index.number(of: key).map { entries[$0] }
  }

  /// Replaces what `buffer` holds by the record; false where it cannot be read.
  func read(_ entry: RecordEntry, into buffer: inout ByteBuffer) -> Bool {
    buffer.removeAll()
    guard isWithin(entry) else { return false }
    return RecordFile.read(file.number, at: Int(entry.offset), count: Int(entry.count), into: &buffer)
  }

  /// Fills `room`, which is as long as the record, with it; false where it cannot be read.
  func read(_ entry: RecordEntry, into room: UnsafeMutableRawBufferPointer) -> Bool {
    guard isWithin(entry), UInt64(room.count) == entry.count, let base = room.baseAddress else { return false }
    var done = 0
    while done < room.count {
      guard
        let got = try? Platform.read(
          file.number, at: Int(entry.offset) + done, into: base + done, count: room.count - done), got > 0
      else { return false }
      done += got
    }
    return true
  }

  /// Whether the record lies where records are.
  func isWithin(_ entry: RecordEntry) -> Bool {
    entry.offset >= UInt64(RecordFileHeader.length) && entry.offset <= recordsEnd
      && entry.count <= recordsEnd - entry.offset
  }

  /// Says that it was of use: what was used last is kept longest.
  func touch() {
    Platform.touch(file.number)
  }

  private static func header(of file: Int32) -> RecordFileHeader? {
    var buffer = ByteBuffer()
    guard read(file, at: 0, count: RecordFileHeader.length, into: &buffer) else { return nil }
    return buffer.withBytes { UnsafeRawBufferPointer($0).loadUnaligned(as: RecordFileHeader.self) }
  }

  private static func index(
    of file: Int32, _ header: RecordFileHeader, size: Int
  ) -> (entries: [RecordEntry], label: String)? {
    let stride = MemoryLayout<RecordEntry>.stride
    let room = UInt64(size)
    guard header.indexOffset >= UInt64(RecordFileHeader.length), header.indexOffset <= room,
      header.indexCount <= room / UInt64(stride), header.labelCount <= room,
      header.indexOffset + header.indexCount * UInt64(stride) + header.labelCount == room
    else { return nil }
    var buffer = ByteBuffer()
    guard read(file, at: Int(header.indexOffset), count: size - Int(header.indexOffset), into: &buffer)
    else { return nil }
    return buffer.withBytes { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      guard ContentHash.of(bytes).low == header.indexChecksum else { return nil }
      let entries = (0..<Int(header.indexCount)).map { number in
        bytes.loadUnaligned(fromByteOffset: number * stride, as: RecordEntry.self)
      }
      return (entries, String(decoding: bytes.suffix(Int(header.labelCount)), as: UTF8.self))
    }
  }

  private static func read(_ file: Int32, at offset: Int, count: Int, into buffer: inout ByteBuffer) -> Bool {
    while buffer.count < count {
      let (before, wanted) = (buffer.count, count - buffer.count)
      do throws(SystemError) {
        try buffer.append(atMost: wanted) { (base) throws(SystemError) in
          try Platform.read(file, at: offset + before, into: base, count: wanted)
        }
      } catch {
        return false
      }
      if buffer.count == before { return false }
    }
    return true
  }
}
