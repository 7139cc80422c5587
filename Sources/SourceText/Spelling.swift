/// Suggestions for a name that nothing has.
package enum Spelling {
  /// Names longer than this many scalars are neither corrected nor suggested.
  package static let longestName = 128

  /// The candidate that is nearest to `name`, if one is near enough: at most one edit for each three
  /// scalars of `name`, always one, never more than three. Capitals count as small letters and `_` as `-`.
  /// Of equally near ones the bytewise least, whatever their order; never `name` itself.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    guard !name.isEmpty, name.unicodeScalars.count <= longestName else { return nil }
    let wanted = letters(of: name)
    let limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let bound = best?.distance ?? limit
      guard let distance = distance(from: wanted, to: letters(of: candidate), atMost: bound) else { continue }
      if let best, distance == best.distance, !candidate.utf8.lexicographicallyPrecedes(best.name.utf8) {
        continue
      }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// What is compared of a name.
  private static func letters(of name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "_" ? "-" : $0 }
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
    var alignment = Alignment(a, b)
    for row in a.indices {
      alignment.add(row)
      if alignment.least > bound { return nil }
    }
    return alignment.distance <= bound ? alignment.distance : nil
  }
}

/// The last two rows of the table of distances between the beginnings of two names.
private struct Alignment {
  private let a: [Unicode.Scalar]
  private let b: [Unicode.Scalar]
  private var beforeLast: [Int]
  private var last: [Int]

  init(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) {
    self.a = a
    self.b = b
    last = Array(0...b.count)
    beforeLast = last
  }

  /// From all of `a` that has been added to all of `b`.
  var distance: Int { last[b.count] }

  /// What no later distance is below. A swap reaches back two rows, so one row alone proves nothing.
  var least: Int { min(last.min() ?? 0, beforeLast.min() ?? 0) }

  /// The row of the scalar `i` of `a`, from those before it.
  mutating func add(_ i: Int) {
    var row = last
    row[0] = i + 1
    for j in b.indices {
      var cost = min(last[j + 1], row[j]) + 1
      cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row[j + 1] = cost
    }
    (beforeLast, last) = (last, row)
  }
}
