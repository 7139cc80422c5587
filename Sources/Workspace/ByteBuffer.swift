/// Growing storage for one file's bytes, to be used again for the next.
///
/// After the last byte there always follow at least `padding` zero bytes, so that a reader may look ahead
/// without asking for the end.
package struct ByteBuffer: Sendable {
  package static let padding = 64

  private var storage: [UInt8]
  /// Bytes in use.
  package private(set) var count = 0

  package init() {
    storage = [UInt8](repeating: 0, count: Self.padding)
  }

  package init(_ bytes: some Collection<UInt8>) {
    storage = Array(bytes)
    count = storage.count
    storage.append(contentsOf: repeatElement(0, count: Self.padding))
  }

  /// Bytes it can hold before it must grow.
  package var capacity: Int { storage.count - Self.padding }

  package mutating func removeAll() {
    setCount(0)
  }

  /// The bytes in use; the padding may be read behind them.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { (all) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[..<count]))
    }
  }

  package var bytes: [UInt8] { Array(storage[..<count]) }

  /// The bytes themselves, and no copy of them.
  package consuming func takenBytes() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// Makes room for `additional` bytes after those in use, lets `body` fill some, and takes in as many as
  /// it says.
  mutating func append<Failure: Error>(
    atMost additional: Int,
    _ body: (UnsafeMutableRawPointer) throws(Failure) -> Int
  ) throws(Failure) {
    reserve(count + additional)
    let start = count
    let added = try storage.withUnsafeMutableBufferPointer { (all) throws(Failure) -> Int in
      guard let base = all.baseAddress else { return 0 }
      return try body(UnsafeMutableRawPointer(base + start))
    }
    setCount(start + min(max(0, added), additional))
  }

  private mutating func reserve(_ wanted: Int) {
    let missing = wanted + Self.padding - storage.count
    guard missing > 0 else { return }
    // By half at least, so that many small steps stay linear.
    let extra = count == 0 ? missing : max(missing, storage.count / 2)
    storage.append(contentsOf: repeatElement(0, count: extra))
  }

  private mutating func setCount(_ newCount: Int) {
    count = newCount
    for index in newCount..<(newCount + Self.padding) { storage[index] = 0 }
  }
}
