extension RandomAccessCollection {
  /// The first index whose element `belongsInSecondPart`, which holds from some element on and for none before it;
  /// `endIndex` where it holds for none. Looks at about log₂(count) elements.
  @inlinable @inline(__always)
  public func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Index {
    var (low, length) = (startIndex, count)
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecondPart(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
