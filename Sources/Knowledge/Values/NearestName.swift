/// Finds the name that somebody meant.
package enum NearestName {
  /// Longer names are not compared: the cost is the product of the lengths.
  private static let lengthLimit = 64

  /// The candidate with the smallest edit distance to `name`, the first of equals; nil where none is within a
  /// third of the name's length (at least 1, at most 3 edits).
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard wanted.count <= lengthLimit else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let letters = Array(candidate.lowercased().utf8)
      let limit = min(3, max(1, max(wanted.count, letters.count) / 3))
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours; `-` and `_` count
  /// as the same letter.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (isSame(a[i], b[j]) ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  private static func isSame(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || (isDash(a) && isDash(b))
  }

  private static func isDash(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F }
}
