import Foundation
import SyntaxFacts
import Testing

/// Scores that other projects' tests and the paper give for functions in Swift.
@Suite struct CognitiveRowTests {
  private struct Row: Decodable {
    var source: String
    var function: String
    var expected: Int
    var profile_score: Int?
    var test: String
  }

  /// Rows outside our profile, with what it gives: a nested function's body counts in the outer one.
  private static let outsideProfile = ["nestedFunctionIncreasesNestingOnly": 2]

  private static var rows: [Row] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLES"].map { URL(filePath: $0) }
      ?? package.appending(path: "../shared/oracles").standardizedFileURL
    let file = folder.appending(path: "cognitive-swift.jsonl")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
  }

  @Test(.enabled(if: !CognitiveRowTests.rows.isEmpty, "no oracle rows here"))
  func everyRow() {
    for row in CognitiveRowTests.rows {
      let score = scores(row.source)[row.function]
      let expected = CognitiveRowTests.outsideProfile[row.test] ?? row.profile_score ?? row.expected
      #expect(score == expected, "\(row.test)")
    }
  }
}

/// The score of each unit by its own name; an accessor's by that of its property.
func scores(_ text: String) -> [String: Int] {
  let facts = facts(text)
  let scores = CognitiveComplexity(of: facts).scores()
  var found: [String: Int] = [:]
  for (number, declaration) in facts.surface.declarations.enumerated() where !declaration.body.isEmpty {
    var named = declaration
    if declaration.kind == .accessor { named = facts.surface.declarations[declaration.parent.index] }
    let name = facts.surface.names.text(named.name)
    // Of functions of one name the first.
    if found[name] == nil, !declaration.kind.isType { found[name] = scores[number] }
  }
  return found
}
