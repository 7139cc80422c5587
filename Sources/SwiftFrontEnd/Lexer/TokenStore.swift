import SyntaxFacts

/// The tokens of the file being read, in memory that is used again for the next one.
final class TokenStore {
  private(set) var base: UnsafeMutablePointer<Token>
  private(set) var capacity: Int
  var count = 0
  private(set) var lines = GrowingBuffer<UInt32>(capacity: 1 << 11)
  private(set) var brackets = GrowingBuffer<Int>(capacity: 1 << 8)

  /// Memory for more tokens than this is not kept for the next file: about a megabyte of source.
  private static let keptCapacity = 1 << 18

  init() {
    capacity = 1 << 14
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  /// Gives back the memory that only a huge file needed.
  func shrink() {
    guard capacity > TokenStore.keptCapacity else { return }
    base.deallocate()
    capacity = TokenStore.keptCapacity
    base = .allocate(capacity: capacity)
    count = 0
  }

  /// The memory that these have, for the next file.
  func keep(lines: GrowingBuffer<UInt32>, brackets: GrowingBuffer<Int>) {
    self.lines = lines
    self.brackets = brackets
    self.lines.forget()
    self.brackets.forget()
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
