import Foundation
import TestSupport
import Testing

/// What comes out depends on the tree and the arguments alone.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct SurroundingsTests {
  private let folder = ProgramFolder.withShop()

  @Test(arguments: ["concise", "json", "sarif", "text:out.txt"])
  func environmentAndLocale(_ format: String) throws {
    let arguments = "check --today 2026-11-21 -o \(format)"
    func bytes(_ environment: [String: String]) throws -> [UInt8] {
      let run = try folder.run(arguments, in: "shop", environment: environment)
      return run.output.isEmpty ? folder.files.bytes("shop/out.txt") ?? [] : run.output
    }
    let expected = try bytes([:])
    #expect(!expected.isEmpty)
    for environment in [
      ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"], ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"],
      ["COLUMNS": "30", "TERM": "dumb"], ["PYTHONPATH": "/nowhere", "GIT_DIR": "/nowhere"],
    ] {
      #expect(try bytes(environment) == expected, "\(environment)")
    }
  }

  @Test func numberOfJobsAndRepeatedRuns() throws {
    let expected = try folder.run("check --today 2026-11-21 -o sarif -j 1", in: "shop").output
    for jobs in [1, 2, 4, 64] {
      let run = try folder.run("check --today 2026-11-21 -o sarif --no-cache -j \(jobs)", in: "shop")
      #expect(run.output == expected, "\(jobs) jobs")
    }
  }

  /// From the root, above it, and below it: the same findings, each path as one would type it there.
  @Test(arguments: [
    ("shop", ""), ("", "shop"), ("shop/src", ".."), ("shop/src/shop/ui", "../../.."),
    ("shop/vendor", "../src ../.fractal.toml"),
  ])
  func workingFolder(_ start: String, _ path: String) throws {
    let expected = try folder.check("shop").places.map { "/" + $0 }
    let places = try folder.check(path, in: start).places
    #expect(places.map { ("/\(start)/\($0)" as NSString).standardizingPath } == expected)
    // No way leads up and then down again to where one stands.
    let own = "../" + (start.split(separator: "/").last ?? "-") + "/"
    #expect(!places.contains { $0.hasPrefix(own) })
  }

  @Test func whatIsAnalysedIsNotWrittenTo() throws {
    let before = folder.files.state()
    _ = try folder.check(in: "shop")
    _ = try folder.run("graph", in: "shop")
    _ = try folder.run("facts .", in: "shop")
    #expect(folder.files.state() == before)
  }
}
