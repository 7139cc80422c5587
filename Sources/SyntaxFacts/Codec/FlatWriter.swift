import SourceText

/// Writes flat values one after the other: the memory of arrays of plain structs, each behind its count.
///
/// Little-endian, as every machine that the tool runs on; what was written on another is told by the
/// checksum's seed and refused.
public struct FlatWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Forgets what was written; keeps the memory for the next.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  @inlinable
  public mutating func write<Value: BitwiseCopyable>(_ value: Value) {
    withUnsafeBytes(of: value) { append($0) }
  }

  @inlinable
  public mutating func write<Element: BitwiseCopyable>(_ elements: [Element]) {
    write(UInt32(truncatingIfNeeded: elements.count))
    elements.withUnsafeBytes { append($0) }
  }

  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(UInt32(truncatingIfNeeded: utf8.count))
      append(UnsafeRawBufferPointer(utf8))
    }
  }

  /// Adds the bytes alone.
  @usableFromInline
  mutating func append(_ more: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: more)
  }

  /// Ends what was written from byte `start` on with a checksum of it.
  public mutating func seal(from start: Int = 0) {
    let checksum = bytes.withUnsafeBytes { Seal.checksum(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    write(checksum)
  }
}

/// The checksum at the end of what `FlatWriter` wrote.
///
/// It tells what time and chance do to bytes: torn, turned, swapped or foreign ones are refused, but for one in
/// 2^64. It is no defence against someone who forges both.
enum Seal {
  static let length = 8

  /// Whether `sealed` ends with the checksum of what stands before.
  static func isSound(_ sealed: UnsafeRawBufferPointer) -> Bool {
    let end = sealed.count - length
    guard end >= 0 else { return false }
    let bytes = UnsafeRawBufferPointer(rebasing: sealed[..<end])
    return sealed.loadUnaligned(fromByteOffset: end, as: UInt64.self) == checksum(bytes)
  }

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // Distinguishes byte orders, and this layout from others.
    let layout = UInt64(0x0102_0304).littleEndian == 0x0102_0304 ? UInt64(1) : 2
    return StableHash.combine(ContentHash.of(bytes).low, layout << 32 | UInt64(FactsCodec.version))
  }
}
