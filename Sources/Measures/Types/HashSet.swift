/// A set of 64-bit hashes, by open addressing: they are not hashed again.
///
/// Equal hashes are taken for one name, as in every join on `StableHash`.
struct HashSet {
  /// Key 0 marks a free slot.
  private var keys: [UInt64]
  private var count = 0

  init(capacity: Int) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    keys = [UInt64](repeating: 0, count: slots)
  }

  mutating func insert(_ hash: UInt64) {
    let slot = slot(of: max(1, hash))
    if keys[slot] != 0 { return }
    keys[slot] = max(1, hash)
    count += 1
    if count * 2 > keys.count { grow() }
  }

  func contains(_ hash: UInt64) -> Bool { keys[slot(of: max(1, hash))] != 0 }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    keys.withUnsafeBufferPointer { keys in
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = keys
    keys = [UInt64](repeating: 0, count: old.count * 2)
    for key in old where key != 0 { keys[slot(of: key)] = key }
  }
}
