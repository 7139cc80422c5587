/// The problems of one file while it is read: the first `limit` of them, and how many more there were.
///
/// Of a file that is no source text at all, more would tell nobody anything.
@frozen
public struct ProblemList: Hashable, Sendable {
  public private(set) var kept: [Problem] = []
  /// How many were found and not kept.
  public private(set) var omitted = 0

  /// How many problems are kept of one file.
  public static let limit = 100

  public init() {}

  public mutating func append(_ problem: Problem) {
    if kept.count < ProblemList.limit { kept.append(problem) } else { omitted += 1 }
  }

  /// Takes in those of another reader of the same file; puts all in order of place and keeps the first.
  public mutating func merge(_ other: ProblemList) {
    kept += other.kept
    kept.sort { ($0.range, $0.code.rawValue) < ($1.range, $1.code.rawValue) }
    omitted += other.omitted + max(0, kept.count - ProblemList.limit)
    kept.removeLast(max(0, kept.count - ProblemList.limit))
  }
}
