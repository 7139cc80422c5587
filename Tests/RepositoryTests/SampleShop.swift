import Foundation
import TestSupport

/// A copy of the fixture with one of each fault, checked as a client would check it.
final class SampleShop {
  struct Run {
    let text: String
    let errorLines: [String]
    let findings: [Finding]
  }

  /// A finding of the JSON output, as far as clients need it.
  struct Finding: Decodable {
    let rule: String
    let severity: String
    let message: String
    let path: String
    let range: Extent

    struct Extent: Decodable {
      let start: Place
      let end: Place
    }

    struct Place: Decodable {
      let line: Int
      let column: Int
    }
  }

  private struct Findings: Decodable { let findings: [Finding] }

  private let folder = TemporaryFolder(copyOf: "fixtures/python/shop", as: "shop")

  init() {
    folder.makeFolder("shop/.git")
  }

  var path: String { folder.at("shop") }
  var reportPath: String { folder.at("shop/report.json") }

  /// Runs `check`, which must write its findings to `report.json`.
  func check(_ arguments: [String]) throws -> Run {
    let run = try ProgramRun(Tools.program ?? "", ["check"] + arguments, in: path)
    let report = try JSONDecoder().decode(Findings.self, from: Data(folder.bytes("shop/report.json") ?? []))
    return Run(text: run.text, errorLines: run.errorLines, findings: report.findings)
  }

  /// Runs another program in the folder, with ours first on the `PATH`.
  func run(_ command: String, _ arguments: [String]) throws -> ProgramRun {
    let own = URL(fileURLWithPath: Tools.program ?? "").deletingLastPathComponent().path
    let others = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try ProgramRun(
      "/usr/bin/env", [command] + arguments, in: path, environment: ["PATH": own + ":" + others])
  }

  func write(_ name: String, _ text: String) { folder.write("shop/" + name, text) }
  func text(_ name: String) -> String? { folder.text("shop/" + name) }
}

extension Tools {
  /// Whether `command` is found on the `PATH`.
  static func finds(_ command: String) -> Bool {
    let run = try? ProgramRun(command: "which", [command])
    return run?.status == 0
  }
}
