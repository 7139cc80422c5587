import SourceText

/// Reads what `FlatWriter` wrote and sealed. Every read is checked against the end.
public struct FlatReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var position = 0

  /// Nil where the checksum at the end does not fit: then nothing of it can be relied on. `sealed` must outlive
  /// the reader.
  public init?(sealed: UnsafeRawBufferPointer) {
    guard Seal.isSound(sealed) else { return nil }
    bytes = UnsafeRawBufferPointer(rebasing: sealed[..<(sealed.count - Seal.length)])
  }

  public var isAtEnd: Bool { position == bytes.count }

  /// Bytes not read yet.
  @inlinable public var remaining: Int { bytes.count - position }

  @inlinable
  public mutating func read<Value: BitwiseCopyable>(_: Value.Type) -> Value? {
    let size = MemoryLayout<Value>.size
    guard remaining >= size else { return nil }
    defer { position += size }
    return bytes.loadUnaligned(fromByteOffset: position, as: Value.self)
  }

  @inlinable
  public mutating func readArray<Element: BitwiseCopyable>(_: Element.Type) -> [Element]? {
    guard let count = read(UInt32.self).map({ Int($0) }) else { return nil }
    let size = count * MemoryLayout<Element>.stride
    guard remaining >= size else { return nil }
    defer { position += size }
    if count == 0 { return [] }
    let source = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      filled = count
    }
  }

  public mutating func readText() -> String? {
    guard let count = read(UInt32.self).map({ Int($0) }), remaining >= count else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// Behind their number, one after the other.
  @inlinable
  public mutating func list<Element>(_ element: (inout FlatReader) -> Element?) -> [Element]? {
    guard let count = read(UInt32.self), Int(count) <= remaining else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }
}
