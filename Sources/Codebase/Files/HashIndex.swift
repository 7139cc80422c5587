import SourceText

/// A map from 64-bit hashes to numbers, by open addressing.
///
/// Keys are hashes already and are not hashed again; equal keys are taken for the same thing, as in every
/// join on `StableHash`. A plain dictionary spent most of the join in its hasher.
struct HashIndex: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    var value: UInt32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  private(set) var count = 0

  /// An index with room for `capacity` keys before it grows.
  init(capacity: Int = 0) {
    slots = [Slot](repeating: Slot(), count: HashIndex.slotCount(capacity))
    mask = slots.count - 1
  }

  private static func slotCount(_ capacity: Int) -> Int {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    return slots
  }

  /// Forgets all keys; keeps the memory where that is enough for `capacity` keys and not far more.
  mutating func reset(capacity: Int) {
    let wanted = HashIndex.slotCount(capacity)
    count = 0
    if wanted > slots.count || slots.count > wanted * 16 {
      slots = [Slot](repeating: Slot(), count: wanted)
    } else {
      for index in 0..<slots.count { slots[index] = Slot() }
    }
    mask = slots.count - 1
  }

  /// The number stored under `key`. Setting to nil does nothing: keys are never taken away.
  subscript(key: UInt64) -> UInt32? {
    get {
      let slot = slot(of: key)
      return slots[slot].key == 0 ? nil : slots[slot].value
    }
    set {
      guard let newValue else { return }
      _ = exchange(newValue, for: key)
    }
  }

  func contains(_ key: UInt64) -> Bool {
    slots[slot(of: key)].key != 0
  }

  /// Stores `value`; gives what stood there before.
  @discardableResult
  mutating func exchange(_ value: UInt32, for key: UInt64) -> UInt32? {
    let slot = slot(of: key)
    if slots[slot].key != 0 {
      let old = slots[slot].value
      slots[slot].value = value
      return old
    }
    slots[slot] = Slot(key: HashIndex.stored(key), value: value)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  /// Stores `value` where nothing is stored; gives what stood there before.
  @discardableResult
  mutating func enter(_ value: UInt32, for key: UInt64) -> UInt32? {
    let slot = slot(of: key)
    if slots[slot].key != 0 { return slots[slot].value }
    slots[slot] = Slot(key: HashIndex.stored(key), value: value)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  /// Stores `value` for the hash of each of `words`, which stand between blanks and ends of lines.
  mutating func enter(words: StaticString, _ value: UInt32) {
    words.withUTF8Buffer { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 {
        if end > start { exchange(value, for: StableHash.of(base + start, count: end - start)) }
        start = end + 1
      }
    }
  }

  /// Key 0 marks a free slot, so a true 0 is stored as 1.
  private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let key = HashIndex.stored(key)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}

/// A set of 64-bit hashes that may take others for its own, and never loses one: what most questions are
/// answered by before anything is looked up.
struct HashFilter: Sendable {
  private var bits: [UInt64] = [0]
  private var mask: UInt64 = 63

  /// Forgets all; for about `count` hashes.
  mutating func reset(count: Int) {
    var words = 1
    while words * 8 < count { words *= 2 }
    if words == bits.count {
      for index in 0..<words { bits[index] = 0 }
    } else {
      bits = [UInt64](repeating: 0, count: words)
    }
    mask = UInt64(words * 64 - 1)
  }

  mutating func insert(_ hash: UInt64) {
    let bit = (hash >> 24) & mask
    bits[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  func mayContain(_ hash: UInt64) -> Bool {
    let bit = (hash >> 24) & mask
    return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0
  }
}
