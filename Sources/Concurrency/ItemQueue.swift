import Synchronization

/// Hands out each item once.
final class ItemQueue: Sendable {
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
