import Foundation
import PythonFrontEnd
import SourceText
import SyntaxFacts

/// What the front-end reads of Python files beside what CPython's own modules say of them: tokens, and an
/// outline of definitions, imports and every statement.
struct PythonComparison {
  private var frontEnd = PythonFrontEnd()
  private let judges: PythonJudges
  private var tokens = OracleTally("python tokens")
  private var outline = OracleTally("python outline")

  var tallies: [OracleTally] { judges.tokens == nil ? [outline] : [tokens, outline] }

  init(_ judges: PythonJudges) {
    self.judges = judges
  }

  mutating func compare(_ batch: [String]) {
    let outlines = judges.outline?.ask(batch) ?? [:]
    let accepted = batch.filter { outlines[$0].map(isAccepted) ?? true }
    let rows = judges.tokens?.ask(accepted) ?? [:]
    for path in batch {
      guard let lines = outlines[path], let bytes = FileManager.default.contents(atPath: path) else {
        outline.countUnanswered(path)
        tokens.countUnanswered(path)
        continue
      }
      compare(path, Array(bytes), lines, rows[path])
    }
  }

  private func isAccepted(_ lines: [Substring]) -> Bool { !lines.contains { $0.hasPrefix("E ") } }

  private mutating func compare(
    _ path: String, _ bytes: [UInt8], _ lines: [Substring], _ rows: [Substring]?
  ) {
    guard isAccepted(lines) else {
      outline.countRefused()
      tokens.countRefused()
      return
    }
    let padded = bytes + [UInt8](repeating: 0, count: readAhead)
    let (facts, spans) = padded.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
      return (frontEnd.read(text), frontEnd.tokens(text))
    }
    outline.count(difference(path, PythonOutline(facts).lines, lines.map(String.init)))
    // In other encodings `dump.py` counts the bytes of its own translation to UTF-8.
    guard String(validating: bytes, as: UTF8.self) != nil else { return }
    if let rows {
      tokens.count(
        difference(path, PythonTokenLines.lines(of: spans), PythonTokenLines.lines(ofOracle: rows)))
    } else {
      tokens.countUnanswered(path)
    }
  }

  /// The first difference between two lists of lines, if there is one.
  private func difference(_ path: String, _ ours: [String], _ theirs: [String]) -> [OracleDifference] {
    guard let (place, our, their) = OracleDifference.first(of: ours, theirs) else { return [] }
    let name = [our, their].map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      .joined(separator: " / ")
    let before = place > 0 ? ours[place - 1] : "the start"
    return [
      OracleDifference(name: name, text: "\(path): after \(before): read \(our), expected \(their)")
    ]
  }
}
