extension ParallelWork {
  /// Less than this in all is not worth a thread.
  private static let leastWeight = 2_000

  /// The results for runs of neighbouring items that make up `0 ..< weights.count`, in their order.
  ///
  /// For items so light that handing out each would cost more than the item. Where the runs begin depends on the
  /// number of workers: what comes of them together must not. Each worker has a state of its own.
  package func mapRuns<State, Element: Sendable>(
    weights: [Int], makeState: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (inout State, _ items: Range<Int>) -> Element
  ) -> [Element] {
    if weights.isEmpty { return [] }
    let total = weights.reduce(0, +)
    if workers == 1 || total < ParallelWork.leastWeight {
      var state = makeState()
      return [body(&state, 0..<weights.count)]
    }
    let runs = ParallelWork.runs(weights, total / (workers * 8))
    return map(count: runs.count, weights: runs.map { $0.weight }, makeState: makeState) { state, number in
      body(&state, runs[number].items)
    }
  }

  /// Neighbouring items, each run at least of weight `least`, but for the last.
  private static func runs(_ weights: [Int], _ least: Int) -> [(items: Range<Int>, weight: Int)] {
    var runs: [(items: Range<Int>, weight: Int)] = []
    var (start, weight) = (0, 0)
    for item in weights.indices {
      weight += weights[item]
      if weight >= least || item == weights.count - 1 {
        runs.append((start..<item + 1, weight))
        (start, weight) = (item + 1, 0)
      }
    }
    return runs
  }
}
