import Foundation
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// What the front-end reads of Swift files beside what the toolchain's own SwiftParser says of them: tokens,
/// which words are keywords, declarations, imports; and whether it finds a problem where there is none.
struct SwiftComparison {
  private var frontEnd = SwiftFrontEnd()
  private let judge: OracleJudge
  private var tokens = OracleTally("swift tokens")
  private var keywords = OracleTally("swift keywords")
  private var declarations = OracleTally("swift declarations")
  private var imports = OracleTally("swift imports")
  private var problems = OracleTally("swift problems")

  var tallies: [OracleTally] { [tokens, keywords, declarations, imports, problems] }

  init(_ judge: OracleJudge) {
    self.judge = judge
  }

  mutating func compare(_ batch: [String]) {
    let answers = judge.ask(batch)
    for path in batch {
      guard let rows = answers[path], let bytes = FileManager.default.contents(atPath: path) else {
        count { $0.countUnanswered(path) }
        continue
      }
      compare(File(path: path, bytes: Array(bytes)), SwiftOracleLines(rows))
    }
  }

  private mutating func count(_ body: (inout OracleTally) -> Void) {
    body(&tokens)
    body(&keywords)
    body(&declarations)
    body(&imports)
    body(&problems)
  }

  private mutating func compare(_ file: File, _ answer: SwiftOracleLines) {
    if answer.hasError { return count { $0.countRefused() } }
    let padded = file.bytes + [UInt8](repeating: 0, count: readAhead)
    let (facts, spans) = padded.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<file.bytes.count])
      return (frontEnd.read(text), frontEnd.tokens(text))
    }
    let surface = facts.surface
    let ours = SwiftLines.tokens(spans)
    let parting = file.difference(ours.plain, answer.tokens, class: 2)
    tokens.count(parting)
    // Where the tokens themselves differ, what is a keyword does not say more.
    keywords.count(parting.isEmpty ? file.difference(ours.marked, answer.markedTokens, class: 2) : [])
    declarations.count(
      file.difference(SwiftLines.declarations(surface), answer.declarations.sorted(), class: 2))
    imports.count(file.difference(SwiftLines.imports(surface), answer.imports, class: nil))
    problems.count(
      surface.problems.prefix(1).map {
        OracleDifference(name: "\($0.code)", text: file.place(Int($0.range.lower)))
      })
  }

  private struct File {
    var path: String
    var bytes: [UInt8]

    func place(_ offset: Int) -> String {
      "\(path):\(bytes.prefix(offset).count { $0 == 0x0A } + 1)"
    }

    /// The first difference between two lists of lines, if there is one; `word` of a line is its class.
    func difference(_ ours: [String], _ theirs: [String], class word: Int?) -> [OracleDifference] {
      guard let (_, our, their) = OracleDifference.first(of: ours, theirs) else { return [] }
      let words = [our, their].map { $0.split(separator: " ") }
      let name = words.map { words in
        // A file may end before the other has.
        word.map { $0 < words.count ? String(words[$0]) : "nothing" } ?? "import"
      }.joined(separator: " / ")
      // Lines of imports begin with the line itself.
      let offset = words.reversed().compactMap { Int($0.first ?? "") }.first ?? 0
      let start = word == nil ? path : place(offset)
      return [OracleDifference(name: name, text: "\(start): read \(our), expected \(their)")]
    }
  }
}
