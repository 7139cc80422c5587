import Synchronization

/// Runs independent items on several threads, which someone else knows how to start.
package struct ParallelWork: Sendable {
  /// Runs a body once on each of so many threads, with the numbers from 0 on, and waits for all. Gives how many
  /// ran: fewer where the system grants no more.
  package typealias Launch = @Sendable (_ threads: Int, _ body: @escaping @Sendable (Int) -> Void) -> Int

  package let workers: Int
  private let launch: Launch

  /// At least one worker.
  package init(workers: Int, launch: @escaping Launch) {
    self.workers = max(1, workers)
    self.launch = launch
  }

  /// All on the thread that asks.
  package static let serial = ParallelWork(workers: 1) { _, body in
    body(0)
    return 1
  }

  /// Calls `body` with the number of the worker and of the item, once for each item of `0 ..< count`.
  ///
  /// Heaviest items first, so that none is left over at the end; those without a weight (bytes, say) last.
  package func forEach(
    count: Int, weights: [Int] = [], _ body: @escaping @Sendable (_ worker: Int, _ item: Int) -> Void
  ) {
    run(ItemQueue(count: count, weights: weights)) { worker, queue in
      while let item = queue.next() { body(worker, item) }
    }
  }

  /// The results in the order of the items, whoever made them and when. Each worker has a state of its own,
  /// made on its thread, for buffers that are used again.
  package func map<State, Element: Sendable>(
    count: Int, weights: [Int] = [], makeState: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (inout State, _ item: Int) -> Element
  ) -> [Element] {
    let results = Collected<Element>(count: count)
    run(ItemQueue(count: count, weights: weights)) { _, queue in
      var state = makeState()
      var own: [(item: Int, element: Element)] = []
      while let item = queue.next() { own.append((item, body(&state, item))) }
      results.add(own)
    }
    return results.inOrder()
  }

  private func run(_ queue: ItemQueue, _ work: @escaping @Sendable (Int, ItemQueue) -> Void) {
    guard queue.count > 0 else { return }
    let started = launch(min(workers, queue.count)) { worker in work(worker, queue) }
    // No thread at all: better on this stack than not.
    if started == 0 { work(0, queue) }
  }
}

/// Takes the results of each worker once, at its end.
private final class Collected<Element: Sendable>: Sendable {
  private let elements: Mutex<[Element?]>

  init(count: Int) {
    elements = Mutex([Element?](repeating: nil, count: max(0, count)))
  }

  func add(_ own: [(item: Int, element: Element)]) {
    elements.withLock { elements in
      for (item, element) in own { elements[item] = element }
    }
  }

  func inOrder() -> [Element] {
    elements.withLock { $0.compactMap(\.self) }
  }
}
