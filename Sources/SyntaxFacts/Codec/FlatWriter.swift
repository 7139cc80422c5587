import SourceText

/// Writes flat values one after the other: the memory of arrays of plain structs, each behind its count.
///
/// Little-endian, as every machine that the tool runs on; what was written on another is told by the
/// checksum's seed and refused.
struct FlatWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Value: BitwiseCopyable>(_ value: Value) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  mutating func write<Element: BitwiseCopyable>(_ elements: [Element]) {
    write(UInt32(truncatingIfNeeded: elements.count))
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// The bytes, with a checksum of them at the end.
  func sealed() -> [UInt8] {
    var sealed = self
    sealed.write(Seal.checksum(bytes[...]))
    return sealed.bytes
  }
}

/// The checksum at the end of what `FlatWriter` wrote.
enum Seal {
  static let length = 8

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    let content = bytes.withUnsafeBufferPointer { StableHash.of($0) }
    // Distinguishes byte orders, and this layout from others.
    let layout = UInt64(0x0102_0304).littleEndian == 0x0102_0304 ? UInt64(1) : 2
    return StableHash.combine(content, layout << 32 | UInt64(FactsCodec.version))
  }
}
