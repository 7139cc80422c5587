import SourceText

/// Finds the touch of a function and a member again, by open addressing over hashes.
///
/// Two pairs of equal hash are taken for one, as in every join on `StableHash`.
struct TouchTable {
  private var keys: [UInt64]
  private var places: [UInt32]
  private var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 256)
    places = [UInt32](repeating: 0, count: 256)
  }

  /// Where the touch of `member` by the function of that number stands; nil where there was none, and it now
  /// stands at `next`.
  mutating func place(of member: UInt64, by function: Int, orEnter next: Int) -> Int? {
    // Key 0 marks a free slot.
    let key = max(1, StableHash.combine(member, UInt64(truncatingIfNeeded: function)))
    let slot = slot(of: key)
    if keys[slot] != 0 { return Int(places[slot]) }
    keys[slot] = key
    places[slot] = UInt32(truncatingIfNeeded: next)
    count += 1
    if count * 2 > keys.count { grow() }
    return nil
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    places = [UInt32](repeating: 0, count: keys.count)
    for (old, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      places[slot] = oldPlaces[old]
    }
  }
}
