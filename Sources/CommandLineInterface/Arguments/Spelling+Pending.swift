/// Stands in for `SourceText.Spelling` and goes when that is here.
enum Spelling {
  /// The candidate that `text` was most likely meant to be: fewest edits, a third of its length at most;
  /// nil where none is near.
  static func nearest(to text: String, among candidates: [String]) -> String? {
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let limit = max(1, max(text.utf8.count, candidate.utf8.count) / 3)
      let distance = distance(Array(text.utf8.prefix(64)), Array(candidate.utf8))
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
