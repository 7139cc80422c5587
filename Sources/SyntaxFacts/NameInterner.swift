public import SourceText

/// Numbers names as they are met, each distinct one once.
///
/// Open addressing over the names' hashes; two names of equal hash are taken for one, as they would be
/// in every join after this.
@frozen
public struct NameInterner: Sendable {
  /// As in `NameTable`.
  @usableFromInline var bytes = GrowingBuffer<UInt8>(capacity: 1 << 12)
  @usableFromInline var ends = GrowingBuffer<UInt32>(capacity: 1 << 9)
  @usableFromInline var hashes = GrowingBuffer<UInt64>(capacity: 1 << 9)
  /// Name number by slot, 0 where the slot is free; a power of two long.
  @usableFromInline var slots = GrowingBuffer<UInt32>(capacity: 1 << 10)
  @usableFromInline var mask = 0

  public init() {
    reset()
  }

  /// How many names there are, the empty one among them.
  @inlinable public var count: Int { ends.count }

  /// The names so far, in memory of their own.
  public var table: NameTable {
    let owner = FactBlock.room(for: count * 12 + bytes.count)
    let hashes = owner.base.assumingMemoryBound(to: UInt64.self)
    let ends = (owner.base + count * 8).assumingMemoryBound(to: UInt32.self)
    let bytes = (owner.base + count * 12).assumingMemoryBound(to: UInt8.self)
    hashes.initialize(from: self.hashes.base, count: count)
    ends.initialize(from: self.ends.base, count: count)
    bytes.initialize(from: self.bytes.base, count: self.bytes.count)
    return NameTable(bytes: bytes, ends: ends, hashes: hashes, count: count, in: owner)
  }

  /// The names so far, until the next one is added.
  var parts: NameParts {
    NameParts(
      bytes: UnsafeBufferPointer(start: bytes.base, count: bytes.count),
      ends: UnsafeBufferPointer(start: ends.base, count: ends.count),
      hashes: UnsafeBufferPointer(start: hashes.base, count: hashes.count))
  }

  /// Forgets all names, before a file of `byteCount` bytes. Its size tells how long an index to clear: there
  /// is about one name in 75 bytes of Python.
  public mutating func reset(byteCount: Int = 1 << 14) {
    bytes.forget()
    ends.forget()
    hashes.forget()
    slots.forget()
    ends.append(0)
    hashes.append(StableHash.of(nil, count: 0))
    clear(slots: 1 << (Int.bitWidth - (min(max(byteCount, 1 << 12), 1 << 22) / 16 - 1).leadingZeroBitCount))
  }

  private mutating func clear(slots count: Int) {
    slots.removeAll()
    slots.fill(with: 0, upTo: count)
    mask = count - 1
  }

  /// Goes on from the names of a finished table.
  public mutating func adopt(_ finished: NameTable) {
    reset()
    ends.removeAll()
    hashes.removeAll()
    for byte in finished.bytes { bytes.append(byte) }
    for end in finished.ends { ends.append(end) }
    for hash in finished.hashes { hashes.append(hash) }
    var count = slots.count
    while ends.count * 2 > count { count *= 2 }
    index(slots: count)
  }

  /// The number of the name in `bytes`.
  @inlinable
  public mutating func intern(_ base: UnsafePointer<UInt8>, count: Int) -> NameID {
    if count == 0 { return .none }
    return number(base, count: count, hash: StableHash.of(base, count: count))
  }

  /// As `intern`, of bytes behind which eight more may be read, as in a source: short names, which most are, take
  /// no branch and no call.
  @inlinable @inline(__always)
  public mutating func intern(padded base: UnsafePointer<UInt8>, count: Int) -> NameID {
    if count == 0 { return .none }
    return number(base, count: count, hash: StableHash.of(padded: base, count: count))
  }

  @inlinable @inline(__always)
  mutating func number(_ base: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> NameID {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = slots.base[slot]
      if found == 0 { break }
      if hashes.base[Int(found)] == hash { return NameID(rawValue: found) }
      slot = (slot &+ 1) & mask
    }
    return insert(base, count: count, hash: hash, slot: slot)
  }

  @inlinable
  public mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> NameID {
    guard let base = bytes.baseAddress else { return .none }
    return intern(base, count: bytes.count)
  }

  public mutating func intern(_ text: String) -> NameID {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  @usableFromInline @inline(never)
  mutating func insert(_ base: UnsafePointer<UInt8>, count: Int, hash: UInt64, slot: Int) -> NameID {
    let number = UInt32(truncatingIfNeeded: ends.count)
    bytes.append(short: base, count: count)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    hashes.append(hash)
    slots[slot] = number
    if ends.count * 2 > slots.count { index(slots: slots.count * 2) }
    return NameID(rawValue: number)
  }

  /// Enters all names into this many slots anew.
  private mutating func index(slots count: Int) {
    clear(slots: count)
    for number in 1..<max(1, hashes.count) {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }
}

extension NameInterner {
  /// The bytes of `name`, until the next name is added.
  @inlinable
  public func bytes(of name: NameID) -> UnsafeBufferPointer<UInt8> {
    let index = name.index
    if index == 0 { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(ends[index &- 1])
    return UnsafeBufferPointer(start: bytes.base + start, count: Int(ends[index]) &- start)
  }

  /// The text of `name`; bytes that are not UTF-8 become U+FFFD.
  public func text(_ name: NameID) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }
}
