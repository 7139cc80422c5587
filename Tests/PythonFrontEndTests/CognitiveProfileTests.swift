import Foundation
import SyntaxFacts
import Testing

/// The rows of the collected test suites of other tools, where they lie beside the package.
@Suite struct CognitiveProfileTests {
  private struct Row: Decodable {
    var source: String
    var function: String
    var expected: Int
    var profile_score: Int?
    var scope: String?
  }

  private static let file = Oracles.folder.appending(path: "cognitive-python.jsonl")
  static let isPresent = FileManager.default.fileExists(atPath: file.path)

  /// Rows whose number contradicts the profile's own words, with the number that these ask for.
  private static let exceptions = [
    // "Comprehensions and their conditions: 0 (boolean runs inside count)".
    "any(x and x for x in xs)": 1
  ]

  @Test(.enabled(if: isPresent, "cognitive-python.jsonl is not beside the package")) func rows() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    #expect(rows.count == 79)
    for row in rows {
      let expected =
        Self.exceptions.first { row.source.contains($0.key) }?.value ?? row.profile_score ?? row.expected
      #expect(score(row) == expected, "\(row.source)")
    }
  }

  /// The score of the row's function; for a row that is about a whole file, of everything in it.
  private func score(_ row: Row) -> Int? {
    let facts = read(row.source)
    let scores = CognitiveComplexity(of: facts).scores()
    let number = facts.surface.declarations.firstIndex {
      $0.kind.isFunctionLike && facts.text($0.name) == row.function
    }
    return number.map { scores[$0] }
  }
}
