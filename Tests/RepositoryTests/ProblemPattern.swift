import Foundation
import TestSupport

/// One pattern of a problem matcher, as VS Code and GitHub read them: a regular expression, and which group
/// holds what.
struct ProblemPattern {
  private let expression: NSRegularExpression
  private let groups: [String: Int]
  /// The severity where no group holds one.
  private let severity: String?

  /// Every pattern in the JSON file at `path`, wherever it stands there.
  static func all(in path: String) throws -> [ProblemPattern] {
    let value = try JSONSerialization.jsonObject(with: Data(Repository.bytes(of: path) ?? []))
    return try patterns(in: value, severity: nil)
  }

  /// What `line` says by the name of the group; nil where it does not match.
  func read(_ line: String) -> [String: String]? {
    let whole = NSRange(line.startIndex..., in: line)
    guard let match = expression.firstMatch(in: line, range: whole) else { return nil }
    var read = groups.compactMapValues { group in
      Range(match.range(at: group), in: line).map { String(line[$0]) }
    }
    if read["severity"] == nil { read["severity"] = severity }
    return read
  }

  private static func patterns(in value: Any, severity: String?) throws -> [ProblemPattern] {
    if let list = value as? [Any] { return try list.flatMap { try patterns(in: $0, severity: severity) } }
    guard let object = value as? [String: Any] else { return [] }
    if let text = object["regexp"] as? String {
      let expression = try NSRegularExpression(pattern: text)
      return [
        ProblemPattern(
          expression: expression, groups: object.compactMapValues { $0 as? Int }, severity: severity)
      ]
    }
    let nearest = object["severity"] as? String ?? severity
    return try object.values.flatMap { try patterns(in: $0, severity: nearest) }
  }
}
