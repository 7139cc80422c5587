public import SourceText

/// The number of a name within one file's `NameTable`. Number 0 is the empty name and stands for "none".
@frozen
public struct NameID: Hashable, Sendable {
  public var rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public static let none = NameID(rawValue: 0)
  @inlinable public var isNone: Bool { rawValue == 0 }
  @inlinable public var index: Int { Int(rawValue) }
}

/// The distinct names and short texts of one file: identifiers, dotted paths, annotations, defaults.
///
/// Every name carries a 64-bit hash of its bytes, so that files are joined without reading text again.
@frozen
public struct NameTable: Hashable, Sendable {
  /// All names one after the other, UTF-8 as in the source (possibly invalid).
  public var bytes: [UInt8]
  /// `ends[i]` is where name `i` ends in `bytes`; it starts where the one before it ends.
  public var ends: [UInt32]
  /// `StableHash` of each name's bytes.
  public var hashes: [UInt64]

  /// The table that holds the empty name alone.
  public init() {
    bytes = []
    ends = [0]
    hashes = [StableHash.of(nil, count: 0)]
  }

  @inlinable public var count: Int { ends.count }

  /// A copy without room to spare.
  var fitted: NameTable {
    var copy = self
    copy.bytes = bytes.fitted
    copy.ends = ends.fitted
    copy.hashes = hashes.fitted
    return copy
  }

  /// Back to the empty name alone.
  mutating func forget() {
    let first = hashes[0]
    bytes.forget()
    ends.forget()
    hashes.forget()
    ends.append(0)
    hashes.append(first)
  }

  /// Where the bytes of `name` lie in `bytes`.
  @inlinable
  public func range(of name: NameID) -> Range<Int> {
    let index = name.index
    return index == 0 ? 0..<0 : Int(ends[index - 1])..<Int(ends[index])
  }

  @inlinable
  public func hash(of name: NameID) -> UInt64 {
    hashes[name.index]
  }

  /// The text of `name`; bytes that are not UTF-8 become U+FFFD.
  public func text(_ name: NameID) -> String {
    String(decoding: bytes[range(of: name)], as: UTF8.self)
  }

  /// Gives the bytes of `name` to `body`.
  @inlinable
  public func withBytes<Result>(
    of name: NameID, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(of: name)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// Numbers names as they are met, each distinct one once.
///
/// Open addressing over the names' hashes; two names of equal hash are taken for one, as they would be
/// in every join after this.
@frozen
public struct NameInterner: Sendable {
  public var table: NameTable
  /// Name number by slot, 0 where the slot is free; a power of two long.
  @usableFromInline var slots: [UInt32]
  @usableFromInline var mask: Int

  public init() {
    table = NameTable()
    slots = [UInt32](repeating: 0, count: 1024)
    mask = 1023
  }

  /// An index larger than this is not kept for the next file, which would have to clear it.
  private static var keptSlots: Int { 1 << 15 }

  /// Forgets all names; keeps the memory of the index.
  public mutating func reset() {
    table.forget()
    if slots.count > NameInterner.keptSlots {
      slots = [UInt32](repeating: 0, count: NameInterner.keptSlots)
      mask = slots.count - 1
    } else {
      for slot in slots.indices { slots[slot] = 0 }
    }
  }

  /// Goes on from the names of a finished table.
  public mutating func adopt(_ finished: NameTable) {
    table = finished
    while table.ends.count * 2 > slots.count { slots += slots }
    index()
  }

  /// The number of the name in `bytes`.
  @inlinable
  public mutating func intern(_ base: UnsafePointer<UInt8>, count: Int) -> NameID {
    if count == 0 { return .none }
    let hash = StableHash.of(base, count: count)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = slots[slot]
      if found == 0 { break }
      if table.hashes[Int(found)] == hash { return NameID(rawValue: found) }
      slot = (slot + 1) & mask
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

  @usableFromInline
  mutating func insert(_ base: UnsafePointer<UInt8>, count: Int, hash: UInt64, slot: Int) -> NameID {
    let number = UInt32(truncatingIfNeeded: table.ends.count)
    table.bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    table.ends.append(UInt32(truncatingIfNeeded: table.bytes.count))
    table.hashes.append(hash)
    slots[slot] = number
    if table.ends.count * 2 > slots.count { grow() }
    return NameID(rawValue: number)
  }

  private mutating func grow() {
    slots += slots
    index()
  }

  /// Enters all names into the slots anew.
  private mutating func index() {
    mask = slots.count - 1
    for slot in slots.indices { slots[slot] = 0 }
    for number in 1..<table.hashes.count {
      var slot = Int(truncatingIfNeeded: table.hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }
}
