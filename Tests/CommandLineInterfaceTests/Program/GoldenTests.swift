import Foundation
import TestSupport
import Testing

/// The fixture shop, with one of each fault, against what must come out: `UPDATE_GOLDENS=1 swift test` writes
/// `fixtures/python/shop-expected` anew.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct GoldenTests {
  private let folder = ProgramFolder.withShop()

  @Test(arguments: [("text", "text"), ("concise", "concise"), ("json", "json"), ("sarif", "sarif")])
  func output(_ format: String, _ suffix: String) throws {
    let run = try folder.run("check --today 2026-11-21 --output \(format)", in: "shop")
    #expect(run.status == 1)
    let golden = Golden("fixtures/python/shop-expected/check.\(suffix)")
    #expect(golden.difference(from: comparable(run.output)) == nil)
  }

  @Test func notices() throws {
    let run = try folder.check(in: "shop")
    #expect(Golden("fixtures/python/shop-expected/check.errors").difference(from: run.errors) == nil)
  }

  /// Another folder to look from changes the paths that are shown, and nothing else.
  @Test func fromOutside() throws {
    let inside = try folder.check(in: "shop")
    let outside = try folder.check("shop")
    #expect(outside.lines == inside.lines.map { "shop/" + $0 })
  }

  @Test(arguments: ["json", "dot", "mermaid"], ["file", "fractal"])
  func graph(_ format: String, _ level: String) throws {
    let run = try folder.run("graph --format \(format) --level \(level)", in: "shop")
    #expect(run.status == 0 && run.errorLines.count == 1)
    #expect(run.errorText.hasPrefix("src/shop/reports/broken.py:1:9: warning: "))
    let golden = Golden("fixtures/python/shop-expected/graph-\(level).\(format)")
    #expect(golden.difference(from: run.output) == nil)
  }

  /// Left out are the folder of the run, which differs from machine to machine, and in SARIF the pages of the
  /// rules, which change with every rule.
  private func comparable(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: folder.files.path, with: "")
    if let start = text.range(of: "\"rules\": [\n            {"),
      let end = text.range(of: "\n          ],", range: start.upperBound..<text.endIndex)
    {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: "…}")
    }
    return Array(text.utf8)
  }
}
