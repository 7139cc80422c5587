/// Memory of its own for plain values that several threads read: asking for one counts no reference, and copies no more
/// than is asked for. Freed with its owner.
final class FixedMemory<Value>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Value>

  /// For up to `capacity` values, which must be written before they are read.
  init(capacity: Int) {
    base = .allocate(capacity: max(capacity, 1))
  }

  deinit { base.deallocate() }
}
