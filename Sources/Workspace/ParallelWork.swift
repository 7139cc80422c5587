package import Concurrency

extension ParallelWork {
  /// On threads whose stacks hold `stackSize` bytes, also where there is one worker only: parsers recurse to a
  /// bounded depth and need the room, which is address space that costs nothing until it is touched.
  package init(workers: Int, stackSize: Int = 16 << 20) {
    self.init(workers: workers) { Platform.runThreads($0, stackSize: stackSize, $1) }
  }
}
