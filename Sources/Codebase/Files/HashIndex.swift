/// A map from 64-bit hashes to numbers, by open addressing.
///
/// Keys are hashes already and are not hashed again; equal keys are taken for the same thing, as in every
/// join on `StableHash`. A plain dictionary spent most of the join in its hasher.
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var mask: Int
  private(set) var count = 0

  /// An index with room for `capacity` keys before it grows.
  init(capacity: Int = 0) {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    keys = [UInt64](repeating: 0, count: slots)
    values = [UInt32](repeating: 0, count: slots)
    mask = slots - 1
  }

  /// The number stored under `key`. Setting to nil does nothing: keys are never taken away.
  subscript(key: UInt64) -> UInt32? {
    get {
      let slot = slot(of: key)
      return keys[slot] == 0 ? nil : values[slot]
    }
    set {
      guard let newValue else { return }
      insert(newValue, for: key)
    }
  }

  func contains(_ key: UInt64) -> Bool {
    keys[slot(of: key)] != 0
  }

  private mutating func insert(_ value: UInt32, for key: UInt64) {
    let slot = slot(of: key)
    values[slot] = value
    guard keys[slot] == 0 else { return }
    keys[slot] = HashIndex.stored(key)
    count += 1
    if count * 2 > keys.count { grow() }
  }

  /// Key 0 marks a free slot, so a true 0 is stored as 1.
  private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

  private func slot(of key: UInt64) -> Int {
    let key = HashIndex.stored(key)
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [UInt32](repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = oldValues[index]
    }
  }
}
