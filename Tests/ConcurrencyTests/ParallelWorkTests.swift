import Concurrency
import Dispatch
import Synchronization
import Testing

@Suite struct ParallelWorkTests {
  private func onThreads(_ workers: Int) -> ParallelWork {
    ParallelWork(workers: workers) { count, body in
      DispatchQueue.concurrentPerform(iterations: count) { body($0) }
      return count
    }
  }

  @Test(arguments: [1, 2, 7]) func resultsComeInOrder(workers: Int) {
    let work = onThreads(workers)
    let weights = (0..<500).map { ($0 * 7_919) % 500 }
    let squares = work.map(count: 500, weights: weights, makeState: { 0 }) { calls, item in
      calls += 1
      return item * item
    }
    #expect(squares == (0..<500).map { $0 * $0 })
    #expect(work.map(count: 0, makeState: { 0 }) { _, item in item } == [])
  }

  @Test(arguments: [1, 2, 7]) func runsOfNeighboursComeInOrder(workers: Int) {
    let weights = (0..<500).map { ($0 * 7_919) % 500 }
    let runs = onThreads(workers).mapRuns(weights: weights, makeState: { 0 }) { _, items in Array(items) }
    #expect(runs.flatMap { $0 } == Array(0..<500))
    #expect(workers == 1 ? runs.count == 1 : runs.count >= workers)
  }

  @Test func littleWorkIsOneRun() {
    #expect(onThreads(4).mapRuns(weights: [], makeState: { 0 }) { _, items in items } == [])
    #expect(onThreads(4).mapRuns(weights: [1, 1], makeState: { 0 }) { _, items in items } == [0..<2])
  }

  @Test func eachItemOnceAndHeaviestFirst() {
    let seen = Mutex([Int]())
    onThreads(1).forEach(count: 5, weights: [3, 9, 3, 1]) { worker, item in
      seen.withLock { $0.append(item) }
      #expect(worker == 0)
    }
    #expect(seen.withLock { $0 } == [1, 0, 2, 3, 4])
    let counts = Mutex([Int](repeating: 0, count: 1_000))
    onThreads(4).forEach(count: 1_000) { _, item in counts.withLock { $0[item] += 1 } }
    #expect(counts.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test func withoutAThreadTheWorkIsDoneHere() {
    let none = ParallelWork(workers: 3) { _, _ in 0 }
    for work in [none, .serial] {
      #expect(work.map(count: 4, makeState: { 0 }) { _, item in item + 1 } == [1, 2, 3, 4])
    }
  }
}
