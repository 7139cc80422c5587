import SourceText

/// A map from 64-bit hashes to numbers, by open addressing.
///
/// Keys are hashes already and are not hashed again; equal keys are taken for the same thing, as in every
/// join on `StableHash`. A plain dictionary spent most of the join in its hasher.
struct HashIndex: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    var value: UInt32 = 0
    /// When it was taken; free where that is another than now.
    var epoch: UInt32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  /// How often all has been forgotten, plus one.
  private var epoch: UInt32 = 1
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
    if wanted > slots.count || slots.count > wanted * 16 || epoch == .max {
      slots = [Slot](repeating: Slot(), count: wanted)
      epoch = 1
    } else {
      epoch += 1
    }
    mask = slots.count - 1
  }

  /// The number stored under `key`. Setting to nil does nothing: keys are never taken away.
  subscript(key: UInt64) -> UInt32? {
    get {
      let slot = slot(of: key)
      return isTaken(slot) ? slots[slot].value : nil
    }
    set {
      guard let newValue else { return }
      _ = exchange(newValue, for: key)
    }
  }

  func contains(_ key: UInt64) -> Bool {
    isTaken(slot(of: key))
  }

  /// Stores `value`; gives what stood there before.
  @discardableResult
  mutating func exchange(_ value: UInt32, for key: UInt64) -> UInt32? {
    let slot = slot(of: key)
    if isTaken(slot) {
      let old = slots[slot].value
      slots[slot].value = value
      return old
    }
    slots[slot] = Slot(key: key, value: value, epoch: epoch)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  /// Stores `value` where nothing is stored; gives what stood there before.
  @discardableResult
  mutating func enter(_ value: UInt32, for key: UInt64) -> UInt32? {
    let slot = slot(of: key)
    if isTaken(slot) { return slots[slot].value }
    slots[slot] = Slot(key: key, value: value, epoch: epoch)
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

  @inline(__always)
  private func isTaken(_ slot: Int) -> Bool { slots[slot].epoch == epoch }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].epoch == epoch, slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.epoch == epoch { slots[slot(of: entry.key)] = entry }
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
