import SourceText

/// The difference of two short texts, line by line, as `diff -u` shows it.
package struct LineDifference: Sendable {
  fileprivate enum Line {
    case both(String)
    case old(String)
    case new(String)
  }

  /// Longer texts are shown as replaced whole, but for the lines that they begin and end with.
  private static let longest = 2_000
  private static let context = 3

  private let lines: [Line]

  package init(_ old: [UInt8], _ new: [UInt8]) {
    let (a, b) = (LineDifference.split(old), LineDifference.split(new))
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var end = 0
    while end < a.count - start, end < b.count - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    lines =
      a[..<start].map { .both($0) }
      + LineDifference.middle(Array(a[start..<(a.count - end)]), Array(b[start..<(b.count - end)]))
      + a[(a.count - end)...].map { .both($0) }
  }

  private static func split(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// By the longest common subsequence.
  private static func middle(_ a: [String], _ b: [String]) -> [Line] {
    guard a.count <= longest, b.count <= longest else { return a.map { .old($0) } + b.map { .new($0) } }
    let common = CommonLengths(a, b)
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        lines.append(.both(a[i]))
        (i, j) = (i + 1, j + 1)
      } else if j == b.count || (i < a.count && common.at(i + 1, j) >= common.at(i, j + 1)) {
        lines.append(.old(a[i]))
        i += 1
      } else {
        lines.append(.new(b[j]))
        j += 1
      }
    }
    return lines
  }

  /// The hunks under the names of both files; empty where nothing differs.
  package func text(from old: String, to new: String) -> String {
    var text = ""
    var at = 0
    var (oldLine, newLine) = (1, 1)
    while at < lines.count {
      guard let first = lines[at...].firstIndex(where: \.isChange) else { break }
      let start = max(at, first - LineDifference.context)
      var end = first
      // Changes with little between them share a hunk.
      while let next = lines[(end + 1)...].firstIndex(where: \.isChange), next - end <= 2 * LineDifference.context {
        end = next
      }
      let stop = min(lines.count, end + 1 + LineDifference.context)
      for line in lines[at..<start] { line.advance(&oldLine, &newLine) }
      let hunk = lines[start..<stop]
      let (oldCount, newCount) = (hunk.count { !$0.isNew }, hunk.count { !$0.isOld })
      text += "@@ -\(oldLine),\(oldCount) +\(newLine),\(newCount) @@\n" + hunk.map(\.text).joined()
      for line in hunk { line.advance(&oldLine, &newLine) }
      at = stop
    }
    return text.isEmpty ? "" : "--- \(old)\n+++ \(new)\n" + text
  }
}

extension LineDifference.Line {
  fileprivate var isChange: Bool { isOld || isNew }

  fileprivate var isOld: Bool { if case .old = self { true } else { false } }

  fileprivate var isNew: Bool { if case .new = self { true } else { false } }

  fileprivate var text: String {
    switch self {
    case .both(let line): " \(line)\n"
    case .old(let line): "-\(line)\n"
    case .new(let line): "+\(line)\n"
    }
  }

  fileprivate func advance(_ old: inout Int, _ new: inout Int) {
    if !isNew { old += 1 }
    if !isOld { new += 1 }
  }
}

/// How many lines the rests of two texts have in common, in order.
private struct CommonLengths {
  private var lengths: [Int32]
  private let width: Int

  init(_ a: [String], _ b: [String]) {
    width = b.count + 1
    lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] = a[i] == b[j] ? at(i + 1, j + 1) + 1 : max(at(i + 1, j), at(i, j + 1))
      }
    }
  }

  func at(_ i: Int, _ j: Int) -> Int32 { lengths[i * width + j] }
}
