import Foundation
import TestSupport
import Testing

/// The cache as users meet it.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct CacheCommandTests {
  private let folder = ProgramFolder.withShop()
  private let kept = TemporaryFolder()

  private func run(_ arguments: String, _ environment: [String: String]? = nil) throws -> ProgramRun {
    try folder.run(
      arguments, in: "shop", environment: environment ?? ["FRACTAL_LINT_CACHE_DIR": kept.at("own")])
  }

  @Test(arguments: ["text", "concise", "json", "sarif"]) func warmAsCold(format: String) throws {
    let command = "check --today 2026-11-21 -o \(format)"
    let plain = try run(command + " --no-cache")
    #expect(kept.state() == [])
    for jobs in [1, 4, 2] {
      let other = try run(command + " -j \(jobs)")
      #expect(other.output == plain.output && other.errors == plain.errors && other.status == plain.status)
    }
    #expect(["facts", "bodies"].allSatisfy { ending in kept.state().contains { $0.contains("." + ending) } })
    let graph = try run("graph --no-cache --level file")
    #expect(try run("graph --level file").output == graph.output)
  }

  @Test func statsAndClear() throws {
    #expect(try run("cache stats").lines == [kept.at("own"), "         0 KiB         0 records  in 0 roots"])
    _ = try run("check")
    let lines = try run("cache stats").lines
    #expect(lines.count == 3 && lines[1].hasSuffix("  " + folder.files.at("shop")) && lines[2].hasSuffix("in 1 root"))
    kept.write("own/mine.txt", "stays")
    let cleared = try run("cache clear")
    #expect(cleared.status == 0 && cleared.text.hasPrefix("Removed "))
    #expect(kept.state().count == 2)
    #expect(try run("cache clear").text.hasPrefix("Removed 0 files, 0 KiB"))
  }

  @Test func whereItIsKept() throws {
    let state = folder.files.state()
    _ = try run("check", ["XDG_CACHE_HOME": kept.at("xdg")])
    #expect(kept.state().contains { $0.hasPrefix("xdg/fractal-lint/") })
    _ = try run("check", ["HOME": kept.at("home"), "XDG_CACHE_HOME": "relative"])
    #expect(kept.state().contains { $0.hasPrefix("home/") && $0.contains(".facts") })
    _ = try run("check --cache-dir \(kept.at("given"))", ["XDG_CACHE_HOME": kept.at("other")])
    #expect(kept.state().contains { $0.hasPrefix("given/") } && !kept.state().contains { $0.hasPrefix("other") })
    #expect(folder.files.state() == state)
    _ = try run("check --cache-dir here")
    #expect(folder.files.state() != state)
  }

  @Test func withoutAPlaceOfItsOwn() throws {
    let plain = try run("check --no-cache")
    #expect(try run("check", ["HOME": ""]).output == plain.output)
    #expect(try run("check", ["HOME": "/nonexistent/home"]).output == plain.output)
    #expect(try run("check --cache-dir /proc/none").errors == plain.errors)
    #expect(try run("cache stats", ["HOME": ""]).status == 2)
  }

  /// The second run, of files that have been left alone for long enough, only says the answer again.
  @Test func answersAreKept() throws {
    Thread.sleep(forTimeInterval: 2.2)
    let command = "check --today 2026-11-21"
    let plain = try run(command + " --no-cache")
    for _ in 0..<2 {
      let other = try run(command)
      #expect(other.output == plain.output && other.errors == plain.errors && other.status == plain.status)
    }
    #expect(kept.state().contains { $0.contains(".answers") })
    for other in ["-o concise", "-o json -o sarif:\(kept.at("x.sarif"))", "--fail-on never", "--color always"] {
      let expected = try run("\(command) \(other) --no-cache")
      kept.remove("x.sarif")
      for _ in 0..<2 {
        let again = try run("\(command) \(other)")
        #expect(again.output == expected.output && again.status == expected.status)
      }
    }
    folder.files.write("shop/src/shop/new.py", "try:\n    run()\nexcept Exception:\n    pass\n")
    let changed = try run(command)
    let anew = try run(command + " --no-cache")
    #expect(changed.output != plain.output && changed.output == anew.output)
  }

  @Test func standardOutputByItsName() throws {
    let plain = try run("check --no-cache -o concise --today 2026-11-21")
    let named = try run("check --no-cache -o concise:/dev/stdout --today 2026-11-21")
    #expect(!plain.output.isEmpty && named.output == plain.output)
  }

  /// What is known of files is part of the statistics.
  @Test func statistics() throws {
    _ = try run("check --stats")
    let lines = try run("check --stats").errorLines
    #expect(lines.contains { $0.hasPrefix("from cache ") && $0.hasSuffix(" 0 parsed") })
    #expect(try run("check --stats --no-cache").errorLines.contains { $0.hasPrefix("from cache") } == false)
  }

  /// The project itself, in an optimized build: cold, warm, and without.
  @Test(.enabled(if: Tools.releaseProgram != nil)) func theProjectItself() throws {
    let program = Tools.releaseProgram ?? ""
    let root = Repository.root.path
    let plain = try ProgramRun(program, ["check", "-o", "json", "--no-cache"], in: root)
    for _ in 0..<2 {
      let other = try ProgramRun(
        program, ["check", "-o", "json"], in: root, environment: ["FRACTAL_LINT_CACHE_DIR": kept.at("own")])
      #expect(other.output == plain.output && other.errors == plain.errors)
    }
  }
}
