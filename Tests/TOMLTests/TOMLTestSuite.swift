import Foundation
import TOML
import Testing

/// The cases of toml-test, where they lie beside the package.
@Suite struct TOMLTestSuite {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/oracles/toml-test/tests").standardizedFileURL

  static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "valid").path)

  private static func cases(_ kind: String) throws -> [URL] {
    let list = try String(contentsOf: folder.appending(path: "files-toml-1.0.0"), encoding: .utf8)
    return list.split(separator: "\n").filter { $0.hasPrefix(kind) && $0.hasSuffix(".toml") }
      .map { folder.appending(path: String($0)) }
  }

  /// Of the cases of one kind.
  static func bytes(ofCases kind: String) throws -> [[UInt8]] {
    try cases(kind).map { Array(try Data(contentsOf: $0)) }
  }

  @Test(.enabled(if: isPresent, "toml-test is not beside the package")) func validCases() throws {
    let cases = try Self.cases("valid/")
    #expect(cases.count == 210)
    for file in cases {
      let (document, problems) = TOMLDocument.read(Array(try Data(contentsOf: file)))
      let json = try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json"))
      let expected = try JSONSerialization.jsonObject(with: json)
      #expect(problems.isEmpty, "\(file.lastPathComponent)")
      #expect(matches(.table(document.root), expected), "\(file.lastPathComponent)")
    }
  }

  @Test(.enabled(if: isPresent, "toml-test is not beside the package")) func invalidCases() throws {
    let cases = try Self.cases("invalid/")
    #expect(cases.count == 499)
    for file in cases {
      let (_, problems) = TOMLDocument.read(Array(try Data(contentsOf: file)))
      #expect(!problems.isEmpty, "\(file.lastPathComponent)")
    }
  }
}

private func matches(_ content: TOMLContent, _ expected: Any) -> Bool {
  if let list = expected as? [Any] {
    guard case .array(let values) = content, values.count == list.count else { return false }
    return zip(values, list).allSatisfy { matches($0.content, $1) }
  }
  guard let object = expected as? [String: Any] else { return false }
  if object.count == 2, let type = object["type"] as? String, let value = object["value"] as? String {
    return matches(content, type: type, value)
  }
  guard case .table(let table) = content, table.entries.count == object.count else { return false }
  return table.entries.allSatisfy { entry in
    object[entry.key].map { matches(entry.value.content, $0) } ?? false
  }
}

private func matches(_ content: TOMLContent, type: String, _ value: String) -> Bool {
  switch (content, type) {
  case (.string(let string), "string"): string.utf8.elementsEqual(value.utf8)
  case (.integer(let integer), "integer"): Int64(value) == integer
  case (.float(let float), "float"): Double(value).map { $0 == float || ($0.isNaN && float.isNaN) } ?? false
  case (.boolean(let boolean), "bool"): value == String(boolean)
  case (.offsetDateTime, "datetime"), (.localDateTime, "datetime-local"), (.localDate, "date-local"),
    (.localTime, "time-local"):
    reread(value) == content
  default: false
  }
}

/// An expected date or time, which JSON spells in its own way (`T`, `Z`, idle zeros).
private func reread(_ value: String) -> TOMLContent? {
  TOMLDocument.read(Array("a = \(value)".utf8)).document.root["a"]?.content
}
