/// How what was read differs from what was expected: a class, which many files may share, and the place.
struct OracleDifference: Equatable {
  var name: String
  var text: String

  /// Where two lists of lines part, and what each has there; nil where they are the same.
  static func first(of ours: [String], _ theirs: [String]) -> (place: Int, our: String, their: String)? {
    if ours == theirs { return nil }
    let shared = min(ours.count, theirs.count)
    let place = (0..<shared).first { ours[$0] != theirs[$0] } ?? shared
    return (
      place, place < ours.count ? ours[place] : "nothing", place < theirs.count ? theirs[place] : "nothing"
    )
  }
}

/// What came of one comparison over many files.
struct OracleTally {
  let name: String
  private(set) var equal = 0
  private(set) var different = 0
  /// Files that the oracle itself does not accept.
  private(set) var refused = 0
  /// The first difference of each class, and how many files show it.
  private var classes: [String: (first: String, files: Int)] = [:]

  init(_ name: String) {
    self.name = name
  }

  /// Counts a file by how it differs; equal where it does not.
  mutating func count(_ differences: [OracleDifference]) {
    if differences.isEmpty { equal += 1 } else { different += 1 }
    var seen: Set<String> = []
    for difference in differences where seen.insert(difference.name).inserted {
      classes[difference.name, default: (difference.text, 0)].files += 1
    }
  }

  mutating func countRefused() { refused += 1 }

  /// Counts a file of which the oracle says nothing: whether it was read well cannot be known.
  mutating func countUnanswered(_ path: String) {
    count([OracleDifference(name: "no answer", text: path)])
  }

  /// A row for each of `tallies`, then the classes of each, those of many files first.
  static func table(_ tallies: [OracleTally]) -> [String] {
    let head = ["comparison", "files", "equal", "different", "not accepted"]
    let rows = tallies.map { tally in
      [tally.name]
        + [tally.equal + tally.different + tally.refused, tally.equal, tally.different, tally.refused]
        .map(String.init)
    }
    let lines = ([head] + rows).map { row in
      row.enumerated().map { number, cell in
        let blank = String(repeating: " ", count: max(0, (number == 0 ? 20 : 12) - cell.count))
        return number == 0 ? cell + blank : blank + cell
      }.joined(separator: " ")
    }
    return lines + tallies.flatMap(\.lines)
  }

  private var lines: [String] {
    classes.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) }
      .map { "\(name): \($0.key) (\($0.value.files) files), first \($0.value.first)" }
  }
}
