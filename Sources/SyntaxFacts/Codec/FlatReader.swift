import SourceText

/// Reads what `FlatWriter` wrote. Every read is checked against the end.
struct FlatReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// Nil where the checksum at the end does not fit: then nothing of it can be relied on.
  init?(sealed: [UInt8]) {
    guard sealed.count >= Seal.length else { return nil }
    let content = sealed[..<(sealed.count - Seal.length)]
    var stored: UInt64 = 0
    withUnsafeMutableBytes(of: &stored) { $0.copyBytes(from: sealed.suffix(Seal.length)) }
    guard stored == Seal.checksum(content) else { return nil }
    bytes = content
    position = content.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func read<Value: BitwiseCopyable>(_: Value.Type) -> Value? {
    let size = MemoryLayout<Value>.size
    guard bytes.endIndex - position >= size else { return nil }
    defer { position += size }
    return bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position - bytes.startIndex, as: Value.self)
    }
  }

  mutating func readArray<Element: BitwiseCopyable>(_: Element.Type) -> [Element]? {
    guard let count = read(UInt32.self).map({ Int($0) }) else { return nil }
    let size = count * MemoryLayout<Element>.stride
    guard bytes.endIndex - position >= size else { return nil }
    defer { position += size }
    let offset = position - bytes.startIndex
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + size]))
      }
      filled = count
    }
  }
}
