import Foundation

/// `bench [--runs N] [--tool PATH] PATH…`: times the tool on each tree in pairs with those peers that are installed.
/// `--facts`: the front-ends alone. `--growth`: ten copies of each tree. `--large [FILES]`: a made tree.
/// `--instructions`: counts held against what is written down.
///
/// 0 when all was measured, 1 when something failed, 2 for wrong arguments.
func runBench(_ arguments: [String]) -> Int32 {
  var rest = arguments
  func value(_ name: String) -> String? {
    guard let place = rest.firstIndex(of: name), place + 1 < rest.count else { return nil }
    defer { rest.removeSubrange(place...place + 1) }
    return rest[place + 1]
  }
  let runs = value("--runs").flatMap { Int($0) } ?? 5
  let tool = value("--tool") ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("fractal-lint").path
  guard runs > 0, let mode = rest.first else {
    printError(
      "usage: fractal-dev bench [--runs N] [--tool PATH] [--facts|--growth] PATH…\n"
        + "       fractal-dev bench [--tool PATH] --large [FILES] | --instructions [--update]")
    return 2
  }
  if mode == "--facts" { return benchFacts(Array(rest.dropFirst())) }
  guard FileManager.default.isExecutableFile(atPath: tool) else {
    printError("no tool to measure at \(tool): build it, or name it with --tool")
    return 2
  }
  let scratch = FileManager.default.temporaryDirectory
    .appendingPathComponent("fractal-bench-\(ProcessInfo.processInfo.processIdentifier)")
  defer { try? FileManager.default.removeItem(at: scratch) }
  let growth = BenchGrowth(tool: tool, scratch: scratch)
  let paths = Array(rest.dropFirst(mode.hasPrefix("--") ? 1 : 0))
  switch mode {
  case "--instructions":
    return InstructionCount(tool: tool, scratch: scratch).run(update: paths.first == "--update")
  case "--large": return growth.large(paths.first.flatMap { Int($0) } ?? 100_000)
  case "--growth": return paths.map { growth.tenCopies(of: $0, runs: runs) }.max() ?? 2
  default: break
  }
  var code: Int32 = 0
  for (number, path) in paths.enumerated() {
    let own = scratch.appendingPathComponent(String(number))
    try? FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    print("\(path)\n\(BenchRow.header)")
    for pair in BenchPlan(tool: tool, tree: path, scratch: own).pairs() {
      do {
        print(try pair.measure(runs: runs).line)
      } catch {
        printError("\(pair.work) against \(pair.peerName): \(error)")
        code = 1
      }
    }
  }
  return code
}
