import Foundation
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// Declarations in full beside what `Tests/Oracles/swift_outline.swift` prints: access, modifiers,
/// attributes, generics, inheritance, parameters, effects, types, conditions.
struct SwiftOutlineComparison {
  private var frontEnd = SwiftFrontEnd()
  private let judge: OracleJudge
  private(set) var tally = OracleTally("swift outline")

  init(_ judge: OracleJudge) {
    self.judge = judge
  }

  mutating func compare(_ batch: [String]) {
    let answers = judge.ask(batch)
    for path in batch {
      guard let lines = answers[path], let contents = FileManager.default.contents(atPath: path) else {
        tally.countUnanswered(path)
        continue
      }
      if lines == ["E"] {
        tally.countRefused()
        continue
      }
      let bytes = Array(contents) + [UInt8](repeating: 0, count: readAhead)
      let facts = bytes.withUnsafeBufferPointer {
        frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<contents.count]))
      }
      let theirs = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      tally.count(differences(path, SwiftOutlineRows(facts.surface).rows, theirs))
    }
  }

  private static let fields = [
    "start", "kind", "name", "access", "modifiers", "attributes", "generics", "inherits", "parameters",
    "effects", "thrown", "type", "condition",
  ]

  private func differences(_ path: String, _ ours: [[String]], _ theirs: [[String]]) -> [OracleDifference] {
    let key = { (row: [String]) in (Int(row[0]) ?? 0, row[1], row[2]) }
    let ours = ours.sorted { key($0) < key($1) }
    let theirs = theirs.sorted { key($0) < key($1) }
    var found: [OracleDifference] = []
    if ours.count != theirs.count {
      found.append(
        OracleDifference(name: "count", text: "\(path): read \(ours.count), expected \(theirs.count)"))
    }
    for (our, their) in zip(ours, theirs) {
      guard let index = SwiftOutlineComparison.fields.indices.first(where: { !isSame(our, their, $0) }) else {
        continue
      }
      let text = "\(path): \(their[1]) \(their[2]): read \(our[index]), expected \(their[index])"
      found.append(OracleDifference(name: SwiftOutlineComparison.fields[index], text: text))
    }
    return found
  }

  private func isSame(_ our: [String], _ their: [String], _ index: Int) -> Bool {
    if our[index] == their[index] { return true }
    // Where access is not written the oracle does not say what it is.
    if SwiftOutlineComparison.fields[index] == "access", their[index].isEmpty { return true }
    // An escaped line break in a string is no text for the oracle.
    return our[index].contains("\"\"\"")
      && our[index].filter { $0 != "\\" } == their[index].filter { $0 != "\\" }
  }
}
