/// Two commands that are run in turn, so that whatever else the machine does meets both.
struct BenchPair {
  var work: String
  var own: BenchCommand
  /// What it is measured against, and its name.
  var peer: BenchCommand
  var peerName: String
  /// The most that the ratio of the two may be for the goal to be reached; nil where none is set.
  var goal: Double?
  /// Done before each run of either, not timed: an edit of a file, say.
  var before: () -> Void = {}

  /// Runs both once each to warm up, then `runs` times in turn.
  func measure(runs: Int) throws(BenchFailure) -> BenchRow {
    var ours: [BenchRun] = []
    var theirs: [BenchRun] = []
    for number in 0...runs {
      before()
      let mine = try own.completed()
      before()
      let other = try peer.completed()
      if number == 0 { continue }
      ours.append(mine)
      theirs.append(other)
    }
    return BenchRow(
      work: work, peerName: peerName, goal: goal,
      own: (median(ours.map(\.wall)), median(ours.map(\.cpu)), ours.map(\.peak).max() ?? 0),
      peer: (median(theirs.map(\.wall)), median(theirs.map(\.cpu)), theirs.map(\.peak).max() ?? 0),
      ratio: median(zip(ours, theirs).map { $0.wall / $1.wall }),
      cpuRatio: median(zip(ours, theirs).map { $0.cpu / $1.cpu }))
  }
}

/// What came of a pair: medians, and the median of the ratios of pairs.
struct BenchRow {
  typealias Figures = (wall: Double, cpu: Double, peak: Int)
  var work: String
  var peerName: String
  var goal: Double?
  var own: Figures
  var peer: Figures
  var ratio: Double
  var cpuRatio: Double

  static let header = columns([
    "work", "seconds", "cpu", "MiB", "against", "seconds", "cpu", "MiB", "ratio", "cpu", "goal",
  ])

  var line: String {
    BenchRow.columns([
      work, BenchRow.text(own.wall), BenchRow.text(own.cpu), String(own.peak >> 20), peerName,
      BenchRow.text(peer.wall), BenchRow.text(peer.cpu), String(peer.peak >> 20), BenchRow.text(ratio),
      BenchRow.text(cpuRatio), goal.map { BenchRow.text($0) + (ratio <= $0 ? " held" : " missed") } ?? "",
    ])
  }

  private static func columns(_ cells: [String]) -> String {
    let widths = [34, 8, 8, 6, 30, 8, 8, 6, 8, 8, 0]
    return zip(cells, widths).enumerated().map { place, cell in
      let blank = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return place == 0 || place == 4 || place == 10 ? cell.0 + blank : blank + cell.0
    }.joined(separator: "  ")
  }

  private static func text(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
