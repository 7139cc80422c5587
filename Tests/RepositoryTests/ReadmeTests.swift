import CommandLineInterface
import Foundation
import RuleCatalog
import TestSupport
import Testing

/// What the README shows is what happens.
struct ReadmeTests {
  private static let text = Repository.text(of: "README.md") ?? ""

  /// The screen of real output is that of the program on the fixture, letter by letter.
  @Test(.enabled(if: Tools.program != nil, "the program fractal-lint does not lie beside the tests"))
  func screen() throws {
    let blocks = Self.text.components(separatedBy: "```")
    let block = try #require(blocks.first { $0.hasPrefix("\n$ fractal-lint ") })
    let lines = block.split(separator: "\n", maxSplits: 1)
    let words = lines[0].split(separator: " ").dropFirst(2).map(String.init)
    let folder = TemporaryFolder(copyOf: "fixtures/python/shop", as: "shop")
    folder.makeFolder(".git")
    let run = try ProgramRun(Tools.program ?? "", words, in: folder.at("shop"))
    #expect(run.text == lines[1], "paste the output anew")
  }

  /// Every line that runs the program names a command and options that there are.
  @Test func commands() {
    let calls = Self.text.split(whereSeparator: { "`\n".contains($0) })
      .compactMap { line in line.range(of: "fractal-lint ").map { line[$0.upperBound...] } }
      .filter { call in CommandTable.commands.contains { call.hasPrefix($0.words[0]) } }
    #expect(calls.count > 5)
    for call in calls {
      let name = CommandTable.commands.map(\.name.rawValue).filter { call.hasPrefix($0) }.max {
        $0.count < $1.count
      }
      let command = CommandTable.commands.first { $0.name.rawValue == name }
      let known = Set(command?.options.map(\.spelling) ?? [])
      let options = call.split(whereSeparator: { " []|\\".contains($0) }).filter { $0.hasPrefix("--") }.map(
        String.init)
      #expect(command != nil && options.allSatisfy(known.contains), "\(call)")
    }
  }

  @Test func rulesThatItNames() {
    let known = Set(RuleCatalog.all.map(\.id))
    for call in Self.text.components(separatedBy: "allow(").dropFirst() {
      let name = call.prefix { $0 != ")" }
      #expect(name == "RULE" || name == "…" || known.contains(String(name)), "\(name)")
    }
  }
}
