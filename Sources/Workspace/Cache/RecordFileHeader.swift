import SourceText

/// The first bytes of a record file; after it come the records, the index, the label.
///
/// Numbers stand as they lie in memory: a machine of another byte order sees another magic number.
struct RecordFileHeader: BitwiseCopyable {
  static let magicNumber: UInt64 = 0x6563_6166_6C_0A_1A_01
  static let length = MemoryLayout<RecordFileHeader>.size

  var magic = RecordFileHeader.magicNumber
  /// Grows with every change of this layout.
  var format: UInt64 = 1
  /// Of the program that wrote it: records of another mean nothing to this one.
  var edition: UInt64 = 0
  var indexOffset: UInt64 = 0
  var indexCount: UInt64 = 0
  /// Bytes of the text behind the index.
  var labelCount: UInt64 = 0
  /// Of the index and the label.
  var indexChecksum: UInt64 = 0
  /// Of all of the above.
  var checksum: UInt64 = 0

  /// With its checksum.
  var sealed: RecordFileHeader {
    var header = self
    header.checksum = header.ownChecksum
    return header
  }

  var isSound: Bool { magic == Self.magicNumber && format == 1 && checksum == ownChecksum }

  private var ownChecksum: UInt64 {
    [format, edition, indexOffset, indexCount, labelCount, indexChecksum].reduce(magic) { StableHash.combine($0, $1) }
  }
}
