/// Where a record lies in its file.
package struct RecordEntry: Hashable, Sendable, BitwiseCopyable {
  package var key: RecordKey
  package var offset: UInt64
  /// In bytes.
  package var count: UInt64

  package init(key: RecordKey, offset: Int, count: Int) {
    self.key = key
    self.offset = UInt64(max(0, offset))
    self.count = UInt64(max(0, count))
  }
}

/// What a record is found by: a hash, which is not hashed again.
package struct RecordKey: Hashable, Sendable, BitwiseCopyable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// Numbers by keys that are hashes, by open addressing.
package struct KeyIndex: Sendable {
  /// Number plus one, 0 where the slot is free; a power of two long.
  private var slots: [UInt32]
  private var keys: [RecordKey]

  /// Of equal keys the last counts.
  package init(_ keys: [RecordKey]) {
    var length = 16
    while length < keys.count * 2 { length *= 2 }
    slots = [UInt32](repeating: 0, count: length)
    self.keys = keys
    for (number, key) in keys.enumerated() {
      slots[slot(of: key)] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  package func number(of key: RecordKey) -> Int? {
    let found = slots[slot(of: key)]
    return found == 0 ? nil : Int(found) - 1
  }

  private func slot(of key: RecordKey) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.low ^ key.high) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
    return slot
  }
}
