/// The names that paths may begin with, by hash, with the type that has a member of that name.
///
/// Open addressing; equal hashes are taken for one name, as in every join on `StableHash`.
struct NameOwners {
  /// What a name means beside the words that mean the instance.
  enum Owner: Equatable {
    /// No member of any type.
    case nobody
    case one(UInt32)
    /// Members of several types.
    case several
  }

  /// Key 0 marks a free slot.
  private var keys: [UInt64]
  /// By slot: 0 for none, `UInt32.max` for several, else the type plus one.
  private var types: [UInt32]
  private var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 128)
    types = [UInt32](repeating: 0, count: 128)
  }

  /// Enters a name that is no member's.
  mutating func insert(_ hash: UInt64) { _ = enter(max(1, hash)) }

  /// Enters a member of `type`; gives what the name meant before.
  mutating func insert(_ hash: UInt64, of type: UInt32) -> Owner {
    let slot = enter(max(1, hash))
    let before = owner(types[slot])
    if before == .nobody { types[slot] = type + 1 } else if before != .one(type) { types[slot] = .max }
    return before
  }

  /// Nil where no path that means a member begins with that name.
  @inline(__always)
  func owner(of hash: UInt64) -> Owner? {
    let slot = slot(of: max(1, hash))
    return keys[slot] == 0 ? nil : owner(types[slot])
  }

  @inline(__always)
  private func owner(_ stored: UInt32) -> Owner {
    stored == 0 ? .nobody : stored == .max ? .several : .one(stored - 1)
  }

  private mutating func enter(_ key: UInt64) -> Int {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      count += 1
    }
    return slot
  }

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
    let (oldKeys, oldTypes) = (keys, types)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    types = [UInt32](repeating: 0, count: keys.count)
    for (old, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      types[slot] = oldTypes[old]
    }
  }
}
