/// A language that a front-end reads.
@frozen
public enum Language: UInt8, Sendable, CaseIterable, Comparable {
  case python = 1
  case swift = 2

  /// As in every output format.
  public var name: String {
    switch self {
    case .python: "python"
    case .swift: "swift"
    }
  }

  /// Whether a bare name in a member may mean another member of its type.
  public var findsMembersByBareName: Bool { self == .swift }

  /// Whether several functions of one name in one scope are told apart by the labels of their arguments; else
  /// a later one takes the place of those before it.
  public var overloadsByLabels: Bool { self == .swift }

  public static func < (a: Language, b: Language) -> Bool { a.rawValue < b.rawValue }
}
