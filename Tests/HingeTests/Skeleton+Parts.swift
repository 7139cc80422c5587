import SyntaxFacts

extension Skeleton {
  /// The parts of a `ternary`.
  func parts(of children: [Int]) -> (condition: [Int], values: [[Int]]) {
    var groups: [[Int]] = [[]]
    var condition = 0
    for child in children {
      if node(child).kind == .part {
        if node(child).detail == SkeletonNode.Part.condition.rawValue { condition = groups.count }
        groups.append([])
      } else {
        groups[groups.count - 1].append(child)
      }
    }
    let found = groups.remove(at: condition)
    return (found, groups)
  }

  /// The types that a handler names.
  func caught(_ handler: Int) -> [String] {
    children(handler).prefix { !isBlock($0) && node($0).kind != .part }.filter { node($0).kind == .read }.map { name($0) }
  }

  /// The types above all errors.
  static let roots: Set<String> = ["Exception", "BaseException", "Error", "any Error"]

  func catchesAll(_ handler: Int) -> Bool {
    if children(handler).contains(where: { node($0).kind == .part }) { return false }
    let types = caught(handler)
    return types.isEmpty || types.contains { Skeleton.roots.contains($0) }
  }
}
