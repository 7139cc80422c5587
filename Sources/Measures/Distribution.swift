import SourceText

/// All values of one measure in one repository, for saying how a value stands among them.
package struct Distribution: Hashable, Sendable {
  /// Ascending.
  private let values: [Int]

  package init(_ values: [Int]) {
    self.values = values.sorted()
  }

  /// How `value` stands among all.
  package func rank(of value: Int) -> Rank {
    let noGreater = values.partitioningIndex { $0 > value }
    return Rank(percentile: values.isEmpty ? 100 : noGreater * 100 / values.count, population: values.count)
  }
}

/// The place of a value among those of its kind.
package struct Rank: Hashable, Sendable {
  /// 0…100: how many percent of the values are no greater, rounded down. At or above 90 is the nearest-rank
  /// definition of "at or above the 90th percentile".
  package let percentile: Int
  /// Number of values.
  package let population: Int
}
