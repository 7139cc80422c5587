import SourceText
import SyntaxFacts
import Workspace

/// What the bytes of files were when they were last read, by path.
struct StampTable: Sendable {
  /// One file as it was.
  struct Entry: Hashable, BitwiseCopyable {
    /// A hash of the path as the system knows it, from the root on.
    var path: RecordKey
    /// One that no file has, where the file had not been left alone for long enough.
    var stamp: FileStamp
    var content: ContentHash
  }

  let entries: [Entry]
  private let index: KeyIndex

  init(_ entries: [Entry] = []) {
    self.entries = entries
    index = KeyIndex(entries.map(\.path))
  }

  func entry(_ path: RecordKey) -> Entry? {
    index.number(of: path).map { entries[$0] }
  }

  /// What tells a path from all others.
  static func key(of file: Discovery.File) -> RecordKey {
    let hash =
      file.path.utf8.withContiguousStorageIfAvailable { ContentHash.of(UnsafeRawBufferPointer($0)) }
      ?? ContentHash.of(file.path)
    // What is shown of names that are not UTF-8 may be the same for two of them.
    let own = file.systemPath.bytes.count == file.path.utf8.count ? 0 : file.stamp.inode
    return RecordKey(high: hash.high, low: hash.low ^ own)
  }

  /// The table in `bytes`; nil where they are not what `encode` gives.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard var reader = FlatReader(sealed: bytes), let entries = reader.readArray(Entry.self), reader.isAtEnd
    else { return nil }
    self.init(entries)
  }

  static func encode(_ entries: [Entry]) -> [UInt8] {
    var writer = FlatWriter()
    writer.write(entries)
    writer.seal()
    return writer.bytes
  }
}
