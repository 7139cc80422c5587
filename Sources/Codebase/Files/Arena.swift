/// Memory for plain values that is handed out piece by piece and taken back all at once.
///
/// Of values that hold no references: nobody destroys them. One thread's own. What lies in it does not move until
/// `reset`.
final class Arena {
  private static let leastBlock = 1 << 14

  private struct Block {
    let base: UnsafeMutableRawPointer
    let count: Int
  }

  @exclusivity(unchecked) private var blocks: [Block] = []
  /// The block at hand, how much of it is handed out, and its bytes.
  @exclusivity(unchecked) private var current = 0
  @exclusivity(unchecked) private var used = 0

  init() {}

  deinit {
    for block in blocks { block.base.deallocate() }
  }

  /// Room for `count` values, which must be written before they are read. What is not kept can be given back by
  /// `keep(_:of:)` before the next call.
  func room<Value>(for count: Int, of type: Value.Type) -> UnsafeMutablePointer<Value> {
    let start = (used + 15) & ~15
    let size = count * MemoryLayout<Value>.stride
    if current < blocks.count, start + size <= blocks[current].count {
      used = start + size
      return (blocks[current].base + start).assumingMemoryBound(to: type)
    }
    return nextBlock(size).assumingMemoryBound(to: type)
  }

  /// Of the room that was handed out last, for `room` values, keeps that for `kept`.
  func keep<Value>(_ kept: Int, of room: Int, _ type: Value.Type) {
    used -= (room - kept) * MemoryLayout<Value>.stride
  }

  private func nextBlock(_ size: Int) -> UnsafeMutableRawPointer {
    if !blocks.isEmpty { current += 1 }
    if current == blocks.count || blocks[current].count < size {
      let count = max(size, Arena.leastBlock)
      blocks.insert(Block(base: .allocate(byteCount: count, alignment: 16), count: count), at: current)
    }
    used = size
    return blocks[current].base
  }

  /// Takes everything back.
  func reset() {
    current = 0
    used = 0
  }
}
