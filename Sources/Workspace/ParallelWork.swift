import Synchronization

/// Runs independent items on threads of a known, large stack: parsers recurse to a bounded depth and need
/// the room, also where there is one worker only.
package struct ParallelWork: Sendable {
  /// In bytes; address space that costs nothing until it is touched.
  package static let defaultStackSize = 16 << 20

  package let workers: Int
  package let stackSize: Int

  /// At least one worker.
  package init(workers: Int, stackSize: Int = defaultStackSize) {
    self.workers = max(1, workers)
    self.stackSize = stackSize
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
    let started = Platform.runThreads(min(workers, queue.count), stackSize: stackSize) { worker in
      work(worker, queue)
    }
    // No thread at all: better on this stack than not.
    if started == 0 { work(0, queue) }
  }
}

/// Hands out each item once.
private final class ItemQueue: Sendable {
  let count: Int
  /// Empty where the items go in their own order.
  private let order: [Int]
  private let nextPlace = Atomic<Int>(0)

  init(count: Int, weights: [Int]) {
    self.count = max(0, count)
    guard !weights.isEmpty else {
      order = []
      return
    }
    func weight(_ item: Int) -> Int { item < weights.count ? weights[item] : .min }
    order = (0..<self.count).sorted { (weight($0), $1) > (weight($1), $0) }
  }

  func next() -> Int? {
    let place = nextPlace.wrappingAdd(1, ordering: .relaxed).oldValue
    guard place < count else { return nil }
    return order.isEmpty ? place : order[place]
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
