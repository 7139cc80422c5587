/// Suggestions for a name that nothing has.
package enum Spelling {
  /// Names longer than this many scalars are neither corrected nor suggested.
  package static let longestName = 128

  /// The candidate that is nearest to `name`, if one is near enough: at most one edit for each three
  /// scalars of `name`, and always one. Of equally near ones the bytewise least, whatever their order.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= longestName else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let bound = min(limit, best?.distance ?? limit)
      guard let distance = distance(from: wanted, to: Array(candidate.unicodeScalars), atMost: bound)
      else { continue }
      guard let current = best else {
        best = (distance, candidate)
        continue
      }
      let isBefore = candidate.utf8.lexicographicallyPrecedes(current.name.utf8)
      if distance < current.distance || (distance == current.distance && isBefore) {
        best = (distance, candidate)
      }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (the optimal
  /// string alignment distance, after Damerau), or nil if they are more than `bound`.
  package static func distance(from a: String, to b: String, atMost bound: Int) -> Int? {
    distance(from: Array(a.unicodeScalars), to: Array(b.unicodeScalars), atMost: bound)
  }

  private static func distance(
    from a: [Unicode.Scalar], to b: [Unicode.Scalar], atMost bound: Int
  ) -> Int? {
    guard bound >= 0, a.count <= longestName, b.count <= longestName else { return nil }
    guard abs(a.count - b.count) <= bound else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = last
      row[0] = i + 1
      for j in b.indices {
        var cost = min(last[j + 1], row[j]) + 1
        cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = cost
      }
      // A swap reaches back two rows, so one row past the bound proves nothing.
      if (row.min() ?? 0) > bound, (last.min() ?? 0) > bound { return nil }
      beforeLast = last
      last = row
    }
    return last[b.count] <= bound ? last[b.count] : nil
  }
}
