/// The tokens of the file being read, in memory that is used again for the next one.
final class TokenStore {
  private(set) var base: UnsafeMutablePointer<Token>
  private(set) var capacity: Int
  var count = 0

  init() {
    capacity = 1 << 14
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  /// Makes room for twice as many; what was written stays.
  func grow(keeping used: Int) {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: used)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
