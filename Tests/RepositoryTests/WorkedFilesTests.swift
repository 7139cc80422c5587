import Foundation
import PythonFrontEnd
import Report
import SyntaxFacts
import Testing

/// The worked files under `fixtures/LANGUAGE/worked`, which show what `facts` prints: beside each file stand
/// its facts, in a layout of their own, checked by hand and against the language's own parser.
struct WorkedFilesTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["worked", "broken"])
  func python(_ name: String) throws {
    let path = "fixtures/python/worked/\(name)"
    let bytes = [UInt8](try Data(contentsOf: Self.package.appendingPathComponent(path + ".py")))
    let padded = bytes + [UInt8](repeating: 0, count: readAhead)
    var frontEnd = PythonFrontEnd()
    let facts = padded.withUnsafeBufferPointer {
      frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
    let expected = try Data(contentsOf: Self.package.appendingPathComponent(path + ".facts.json"))
    try compare(FactsWriter.line(path: path + ".py", facts), with: expected)
  }

  /// Member by member and element by element, so that a difference is told in one line.
  private func compare(_ line: [UInt8], with expected: Data) throws {
    let found = try members(of: Data(line))
    let expected = try members(of: expected)
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (key, value) in expected.sorted(by: { $0.key < $1.key }) {
      guard let rows = value as? [NSObject], let foundRows = found[key] as? [NSObject] else {
        #expect(found[key] == value, "\(key)")
        continue
      }
      #expect(foundRows.count == rows.count, "\(key)")
      for (row, other) in zip(foundRows, rows) { #expect(row == other) }
    }
  }

  private func members(of json: Data) throws -> [String: NSObject] {
    try #require(try JSONSerialization.jsonObject(with: json) as? [String: NSObject])
  }
}
